internal import ArgumentParser
internal import Channels
internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import SiteOutput
internal import SourceReading

/// The post that goes out, of a site in which nothing is wrong.
struct ChosenDay {
  let build: SiteBuild
  let folders: SiteFolders
  let report: Report
  /// Index into the site's posts.
  let index: Int

  /// Ends the command with status 1 where the site has errors, or no such post.
  init(_ site: SiteOptions, date: CalendarDay?) throws {
    folders = SiteFolders(source: site.source.source, output: nil)
    let folder = SiteFolder(root: folders.source)
    build = SiteBuild(folder.read(), of: folder, options: site.buildOptions(for: folders))
    report = Report(
      format: .human, isStrict: false, sourcePrefix: folders.shownSource,
      consequence: "nothing was sent or written")
    try report.finish(
      (build.diagnostics.filter { $0.severity == .error }
        + ChannelNames.problems(of: build.site.configuration)).sorted())
    guard let index = build.listedPost(on: date) else {
      try report.finish([Self.missing(date, build)])
      throw ExitCode.failure
    }
    self.index = index
  }

  var post: Post { build.site.posts[index] }

  var digest: ChannelDigest { ChannelDigest(build.publishedPost(index)) }

  /// What `channel` is sent of `digest`.
  func composition(_ channel: any Channel, of digest: ChannelDigest) -> Composition {
    channel.compose(digest, ChannelStyle(build, for: channel))
  }

  /// Ends the command with status 1 where readers could not follow the links.
  func requireAddress() throws {
    guard build.site.configuration.baseURL == .local else { return }
    try report.finish([
      Diagnostic(
        .error, "no-address", "the site's address is not known, and links would lead nowhere",
        fix: "Set `base_url` in site.yml, or pass --base-url")
    ])
  }

  private static func missing(_ date: CalendarDay?, _ build: SiteBuild) -> Diagnostic {
    let newest = build.listedPost(on: nil).map { build.site.posts[$0].published.day }
    return Diagnostic(
      .error, "no-post", date.map { "no post is published on \($0)" } ?? "no post is published",
      fix: newest.map { "Take another day, such as \($0), or pass --drafts or --future" }
        ?? "Write one, or pass --drafts or --future")
  }
}

extension Composition {
  /// Such as `wecom: bytes 3990 of 4096 bytes; 9 papers: 2 whole, 7 in brief`.
  func summary(_ channel: any Channel) -> String {
    let sizes = measures.map(\.description).joined(separator: ", ")
    let counts = [
      (selection.count(.full), "whole"), (selection.count(.brief), "in brief"),
      (selection.count(.title), "by title"), (selection.count(nil), "left out"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let papers = "\(Counted.text(selection.details.count, "paper"))"
    return channel.name + ": " + (sizes.isEmpty ? "" : sizes + "; ")
      + (counts.isEmpty ? papers : "\(papers): \(counts)")
  }
}
