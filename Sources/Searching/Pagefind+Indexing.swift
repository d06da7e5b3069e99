internal import FileSystem

extension Pagefind {
  /// The index of `documents`: the files that belong in the site's folder `pagefind/`, sorted by
  /// path. The same documents, language and Pagefind give the same bytes.
  ///
  /// - Parameters:
  ///   - language: a language tag; all documents count as written in it.
  ///   - log: a file for what Pagefind says beside its answers.
  package func index(
    _ documents: [SearchDocument], language: String, log: String,
  ) throws(PagefindFailure) -> [IndexFile] {
    var service = try PagefindService(self, log: log)
    let index = try service.makeIndex(language: language.lowercased())
    for document in documents { try service.add(document, to: index) }
    let files = try service.files(of: index).filter { Self.isUsed($0.path) }
    return SteadyIndex.files(files)
  }

  /// The theme has an interface of its own, so that Pagefind's are left out.
  private static func isUsed(_ path: String) -> Bool {
    let isPart = path.contains("/") || !path.hasSuffix(".css") && !path.hasSuffix(".js")
    return isPart || path == "pagefind.js" || path == "pagefind-worker.js"
  }
}
