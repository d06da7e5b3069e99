internal import Text

/// A file format for lists of citations.
package protocol CitationFormat: Sendable {
  /// What it is asked for by, such as `bibtex`.
  var name: String { get }
  /// With the dot, such as `.bib`.
  var fileEnding: String { get }
  /// The media type, without parameters; the encoding is always UTF-8.
  var mediaType: String { get }

  /// What stands around the entries of a file.
  var frame: CitationFrame { get }

  /// One citation, with holes for its key.
  func entry(of citation: Citation) -> CitationEntry
}

extension CitationFormat {
  /// One whole file: `citations` in their order. The same list gives the same bytes.
  package func bytes(of citations: [Citation]) -> [UInt8] {
    bytes(of: citations, citations.map(entry))
  }

  /// The same.
  ///
  /// - Parameter entries: those of the citations.
  package func bytes(of citations: [Citation], _ entries: [CitationEntry]) -> [UInt8] {
    guard !citations.isEmpty else { return Array(frame.empty.utf8) }
    var buffer = ByteBuffer(capacity: 768 * citations.count)
    buffer.append(text: frame.opening)
    for (index, (entry, key)) in zip(entries, CitationKeys.assign(to: citations)).enumerated() {
      if index > 0 { buffer.append(text: frame.separator) }
      entry.write(key: key, to: &buffer)
    }
    buffer.append(text: frame.closing)
    return buffer.bytes
  }
}
