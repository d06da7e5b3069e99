package import Text

/// Which paper an entry is about. It is kept at hand for all entries of a site, since an edit of one
/// asks which others are about its paper.
package struct PaperIdentity: Hashable, Sendable {
  package let key: PaperKey
  /// Of the key, by which papers are found.
  package let hash: ContentHash
  /// Of the key that it would have by its title alone.
  package let titleHash: ContentHash

  package init(_ paper: Paper) {
    let title = PaperKey.title(of: paper)
    key = PaperKey.identifier(of: paper) ?? title
    hash = key.hash
    titleHash = title.hash
  }

  /// The identity that another one's parts are given by.
  package init(key: PaperKey, hash: ContentHash, titleHash: ContentHash) {
    self.key = key
    self.hash = hash
    self.titleHash = titleHash
  }
}

extension PaperKey {
  fileprivate var hash: ContentHash { ContentHash(of: text) }
}
