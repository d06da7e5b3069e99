internal import Diagnostics
internal import Searching
internal import SiteModel
internal import Text

/// Makes the files of the search and hands them to a writer, `pagefind/` in the site. Where what is
/// to be found is as it was, the published ones stay, and Pagefind does not run.
struct SearchIndexing {
  private let pagefind: Pagefind
  private let documents: [SearchDocument]
  private let language: String
  /// All that the files depend on.
  private let given: ContentHash

  init(_ published: PublishedSite, by pagefind: Pagefind) {
    self.pagefind = pagefind
    documents = SearchCorpus(published).documents
    language = published.configuration.language
    let hashes = documents.concurrentMap { document in
      ContentHash {
        $0.write(document.url)
        $0.write(ContentHash(of: document.html))
      }
    }
    given = ContentHash { [language] in
      $0.write(pagefind.hash)
      $0.write(language)
      $0.write(hashes)
    }
  }

  /// How the files were made.
  ///
  /// - Parameters:
  ///   - last: how the last build made its files.
  ///   - log: where Pagefind writes what it complains of.
  func stage(
    _ writer: OutputWriter, last: MadeFiles?, log: String
  ) throws(Diagnostic) -> [MadeFile] {
    let known = (last?.files(in: Self.folder) ?? []).filter { $0.given == given }
    if !known.isEmpty, writer.keep(all: known) { return known }
    var made: [MadeFile] = []
    for file in try index(log: log) {
      let path = Self.folder + file.path
      let outcome = try writer.stageAndTell(OutputFile(path: path, bytes: file.bytes))
      made.append(
        MadeFile(path: path, given: given, content: outcome.content, stamp: outcome.stamp))
    }
    return made
  }

  private func index(log: String) throws(Diagnostic) -> [IndexFile] {
    do throws(PagefindFailure) {
      return try pagefind.index(documents, language: language, log: log)
    } catch {
      throw Diagnostic(
        .error, "search-failed", "Pagefind (`\(pagefind.path)`) \(error.reason)",
        fix: "Look into `\(log)`; `search: false` in site.yml builds without the search")
    }
  }

  private static let folder = "pagefind/"
}
