/// The beginning of a binary image file.
struct ImageHeader {
  let bytes: [UInt8]

  /// The number of `count` bytes at `offset`, most significant first.
  func big(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The number of `count` bytes at `offset`, least significant first.
  func little(_ offset: Int, _ count: Int) -> Int? {
    guard offset >= 0, offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<text.utf8CodeUnitCount).allSatisfy {
      bytes[offset + $0] == text.utf8Start[$0]
    }
  }
}

extension ImageHeader {
  /// PNG (https://www.w3.org/TR/png-3/): the chunk IHDR comes first.
  var pngSize: ImageSize? {
    guard big(0, 4) == 0x8950_4E47, big(4, 4) == 0x0D0A_1A0A, has("IHDR", at: 12) else {
      return nil
    }
    return ImageSize(width: big(16, 4), height: big(20, 4))
  }

  /// GIF (https://www.w3.org/Graphics/GIF/spec-gif89a.txt): the logical screen.
  var gifSize: ImageSize? {
    guard has("GIF8", at: 0) else { return nil }
    return ImageSize(width: little(6, 2), height: little(8, 2))
  }

  /// WebP (https://developers.google.com/speed/webp/docs/riff_container): the first chunk.
  var webPSize: ImageSize? {
    guard has("RIFF", at: 0), has("WEBP", at: 8) else { return nil }
    if has("VP8X", at: 12) { return extendedWebPSize }
    return has("VP8L", at: 12) ? losslessWebPSize : lossyWebPSize
  }

  private var extendedWebPSize: ImageSize? {
    ImageSize(width: little(24, 3).map { $0 + 1 }, height: little(27, 3).map { $0 + 1 })
  }

  private var losslessWebPSize: ImageSize? {
    guard little(20, 1) == 0x2F, let bits = little(21, 4) else { return nil }
    return ImageSize(width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }

  private var lossyWebPSize: ImageSize? {
    guard has("VP8 ", at: 12), big(23, 3) == 0x9D012A else { return nil }
    return ImageSize(
      width: little(26, 2).map { $0 & 0x3FFF }, height: little(28, 2).map { $0 & 0x3FFF })
  }
}
