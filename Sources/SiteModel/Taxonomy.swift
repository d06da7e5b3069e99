internal import ContentParsing

/// A way to sort posts by what they are about: the tags, or the categories.
package struct Taxonomy: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case tags, categories
  }

  package let kind: Kind
  /// By falling number of posts, then by name.
  package let terms: [Term]
  /// For each post of the site, the indices of its terms in the order in which the post names
  /// them.
  package let termsOfPost: [[Int]]

  /// The page that lists the terms.
  package var path: SitePath { SitePath("/\(kind.rawValue)/") }
}

/// One tag or category.
package struct Term: Sendable {
  /// As the newest post that has it spells it.
  package let name: String
  /// Unique in its taxonomy.
  package let slug: String
  package let path: SitePath
  /// Indices into the site's posts, newest first; listed posts only.
  package let posts: [Int]
  /// The file that named it first.
  package let source: String
}

extension SiteConfiguration.Taxonomies {
  func has(_ kind: Taxonomy.Kind) -> Bool {
    switch kind {
    case .tags: hasTags
    case .categories: hasCategories
    }
  }
}

extension Taxonomy {
  /// Gathers the terms of `posts`. Names that differ only by case or by full and half width are
  /// one term.
  init(_ kind: Kind, posts: [Post]) {
    var names = NameKeys()
    let keysOfPosts = posts.map { names.uniqueKeys(of: Self.names(of: $0, kind)) }
    var gathered: [String: Draft] = [:]
    for (index, post) in posts.enumerated() where post.isListed {
      for (name, key) in keysOfPosts[index] {
        gathered[key, default: Draft(name: name, source: post.document.path)].posts.append(index)
      }
    }
    let ordered = gathered.sorted { a, b in
      (-a.value.posts.count, a.key) < (-b.value.posts.count, b.key)
    }
    let slugs = Self.slugs(gathered)
    let terms = ordered.map { key, term in
      let slug = slugs[key] ?? ""
      return Term(
        name: term.name, slug: slug, path: SitePath("/\(kind.rawValue)/").page(slug),
        posts: term.posts, source: term.source)
    }
    let indices = Dictionary(
      uniqueKeysWithValues: ordered.enumerated().map { ($0.element.key, $0.offset) })
    self.kind = kind
    self.terms = terms
    termsOfPost = keysOfPosts.map { $0.compactMap { indices[$0.key] } }
  }

  private struct Draft {
    let name: String
    let source: String
    var posts: [Int] = []
  }

  /// By key. Of two terms that would have one slug, the older keeps it, so that addresses stay.
  private static func slugs(_ drafts: [String: Draft]) -> [String: String] {
    let oldestFirst = drafts.sorted { a, b in
      (b.value.posts.last ?? 0, a.key) < (a.value.posts.last ?? 0, b.key)
    }
    var unique = UniqueSlugs()
    return Dictionary(
      uniqueKeysWithValues: oldestFirst.map { ($0.key, unique.next(Slug.of($0.key))) })
  }

  private static func names(of post: Post, _ kind: Kind) -> [String] {
    switch kind {
    case .tags: post.document.frontmatter.tags
    case .categories: post.document.frontmatter.categories
    }
  }
}

/// The keys of names, each worked out once: a site has few tags and uses them often.
private struct NameKeys {
  private var keys: [String: String] = [:]

  /// The first name of each key, in order.
  mutating func uniqueKeys(of names: [String]) -> [(name: String, key: String)] {
    var unique: [(name: String, key: String)] = []
    for name in names {
      let key = keys[name] ?? NameKey.of(name)
      keys[name] = key
      if !unique.contains(where: { $0.key == key }) { unique.append((name, key)) }
    }
    return unique
  }
}
