internal import Diagnostics
internal import SiteModel

/// `/archive/`: all posts by year and month.
struct ArchivePage: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    [
      PlannedFile(Archive.path, from: "the archive", given: { _ in }) { () throws(Diagnostic) in
        try render(site)
      }
    ]
  }

  private func render(_ site: RenderedSite) throws(Diagnostic) -> [UInt8] {
    let count = String(site.published.listedPosts.count)
    let page = site.page(
      .archive, title: site.words["archive"],
      description: site.words.sentence("archive_description", ["count": count]),
      path: Archive.path)
    return try site.render(
      "archive.html",
      RenderedSite.Subject(
        page: PageView.view.object(page),
        archive: ArchiveView.view.object((site.published.archive, site.posts))))
  }
}
