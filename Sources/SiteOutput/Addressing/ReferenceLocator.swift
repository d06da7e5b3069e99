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
    guard !address.isEmpty else { return nil }
    for position in bytes.indices[start...] {
      guard let end = end(of: address, from: position, in: bytes),
        end == bytes.count || isEdge(bytes[end]), isOpened(position, in: bytes)
      else { continue }
      return position..<end
    }
    return nil
  }

  /// Behind `address` if it stands at `position`, perhaps with backslashes or as `&amp;`.
  private static func end(of address: [UInt8], from position: Int, in bytes: [UInt8]) -> Int? {
    var end = position
    for byte in address {
      guard end < bytes.count else { return nil }
      if bytes[end] == UInt8(ascii: "\\"), byte != bytes[end] { end += 1 }
      guard end < bytes.count, bytes[end] == byte else { return nil }
      end += byte == UInt8(ascii: "&") && bytes[end...].starts(with: "&amp;".utf8) ? 5 : 1
    }
    return end
  }

  /// Whether an address may begin at `position`: behind what opens one, and white space.
  private static func isOpened(_ position: Int, in bytes: [UInt8]) -> Bool {
    guard let opener = bytes[..<position].last(where: { $0 > 0x20 }) else { return false }
    return "(<\"'=:".utf8.contains(opener)
  }

  /// Whether `byte` can stand behind an address.
  private static func isEdge(_ byte: UInt8) -> Bool {
    byte <= 0x20 || ")>\"'".utf8.contains(byte)
  }
}
