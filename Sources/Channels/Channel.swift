internal import Papers
package import SiteModel
package import SiteOutput

/// A place that a digest goes out on: a pure function from a digest to what is sent.
///
/// To add one: a file in `Formats` with a type that conforms, and a line in `Channels`.
package protocol Channel: Sendable {
  /// As commands and `site.yml` name it.
  var name: String { get }
  /// As people call it.
  var title: String { get }
  /// What it takes at most, unless `site.yml` says otherwise.
  var limits: [ChannelLimit] { get }
  /// What the pasted or written file ends in, such as `html`.
  var fileExtension: String { get }
  /// What it cannot show of what a digest may hold.
  var unshown: Set<Content> { get }

  /// What is sent of `digest`.
  func compose(_ digest: ChannelDigest, _ style: ChannelStyle) -> Composition
}

/// Kinds of content that some channels cannot show.
package enum Content: String, Sendable, CaseIterable {
  case images, links, tables, formulas
}

/// What of the site a channel needs beside the digest.
package struct ChannelStyle: Sendable {
  package let words: InterfaceWords
  package let colors: ThemeColors
  package let siteTitle: String
  package let language: String
  /// The site's host, such as `example.org`.
  package let host: String
  package let mail: SiteConfiguration.Mail
  /// The limits that `site.yml` changes, by name.
  package let limits: [String: Int]

  package init(
    words: InterfaceWords, colors: ThemeColors = .standard, siteTitle: String = "",
    language: String = "zh-CN", host: String = "localhost",
    mail: SiteConfiguration.Mail = SiteConfiguration.Mail(), limits: [String: Int] = [:]
  ) {
    self.words = words
    self.colors = colors
    self.siteTitle = siteTitle
    self.language = language
    self.host = host
    self.mail = mail
    self.limits = limits
  }

  /// The limit as `site.yml` has it.
  func limit(_ limit: ChannelLimit) -> ChannelLimit {
    ChannelLimit(limit.name, limits[limit.name] ?? limit.value, limit.unit)
  }
}

/// What a channel is sent.
package struct Composition: Sendable {
  /// HTML, Markdown, text, or the JSON of a request.
  package let content: String
  /// The digest's title as the channel takes it; nil where it stands in the content.
  package let title: String?
  /// What was counted against each limit.
  package let measures: [Measure]
  package let selection: Selection

  package init(
    content: String, title: String? = nil, measures: [Measure], selection: Selection
  ) {
    self.content = content
    self.title = title
    self.measures = measures
    self.selection = selection
  }

  package var fits: Bool { measures.allSatisfy(\.fits) }
}

extension Channel {
  package var fileExtension: String { "md" }
  package var unshown: Set<Content> { [] }

  /// What fits of `digest`, as `compose` makes it of a selection.
  func fitting(
    _ digest: ChannelDigest, _ compose: (Selection) -> Composition
  ) -> Composition {
    withoutActuallyEscaping(compose) { compose in
      compose(Fitting(digest) { compose($0).fits }.selection)
    }
  }

  /// The limit called `name` of those in `limits`.
  func limit(_ name: String, _ style: ChannelStyle) -> ChannelLimit {
    let limit = limits.first { $0.name == name } ?? ChannelLimit(name, .max, .characters)
    return style.limit(limit)
  }
}
