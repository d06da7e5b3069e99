internal import Diagnostics
internal import Linting
internal import SiteModel
internal import SourceReading

/// What rules about single documents found, in the cache on the disk: each by the document's key,
/// the record of its day, the settings and the scope, which is all that it depends on.
struct StoredFindings: FindingsCache {
  private struct Findings: Storable {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    func write(to store: inout StoreWriter) { store.write(diagnostics) }
    init(from store: inout StoreReader) throws(StoreDamage) { diagnostics = try store.list() }
  }

  private let store: ValueStore
  private let documentKeys: [String: ContentHash]
  private let basis: ContentHash

  /// - Parameter documents: those that rules will look at.
  init(
    _ store: ValueStore, _ documents: DocumentCache, _ sources: SiteSources, _ options: BuildOptions
  ) {
    self.store = store
    documentKeys = documents.valueKeys
    basis = ContentHash {
      $0.write(sources.settings.map { ContentHash(of: $0.bytes) })
      $0.write(options.baseURL.map { $0.origin + $0.path })
      $0.write(String(describing: options.lintScope))
    }
  }

  func findings(
    in path: String, with record: DayFile?, find: () -> [Diagnostic]
  ) -> [Diagnostic] {
    guard let document = documentKeys[path] else { return find() }
    let key = ContentHash {
      $0.write("findings")
      $0.write(document)
      $0.write(record.map { ContentHash(of: $0.source.bytes) })
      $0.write(basis)
    }
    if let known = store.value(key, Findings.self) { return known.diagnostics }
    let found = find()
    store.add(key, Findings(found))
    return found
  }
}
