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
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds control characters" }
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.contains(where: \.isEmpty) { return "has an empty part" }
    if parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }) {
      return "has a part `.` or `..`"
    }
    if parts.contains(where: { $0.count > partLimit }) {
      return "has a part of more than \(partLimit) bytes"
    }
    return text.utf8.starts(with: reservedPrefix.utf8) ? "begins with `\(reservedPrefix)`" : nil
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
