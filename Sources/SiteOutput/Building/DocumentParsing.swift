internal import ContentParsing
internal import Diagnostics
internal import SourceReading
internal import Text

/// Makes documents of files, or finds them in the store. With a store, a document's head stays in
/// memory and its long parts do not: the body is read from the store, and so is the text of a file
/// that had to be parsed.
struct DocumentParsing: Sendable {
  private let parser: DocumentParser
  private let settings: ContentHash
  private let store: ValueStore?
  private let recent = RecentParts()
  private let trace: BuildTrace?

  init(_ parser: DocumentParser, store: ValueStore?, trace: BuildTrace?) {
    self.parser = parser
    settings = parser.settings.contentHash
    self.store = store
    self.trace = trace
  }

  func parsed(_ file: RawFile) throws(Diagnostic) -> ParsedDocument {
    let key = ContentHash {
      $0.write(file.path)
      $0.write(file.hash)
      $0.write(file.bytes.count)
      $0.write(settings)
    }
    func parsed(
      _ document: Document, _ source: Readable<SourceFile>, _ hashes: DocumentHashes
    ) -> ParsedDocument {
      ParsedDocument(
        document: document, source: source, hash: file.hash, size: file.bytes.count,
        hashes: hashes, key: key)
    }
    let stored = store.map { StoredDocument(key, in: $0, recent: recent) }
    let known = stored?.load { [parser] in
      parser.parse(SourceFile(path: file.path, knownBytes: file.bytes))
    }
    if let known {
      let source = SourceFile(path: file.path, knownBytes: file.bytes)
      return parsed(known.document, .held(source), known.hashes)
    }
    let source = try SourceFile(path: file.path, rawBytes: file.bytes)
    let document = trace.measured(.parse, file.path) { parser.parse(source) }
    guard let store, let stored else {
      let hashes = DocumentHashes(document, entries: StoredEntries(document).contentHash)
      return parsed(document, .held(source), hashes)
    }
    let readable = store.putAway(source)
    let kept = stored.save(document) { [parser] in parser.parse(readable.value) }
    return parsed(kept.document, readable, kept.hashes)
  }
}
