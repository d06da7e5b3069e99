internal import ContentParsing
internal import Diagnostics
internal import Linting
internal import SiteModel
internal import SourceReading
internal import Text

/// What rules found, in a store, which a build has on the disk and a preview in memory: those about
/// single documents each by the document's key, the record of its day, the settings and the scope,
/// which is all that it depends on; those that compare entries by what all entries say.
struct StoredFindings: FindingsCache {
  private struct Findings: Storable {
    let diagnostics: [Diagnostic]

    init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    func write(to store: inout StoreWriter) { store.write(diagnostics) }
    init(from store: inout StoreReader) throws(StoreDamage) { diagnostics = try store.list() }
  }

  /// Findings that name places in several files, with the files as they were.
  private struct PlacedFindings: Storable {
    struct File: Storable {
      let path: String
      let hash: ContentHash

      init(path: String, hash: ContentHash) {
        self.path = path
        self.hash = hash
      }

      func write(to store: inout StoreWriter) {
        store.write(path)
        store.write(hash)
      }

      init(from store: inout StoreReader) throws(StoreDamage) {
        self.init(path: try store.text(), hash: try store.hash())
      }
    }

    let diagnostics: [Diagnostic]
    let files: [File]

    init(_ diagnostics: [Diagnostic], in documents: DocumentCache) {
      self.diagnostics = diagnostics
      let places =
        diagnostics.compactMap(\.location) + diagnostics.flatMap(\.related).map(\.location)
      files = Set(places.map(\.path)).sorted().map { path in
        File(path: path, hash: documents[path]?.hash ?? .missing)
      }
    }

    func write(to store: inout StoreWriter) {
      store.write(diagnostics)
      store.write(files)
    }

    init(from store: inout StoreReader) throws(StoreDamage) {
      diagnostics = try store.list()
      files = try store.list()
    }
  }

  private let store: ValueStore
  private let documents: DocumentCache
  private let basis: ContentHash
  private let site: Site

  /// - Parameter documents: those that rules will look at.
  init(
    _ store: ValueStore, _ site: Site, _ documents: DocumentCache, _ sources: SiteSources,
    _ options: BuildOptions, scope: LintScope
  ) {
    self.store = store
    self.site = site
    self.documents = documents
    basis = ContentHash {
      $0.write(sources.settings.map(\.hash))
      $0.write(options.baseURL.map { $0.origin + $0.path })
      $0.write(String(describing: scope))
    }
  }

  func findings(
    in path: String, with record: DayFile?, find: () -> [Diagnostic]
  ) -> [Diagnostic] {
    guard let document = documents[path]?.key else { return find() }
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

  func findings(ofRules rules: [String], find: () -> [Diagnostic]) -> [Diagnostic] {
    let key = ContentHash {
      $0.write("coverage")
      $0.write(rules)
      $0.write(basis)
      for post in site.posts where post.document.isDigest {
        $0.write(post.document.path)
        $0.write(post.published.day)
        $0.write(documents[post.document.path]?.hashes.entries)
      }
    }
    if let known = store.value(key, PlacedFindings.self), known.files.allSatisfy(isAsItWas) {
      return known.diagnostics
    }
    let found = find()
    store.add(key, PlacedFindings(found, in: documents))
    return found
  }

  private func isAsItWas(_ file: PlacedFindings.File) -> Bool {
    documents[file.path]?.hash == file.hash
  }
}
