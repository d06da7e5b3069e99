internal import ContentParsing
package import Diagnostics
internal import SiteModel
package import SiteOutput

/// Looks at what the channels that `site.yml` turns on make of a post. The rules, one a channel,
/// are listed in `Linting` as `wecom-limits` and the like.
package struct ChannelCheck {
  private let build: SiteBuild

  package init(_ build: SiteBuild) {
    self.build = build
  }

  /// What is wrong with the settings, and what of the posts will not fit or show, in no order.
  ///
  /// - Parameter paths: the files of the posts that are looked at; where it is empty, the newest
  ///   post alone, since older ones have been sent.
  package func diagnostics(of paths: Set<String> = []) -> [Diagnostic] {
    let names = ChannelNames()
    let channels = build.site.configuration.channels.compactMap { names.channel($0.channel) }
    let found =
      channels.isEmpty
      ? []
      : posts(paths).flatMap { index in
        let post = build.publishedPost(index)
        let digest = ChannelDigest(post)
        return channels.flatMap { diagnostics(of: digest, post, for: $0) }
      }
    return ChannelNames.problems(of: build.site.configuration) + build.judged(found)
  }

  private func posts(_ paths: Set<String>) -> [Int] {
    guard !paths.isEmpty else { return build.site.listedPosts.prefix(1).map(\.self) }
    return build.site.listedPosts.filter { paths.contains(build.site.posts[$0].document.path) }
  }

  private func diagnostics(
    of digest: ChannelDigest, _ post: PublishedPost, for channel: any Channel
  ) -> [Diagnostic] {
    let style = ChannelStyle(build, for: channel)
    let composition = channel.compose(digest, style)
    func diagnostic(_ message: String, fix: String, at location: SourceLocation) -> Diagnostic {
      Diagnostic(
        .warning, "\(channel.name)-limits", "\(channel.title): \(message)", fix: fix, at: location)
    }
    let file = post.post.document.opening
    let title = post.post.document.keyLocations["title"] ?? file
    var found: [Diagnostic] = []
    if let shown = composition.title, shown != digest.title,
      let limit = composition.measures.first?.limit
    {
      found.append(
        diagnostic(
          "the title has \(limit.unit.text(limit.unit.size(of: digest.title))), and only "
            + "\(limit.value) fit", fix: "Shorten it", at: title))
    }
    if let measure = composition.measures.first(where: { !$0.fits }) {
      found.append(
        diagnostic("nothing fits (\(measure.description))", fix: "Raise the limit", at: file))
    } else if let lost = lost(composition.selection) {
      found.append(
        diagnostic(
          lost, fix: "Shorten the text before the papers, or live with it: a link leads to all",
          at: file))
    }
    if let content = unshown(channel, digest) {
      found.append(
        diagnostic(
          "\(content) will not show", fix: "Say in words what matters of them", at: file))
    }
    return found
  }

  /// Papers without a word of their text; briefer ones are as the channel is.
  private func lost(_ selection: Selection) -> String? {
    let (titles, leftOut) = (selection.count(.title), selection.count(nil))
    guard titles + leftOut > 0 else { return nil }
    let parts = [
      leftOut == 0 ? nil : "leaves out \(leftOut) of \(selection.details.count) papers",
      titles == 0 ? nil : "shows \(titles) of \(selection.details.count) papers by title alone",
    ]
    return parts.compactMap(\.self).joined(separator: " and ")
  }

  /// Links, which papers always have, are not worth a word.
  private func unshown(_ channel: any Channel, _ digest: ChannelDigest) -> String? {
    let names = Content.allCases.filter {
      $0 != .links && channel.unshown.contains($0) && digest.blocks.contains($0)
    }.map(\.rawValue)
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }
}

extension [Block] {
  fileprivate func contains(_ content: Content) -> Bool {
    switch content {
    case .images: !images.isEmpty
    case .links: false
    case .tables: contains { if case .table = $0 { true } else { false } }
    case .formulas:
      contains { block in
        if case .formula = block { return true }
        return block.inlines.contains { if case .formula = $0 { true } else { false } }
      }
    }
  }
}
