/// What of a site's configuration decides how a file is read.
package struct ParseSettings: Sendable, Hashable {
  /// Labels of field lines beyond those that every site knows.
  package var labels: [DigestField: [String]]
  /// The most stars that a paper can have; nil to tell by the post.
  package var ratingScale: Int?
  /// Whether HTML in posts is kept as it is. It goes through `HTMLSanitizer` otherwise.
  package var allowsRawHTML: Bool
  /// The hosts from which frames may be shown.
  package var iframeHosts: Set<String>
  /// Whether emphasis follows the CommonMark CJK-friendly Amendments, and lines of Chinese are
  /// joined without a space.
  package var isCJKFriendly: Bool
  /// Whether `$…$` and the like are formulas, where a file does not say.
  package var readsMath: Bool

  package init(
    labels: [DigestField: [String]] = [:], ratingScale: Int? = nil, allowsRawHTML: Bool = false,
    iframeHosts: Set<String> = [], isCJKFriendly: Bool = true,
    readsMath: Bool = true
  ) {
    self.labels = labels
    self.ratingScale = ratingScale
    self.allowsRawHTML = allowsRawHTML
    self.iframeHosts = iframeHosts
    self.isCJKFriendly = isCJKFriendly
    self.readsMath = readsMath
  }

  /// - Parameter hasMath: what the file itself says of formulas.
  func flavor(hasMath: Bool? = nil) -> MarkdownTree.Flavor {
    .site(isCJKFriendly: isCJKFriendly, readsMath: hasMath ?? readsMath)
  }

  /// Nil where HTML is kept as it is.
  var htmlPolicy: HTMLPolicy? { allowsRawHTML ? nil : HTMLPolicy(iframeHosts: iframeHosts) }

  var style: HTMLRenderer.Style {
    .site(htmlPolicy: htmlPolicy, joinsCJKLines: isCJKFriendly)
  }
}
