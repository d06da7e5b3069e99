package import ContentParsing

extension SiteConfiguration {
  /// What of the configuration decides how posts are read.
  package var parseSettings: ParseSettings {
    ParseSettings(
      labels: [
        .authors: labels.authors, .links: labels.links, .topics: labels.topics,
        .rating: labels.rating,
      ],
      ratingScale: ratingScale, allowsRawHTML: allowsUnsafeHTML, iframeHosts: iframeHosts,
      isCJKFriendly: isCJKFriendly)
  }
}
