internal import Diagnostics
internal import SiteModel

/// `/api/papers.json`, `/api/posts.json`, `/api/topics.json`, and their schema.
struct OpenDataFiles: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let published = site.published
    guard published.paperSettings.hasData else { return [] }
    return [
      file("papers.json") {
        OpenData.papers(Array(published.ledger.papers.indices), of: published)
      },
      file("posts.json") { OpenData.posts(of: published) },
      file("topics.json") { OpenData.topics(of: published) },
      file("schema.json") { Array(OpenData.schema.utf8) },
    ]
  }

  private func file(
    _ name: String, make: @escaping @Sendable () -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(SitePath("/api/" + name), from: "the open data", given: { _ in }) {
      () throws(Diagnostic) in
      make()
    }
  }
}
