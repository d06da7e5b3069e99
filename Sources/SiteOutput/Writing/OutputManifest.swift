internal import FileSystem
internal import Text

/// Which files of the output folder are papersite's own.
///
/// A line a file: hash, size and path, in byte order of the paths. While a change is being
/// published, what stands there already and what is on its way are both listed, the latter as
/// `pending`: at every moment, each file that papersite has put there is known to be its own. What
/// is no longer made but stays, since a person has changed it, is listed as `left`.
struct OutputManifest: Sendable, Equatable {
  static let fileName = OutputPath.reservedPrefix + "-manifest"

  /// What papersite wrote at a path.
  struct Content: Hashable, Comparable, Sendable {
    let hash: ContentHash
    /// In bytes.
    let size: Int

    init(hash: ContentHash, size: Int) {
      self.hash = hash
      self.size = size
    }

    init(of bytes: [UInt8]) {
      self.init(hash: ContentHash(of: bytes), size: bytes.count)
    }

    static func < (a: Content, b: Content) -> Bool {
      (a.hash.value, a.size) < (b.hash.value, b.size)
    }
  }

  /// How papersite came to claim a path, in the order of the lines.
  enum Claim: Int, Comparable, Sendable {
    /// It has put this there.
    case published
    /// It had put this there; a person has changed it since, and it is no longer made. What stands
    /// there is theirs.
    case left
    /// A change that is not over yet puts this there.
    case pending

    static func < (a: Claim, b: Claim) -> Bool { a.rawValue < b.rawValue }
  }

  /// Something that papersite has put at a path, or is about to.
  struct Line: Equatable, Sendable {
    let path: OutputPath
    let content: Content
    var claim = Claim.published
  }

  /// In order. A path has one, but several after changes that did not end.
  let lines: [Line]

  init(_ lines: [Line] = []) {
    let isSorted = zip(lines, lines.dropFirst()).allSatisfy { $0.precedes($1) }
    self.lines = isSorted ? lines : Self.sorted(lines)
  }

  private static func sorted(_ lines: [Line]) -> [Line] {
    lines.sorted { $0.precedes($1) }.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// All that papersite may have put at `path`.
  func lines(at path: OutputPath) -> ArraySlice<Line> {
    lines[lines.partitioningIndex { $0.path >= path }...].prefix { $0.path == path }
  }

  /// The lines of each path.
  var groups: [ArraySlice<Line>] {
    var groups: [ArraySlice<Line>] = []
    groups.reserveCapacity(lines.count)
    var start = 0
    for end in lines.indices.dropFirst() where lines[end].path != lines[start].path {
      groups.append(lines[start..<end])
      start = end
    }
    return lines.isEmpty ? [] : groups + [lines[start...]]
  }
}

extension OutputManifest.Line {
  fileprivate func precedes(_ other: Self) -> Bool {
    if path < other.path { return true }
    guard path == other.path else { return false }
    return claim == other.claim ? content < other.content : claim < other.claim
  }
}

// MARK: - The file

extension OutputManifest {
  private static let header = "papersite manifest 1\n"

  /// Sorted by path.
  var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: lines.count * 90)
    buffer.append(text: Self.header)
    for line in lines {
      buffer.append(text: line.claim.mark)
      buffer.append(hexadecimal: line.content.hash.value)
      buffer.append(" ")
      buffer.append(decimal: line.content.size)
      buffer.append(" ")
      buffer.append(text: line.path.text)
      buffer.append("\n")
    }
    return buffer.bytes
  }

  /// Nil for bytes that are not a manifest of this version, or are damaged.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.header.utf8), bytes.last == UInt8(ascii: "\n") else { return nil }
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 70)
    let isWhole = bytes.withUnsafeBufferPointer { bytes in
      var start = Self.header.utf8.count
      while start < bytes.count, let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
        if end > start {
          guard let line = Self.line(bytes[start..<end]) else { return false }
          lines.append(line)
        }
        start = end + 1
      }
      return true
    }
    guard isWhole else { return nil }
    self.init(lines)
  }

  private static func line(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Line? {
    let claim = Claim(firstByte: line.first)
    guard line.starts(with: claim.mark.utf8) else { return nil }
    let text = line.dropFirst(claim.mark.utf8.count)
    guard let first = text.firstIndex(of: .separator),
      let second = text[(first + 1)...].firstIndex(of: .separator),
      let hash = number(text[..<first], radix: 16),
      let size = number(text[(first + 1)..<second], radix: 10).flatMap(Int.init(exactly:)),
      let name = String(validating: text[(second + 1)...], as: UTF8.self),
      let path = try? OutputPath(name)
    else { return nil }
    return Line(
      path: path, content: Content(hash: ContentHash(value: hash), size: size),
      claim: claim)
  }

  private static func number(
    _ digits: Slice<UnsafeBufferPointer<UInt8>>, radix: UInt64
  ) -> UInt64? {
    guard 1...20 ~= digits.count else { return nil }
    var number: UInt64 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f") where radix == 16: digit = byte - 87
      default: return nil
      }
      let (product, overflows) = number.multipliedReportingOverflow(by: radix)
      guard !overflows else { return nil }
      let (sum, isTooLarge) = product.addingReportingOverflow(UInt64(digit))
      guard !isTooLarge else { return nil }
      number = sum
    }
    return number
  }
}

extension OutputManifest.Claim {
  /// What a line begins with.
  fileprivate var mark: String {
    switch self {
    case .published: ""
    case .left: "left "
    case .pending: "pending "
    }
  }

  /// By the first byte of a line: marks begin with letters that are no digits of a hash.
  fileprivate init(firstByte: UInt8?) {
    switch firstByte {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "p"): self = .pending
    default: self = .published
    }
  }
}

extension UInt8 {
  fileprivate static let separator = UInt8(ascii: " ")
}
