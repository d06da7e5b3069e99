internal import Diagnostics
internal import FileSystem

/// The path of a published file: relative, with `/`, and free of anything that could lead out of
/// the output folder. Two paths are equal where their bytes are, unlike two `String`s.
struct OutputPath: Sendable {
  let text: String

  init(_ text: String) throws(Diagnostic) {
    guard let reason = Self.fault(of: text) else {
      self.text = text
      return
    }
    throw .badOutputPath(text, reason)
  }

  /// The folder that the file stands in, relative; empty for the output folder itself.
  var folder: String { FilePath.parent(text) }

  /// The folders that the file stands in, the outermost first, without the output folder itself.
  var folders: [String] {
    text.utf8.indices.filter { text.utf8[$0] == UInt8(ascii: "/") }.map { String(text[..<$0]) }
  }

  private static func fault(of text: String) -> String? {
    var text = text
    return text.withUTF8 { fault(of: $0) }
  }

  /// Looks at each byte once: a build asks this of every file several times.
  private static func fault(of text: UnsafeBufferPointer<UInt8>) -> String? {
    var shape = Shape()
    for byte in text { shape.add(byte) }
    shape.endPart()
    if shape.hasControls { return "holds control characters" }
    if shape.hasEmptyPart { return "has an empty part" }
    if shape.hasDotPart { return "has a part `.` or `..`" }
    if shape.longestPart > partLimit { return "has a part of more than \(partLimit) bytes" }
    return text.starts(with: reservedPrefix.utf8) ? "begins with `\(reservedPrefix)`" : nil
  }

  private struct Shape {
    var hasControls = false
    var hasEmptyPart = false
    var hasDotPart = false
    /// In bytes.
    var longestPart = 0
    private var length = 0
    private var dots = 0

    mutating func add(_ byte: UInt8) {
      if byte == UInt8(ascii: "/") { return endPart() }
      if byte < 0x20 || byte == 0x7F { hasControls = true }
      length += 1
      if byte == UInt8(ascii: ".") { dots += 1 }
    }

    mutating func endPart() {
      if length == 0 { hasEmptyPart = true }
      if length == dots, 1...2 ~= length { hasDotPart = true }
      longestPart = max(longestPart, length)
      (length, dots) = (0, 0)
    }
  }

  /// What file systems take, in bytes.
  private static let partLimit = 255
  /// The names of the writer's own files in the output folder begin so.
  static let reservedPrefix = ".papersite"
}

extension OutputPath: Hashable, Comparable {
  static func == (a: OutputPath, b: OutputPath) -> Bool {
    a.text.equalsInBytes(b.text)
  }

  static func < (a: OutputPath, b: OutputPath) -> Bool {
    a.text.precedesInBytes(b.text)
  }

  func hash(into hasher: inout Hasher) {
    let hashed: Void? = text.utf8.withContiguousStorageIfAvailable {
      hasher.combine(bytes: UnsafeRawBufferPointer($0))
    }
    if hashed == nil { for byte in text.utf8 { hasher.combine(byte) } }
  }
}
