import Testing

/// Reads zlib's form (RFC 1950) of blocks with codes of their own (RFC 1951).
struct Inflation {
  private let bytes: [UInt8]
  private var bit = 0
  private var output: [UInt8] = []

  static func bytes(of bytes: [UInt8]) throws -> [UInt8] {
    #expect((Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0 && bytes[0] == 0x78)
    var inflation = Inflation(bytes: Array(bytes.dropFirst(2)))
    while try inflation.readBlock() {}
    let rest = inflation.bytes[((inflation.bit + 7) / 8)...]
    #expect(rest.reduce(0) { $0 << 8 | Int($1) } == adler(inflation.output))
    return inflation.output
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether there is another one.
  private mutating func readBlock() throws -> Bool {
    let isLast = take(1) == 1
    try #require(take(2) == 2)
    let (literals, distances, lengths) = (take(5) + 257, take(5) + 1, take(4) + 4)
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengthLengths = [Int](repeating: 0, count: 19)
    for symbol in order.prefix(lengths) { lengthLengths[symbol] = take(3) }
    let lengthCode = try Code(lengthLengths)
    let all = try (0..<literals + distances).map { _ in
      let length = try symbol(lengthCode)
      try #require(length < 16, "lengths are not written as repeated")
      return length
    }
    let literalCode = try Code(Array(all.prefix(literals)))
    let distanceCode = try Code(Array(all.dropFirst(literals)))
    while true {
      let literal = try symbol(literalCode)
      if literal == 256 { return !isLast }
      if literal < 256 {
        output.append(UInt8(literal))
      } else {
        try copy(length: length(literal), distance: distance(symbol(distanceCode)))
      }
    }
  }

  private mutating func copy(length: Int, distance: Int) throws {
    try #require(distance <= output.count && distance <= 32_768)
    for _ in 0..<length { output.append(output[output.count - distance]) }
  }

  private mutating func length(_ symbol: Int) -> Int {
    if symbol == 285 { return 258 }
    if symbol < 265 { return symbol - 254 }
    let bits = (symbol - 261) / 4
    return 3 + (4 + (symbol - 261) % 4) << bits + take(bits)
  }

  private mutating func distance(_ symbol: Int) -> Int {
    if symbol < 4 { return symbol + 1 }
    let bits = (symbol - 2) / 2
    return 1 + (2 + symbol % 2) << bits + take(bits)
  }

  // MARK: Bits

  private mutating func take(_ count: Int) -> Int {
    var number = 0
    for place in 0..<count {
      number |= Int(bytes[bit / 8] >> (bit % 8) & 1) << place
      bit += 1
    }
    return number
  }

  private mutating func symbol(_ code: Code) throws -> Int {
    var word = 1
    while word < 1 << 15 {
      word = word << 1 | take(1)
      if let symbol = code.symbols[word] { return symbol }
    }
    throw NoCode()
  }

  private struct NoCode: Error {}

  /// By the bits of each symbol's code, with a 1 before them.
  private struct Code {
    var symbols: [Int: Int] = [:]

    init(_ lengths: [Int]) throws {
      var word = 0
      for length in 1...15 {
        for symbol in lengths.indices where lengths[symbol] == length {
          symbols[1 << length | word] = symbol
          word += 1
        }
        word <<= 1
        try #require(word <= 2 << length, "there are more codes than bits for them")
      }
    }
  }

  private static func adler(_ bytes: [UInt8]) -> Int {
    let (a, b) = bytes.reduce((1, 0)) { sums, byte in
      let sum = (sums.0 + Int(byte)) % 65_521
      return (sum, (sums.1 + sum) % 65_521)
    }
    return b << 16 | a
  }
}
