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
    var gathered: [String: Draft] = [:]
    for (index, post) in posts.enumerated() where post.isListed {
      for name in Self.uniqueNames(of: post, kind) {
        gathered[NameKey.of(name), default: Draft(name: name, source: post.document.path)].posts
          .append(index)
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
    termsOfPost = posts.map { post in
      Self.uniqueNames(of: post, kind).compactMap { indices[NameKey.of($0)] }
    }
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

  private static func uniqueNames(of post: Post, _ kind: Kind) -> [String] {
    let names =
      switch kind {
      case .tags: post.document.frontmatter.tags
      case .categories: post.document.frontmatter.categories
      }
    var seen: Set<String> = []
    return names.filter { seen.insert(NameKey.of($0)).inserted }
  }
}
