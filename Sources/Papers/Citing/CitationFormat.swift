package import Text

/// A file format for lists of citations.
package protocol CitationFormat: Sendable {
  /// What it is asked for by, such as `bibtex`.
  var name: String { get }
  /// With the dot, such as `.bib`.
  var fileEnding: String { get }
  /// The media type, without parameters; the encoding is always UTF-8.
  var mediaType: String { get }

  /// Appends one whole file: `citations` in their order. The same list gives the same bytes.
  func write(_ citations: [Citation], to buffer: inout ByteBuffer)
}

extension CitationFormat {
  /// One whole file.
  package func bytes(of citations: [Citation]) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 512 * citations.count)
    write(citations, to: &buffer)
    return buffer.bytes
  }
}
