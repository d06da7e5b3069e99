internal import ContentParsing
internal import Diagnostics
internal import SourceReading
internal import Text

/// A document, the text that it was read from, and what tells whether they are the same as others.
struct ParsedDocument: Sendable {
  let document: Document
  /// Rules look at it.
  let source: Readable<SourceFile>
  /// Of the file's bytes.
  let hash: ContentHash
  /// Of the file, in bytes.
  let size: Int
  let hashes: DocumentHashes
  /// Of all that the document depends on.
  let key: ContentHash
}

/// Documents that have been parsed before.
///
/// A document is a function of its file's path and bytes and of the parse settings, and that is
/// its key; so a document that is found, in memory or on the disk, is the one that parsing would
/// give.
package struct DocumentCache: Sendable {
  /// What the documents were parsed with.
  private let settings: ParseSettings
  private var documents: [String: ParsedDocument] = [:]

  package init() {
    self.init(settings: ParseSettings())
  }

  private init(settings: ParseSettings) {
    self.settings = settings
  }

  /// What a file gives: a document, or why there is none.
  typealias Outcome = Result<ParsedDocument, Diagnostic>

  /// The document of the file at `path`.
  subscript(path: String) -> ParsedDocument? { documents[path] }

  /// The outcome of each file, in the order of the files, and a cache of just these documents.
  func parsing(
    _ files: [RawFile], with parser: DocumentParser, store: ValueStore?,
    trace: BuildTrace? = nil
  ) -> (outcomes: [Outcome], cache: DocumentCache) {
    let known = settings == parser.settings ? documents : [:]
    let parsing = DocumentParsing(parser, store: store, trace: trace)
    let outcomes = files.concurrentMap { file -> Outcome in
      if let parsed = known[file.path], parsed.hash == file.hash,
        parsed.size == file.bytes.count
      {
        return .success(parsed)
      }
      return Outcome { () throws(Diagnostic) in try parsing.parsed(file) }
    }
    var cache = DocumentCache(settings: parser.settings)
    cache.documents.reserveCapacity(files.count)
    for case .success(let parsed) in outcomes { cache.documents[parsed.document.path] = parsed }
    return (outcomes, cache)
  }
}
