import Testing

/// A PNG with a palette and no filters, read.
struct PNGFile {
  /// From the upper left corner, as 0xRRGGBB.
  let pixels: [UInt32]

  init(_ png: [UInt8]?) throws {
    let png = try #require(png)
    try #require(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    var chunks: [String: [UInt8]] = [:]
    var rest = png.dropFirst(8)
    while !rest.isEmpty {
      let body = rest.dropFirst(4).prefix(4 + Self.number(rest.prefix(4)))
      rest = rest.dropFirst(4 + body.count)
      #expect(Self.number(rest.prefix(4)) == Self.crc(body))
      rest = rest.dropFirst(4)
      chunks[String(decoding: body.prefix(4), as: UTF8.self)] = Array(body.dropFirst(4))
    }
    let header = try #require(chunks["IHDR"])
    #expect(header.suffix(5) == [8, 3, 0, 0, 0])
    let (width, height) = (Self.number(header[0..<4]), Self.number(header[4..<8]))
    let palette = try #require(chunks["PLTE"])
    let rows = try Inflation.bytes(of: chunks["IDAT"] ?? [])
    try #require(rows.count == (width + 1) * height)
    pixels = rows.indices.filter { $0 % (width + 1) > 0 }.map { index in
      let color = Int(rows[index]) * 3
      return UInt32(Self.number(palette[color..<color + 3]))
    }
  }

  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func crc(_ bytes: some Sequence<UInt8>) -> Int {
    let rest = bytes.reduce(UInt32.max) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1) * 0xEDB8_8320 }
    }
    return Int(~rest)
  }
}
