internal import ContentParsing
internal import Diagnostics
internal import SourceReading
internal import Text

/// Documents that have been parsed before.
///
/// A document is a function of its file's path and bytes and of the parse settings, and that is
/// its key; so a document that is found, in memory or on the disk, is the one that parsing would
/// give.
package struct DocumentCache: Sendable {
  private struct Key: Hashable {
    let path: String
    let hash: ContentHash
    /// In bytes.
    let size: Int

    init(_ file: RawFile) {
      path = file.path
      hash = ContentHash(of: file.bytes)
      size = file.bytes.count
    }

    /// The key of the document in the cache on the disk.
    func valueKey(_ settings: ContentHash) -> ContentHash {
      ContentHash { store in
        store.write("document")
        store.write(path)
        store.write(hash)
        store.write(size)
        store.write(settings)
      }
    }
  }

  /// What the documents were parsed with.
  private let settings: ParseSettings
  private var documents: [Key: Parsed] = [:]

  package init() {
    self.init(settings: ParseSettings())
  }

  private init(settings: ParseSettings) {
    self.settings = settings
  }

  /// A document and the text that it was read from, which rules look at.
  typealias Parsed = (document: Document, source: SourceFile)

  /// What a file gives: a document, or why there is none.
  typealias Outcome = Result<Parsed, Diagnostic>

  /// The hashes of the documents' files, by path.
  var sourceHashes: [String: ContentHash] {
    Dictionary(documents.keys.map { ($0.path, $0.hash) }, uniquingKeysWith: { first, _ in first })
  }

  /// The keys of the documents in the cache on the disk, by path.
  var valueKeys: [String: ContentHash] {
    let settings = settings.contentHash
    return Dictionary(
      documents.keys.map { ($0.path, $0.valueKey(settings)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The outcome of each file, in the order of the files, and a cache of just these documents.
  func parsing(
    _ files: [RawFile], with parser: DocumentParser, store: ValueStore?,
    trace: BuildTrace? = nil
  ) -> (outcomes: [Outcome], cache: DocumentCache) {
    let known = settings == parser.settings ? documents : [:]
    let settings = parser.settings.contentHash
    let results = files.concurrentMap { file -> (key: Key, outcome: Outcome) in
      let key = Key(file)
      if let parsed = known[key] { return (key, .success(parsed)) }
      return (
        key,
        Outcome { () throws(Diagnostic) in
          let source = try SourceFile(path: file.path, rawBytes: file.bytes)
          let valueKey = key.valueKey(settings)
          if let document = store?.value(valueKey, Document.self) { return (document, source) }
          let document = trace.measured(.parse, file.path) { parser.parse(source) }
          store?.add(valueKey, document)
          return (document, source)
        }
      )
    }
    var cache = DocumentCache(settings: parser.settings)
    cache.documents.reserveCapacity(files.count)
    for case (let key, .success(let parsed)) in results { cache.documents[key] = parsed }
    return (results.map(\.outcome), cache)
  }
}
