internal import ContentParsing
internal import Text

extension ParseSettings {
  /// Equal settings have equal hashes, in every run.
  var contentHash: ContentHash {
    ContentHash { store in
      for (field, names) in labels.sorted(by: { "\($0.key)" < "\($1.key)" }) {
        store.write("\(field)")
        store.write(names)
      }
      store.write(ratingScale)
      store.write(allowsRawHTML)
      store.write(iframeHosts.sorted())
      store.write(isCJKFriendly)
      store.write(readsMath)
      store.write(language)
    }
  }
}
