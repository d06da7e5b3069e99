internal import ContentParsing
internal import Diagnostics

/// Finds where a document's links and images stand in its file, asked in the order of the text.
struct ReferenceLocator {
  let file: SourceFile?
  let path: String
  /// Behind the last place that was found for an address.
  private var ends: [String: Int] = [:]

  /// - Parameter file: nil where the source is not at hand.
  init(file: SourceFile?, path: String) {
    self.file = file
    self.path = path
  }

  /// The address as written in its block or behind it (as in a definition), else the block's first
  /// line, else the file.
  mutating func location(of reference: Reference) -> SourceLocation {
    guard let file else { return SourceLocation(path: path) }
    let block = file.offset(line: reference.line, column: 1)
    let start = max(block, ends[reference.address] ?? 0)
    guard let found = Self.find(reference.address, in: file.bytes, from: start) else {
      return file.location(at: block)
    }
    ends[reference.address] = found.upperBound
    return file.location(of: found)
  }

  private static func find(_ address: String, in bytes: [UInt8], from start: Int) -> Range<Int>? {
    let address = Array(address.utf8)
    guard let first = address.first else { return nil }
    var rest = bytes[start...]
    while let position = rest.firstIndex(of: first) {
      let end = position + address.count
      if bytes[position...].starts(with: address), position == 0 || isEdge(bytes[position - 1]),
        end == bytes.count || isEdge(bytes[end])
      {
        return position..<end
      }
      rest = bytes[(position + 1)...]
    }
    return nil
  }

  /// Whether `byte` can stand beside an address.
  private static func isEdge(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "()<>\"'=:".utf8.contains(byte)
  }
}
