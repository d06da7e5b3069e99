internal import ContentParsing
internal import Text

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
    var keys = NameKeys()
    let namesOfPosts = posts.map { keys.unique(Self.names(of: $0, kind)) }
    var drafts = keys.texts.map { Draft(key: $0) }
    for (index, post) in posts.enumerated() where post.isListed {
      for (name, key) in namesOfPosts[index] {
        if drafts[key].posts.isEmpty {
          drafts[key].name = name
          drafts[key].source = post.document.path
        }
        drafts[key].posts.append(index)
      }
    }
    let used = drafts.indices.filter { !drafts[$0].posts.isEmpty }
    let slugs = Self.slugs(drafts, used)
    let ordered = used.sorted { a, b in
      (-drafts[a].posts.count, drafts[a].key) < (-drafts[b].posts.count, drafts[b].key)
    }
    var ranks = [Int?](repeating: nil, count: drafts.count)
    for (rank, key) in ordered.enumerated() { ranks[key] = rank }
    self.kind = kind
    terms = ordered.map { key in
      Term(
        name: drafts[key].name, slug: slugs[key],
        path: SitePath("/\(kind.rawValue)/").page(slugs[key]), posts: drafts[key].posts,
        source: drafts[key].source)
    }
    termsOfPost = namesOfPosts.map { $0.compactMap { ranks[$0.key] } }
  }

  private struct Draft {
    let key: String
    var name = ""
    var source = ""
    var posts: [Int] = []
  }

  /// For each of `drafts` that is `used`. Of two terms that would have one slug, the older keeps
  /// it, so that addresses stay.
  private static func slugs(_ drafts: [Draft], _ used: [Int]) -> [String] {
    let oldestFirst = used.sorted { a, b in
      (drafts[b].posts.last ?? 0, drafts[a].key) < (drafts[a].posts.last ?? 0, drafts[b].key)
    }
    var slugs = [String](repeating: "", count: drafts.count)
    var unique = UniqueSlugs()
    for key in oldestFirst { slugs[key] = unique.next(Slug.of(drafts[key].key)) }
    return slugs
  }

  private static func names(of post: Post, _ kind: Kind) -> [String] {
    switch kind {
    case .tags: post.document.frontmatter.tags
    case .categories: post.document.frontmatter.categories
    }
  }
}

/// The keys of names, as numbers, each worked out once: a site has few tags and uses them often.
private struct NameKeys {
  /// For each number, the key.
  private(set) var texts: [String] = []
  private var numbers: [String: Int] = [:]
  private var numbersOfNames: [String: Int] = [:]

  /// The first name of each key, in order.
  mutating func unique(_ names: [String]) -> [(name: String, key: Int)] {
    var seen = SeenNumbers()
    var unique: [(name: String, key: Int)] = []
    for name in names {
      let key = number(of: name)
      if seen.insert(key) { unique.append((name, key)) }
    }
    return unique
  }

  private mutating func number(of name: String) -> Int {
    if let known = numbersOfNames[name] { return known }
    let key = NameKey.of(name)
    let number = numbers[key] ?? texts.count
    if number == texts.count {
      texts.append(key)
      numbers[key] = number
    }
    numbersOfNames[name] = number
    return number
  }
}
