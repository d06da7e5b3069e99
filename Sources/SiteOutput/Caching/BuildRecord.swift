internal import Diagnostics
internal import SiteModel

/// What the last build that published found and wrote. Where nothing has changed since, on either
/// side, that is what the next one would find and write.
struct BuildRecord: Sendable {
  /// The folder that was written.
  let output: String
  let inputs: BuildInputs
  let counts: BuildCounts
  /// What was found, before anything was written.
  let diagnostics: [Diagnostic]
  let stamps: PublishedStamps
}

extension BuildInputs: Storable {
  func write(to store: inout StoreWriter) { store.write(hash) }
  init(from store: inout StoreReader) throws(StoreDamage) { hash = try store.hash() }
}

extension BuildRecord {
  func write(to store: inout StoreWriter) {
    store.write(inputs)
    store.write(output)
    store.write(counts)
    store.write(diagnostics)
    store.write(stamps)
  }

  /// Throws at once where the record is that of other inputs: it is long.
  init(from store: inout StoreReader, for inputs: BuildInputs) throws(StoreDamage) {
    guard try store.value(BuildInputs.self) == inputs else { throw StoreDamage() }
    self.inputs = inputs
    output = try store.text()
    counts = try store.value()
    diagnostics = try store.list()
    stamps = try store.value()
  }
}

extension BuildCounts: Storable {
  func write(to store: inout StoreWriter) {
    for number in [posts, pages, papers, leftOut.drafts, leftOut.future] { store.write(number) }
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      posts: try store.int(), pages: try store.int(), papers: try store.int(),
      leftOut: LeftOut(drafts: try store.int(), future: try store.int()))
  }
}
