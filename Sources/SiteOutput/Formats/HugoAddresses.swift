internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// Addresses of a blog that Hugo made, where those of this site are others. Lists lead on to those
/// of the site. Feeds stand there whole, since programs that read feeds follow no page that leads on.
struct HugoAddresses: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    guard site.configuration.hasHugoAddresses else { return [] }
    let files = lists(site) + site.site.taxonomies.flatMap { terms($0, site) } + posts(site)
    var places = TakenPlaces(paths(of: site))
    // What is in a folder comes after a file that would stand in the folder's place.
    return files.sorted { $0.depth < $1.depth }.filter { places.take($0.outputPath) }
  }

  /// `/posts/`, which leads to the archive, and the feeds of all posts.
  private func lists(_ site: RenderedSite) -> [PlannedFile] {
    let list = SitePath("/posts/")
    let feed = FeedView.Input.site(site, at: .rss)
    return [
      redirect(list, to: Archive.path, title: site.words["archive"], site),
      .rss(feed, at: Self.feed(of: .home), from: Self.origin, site),
      .rss(feed, at: Self.feed(of: list), from: Self.origin, site),
    ]
  }

  /// The feeds of tags or categories, and where Hugo spells them otherwise in addresses, as it does
  /// with C++ and GPT-4.5, their pages. Of several that Hugo has at one address, the first has it.
  private func terms(_ taxonomy: Taxonomy, _ site: RenderedSite) -> [PlannedFile] {
    var taken = Set(taxonomy.terms.map(\.path))
    return taxonomy.terms.flatMap { term -> [PlannedFile] in
      let place = taxonomy.path.page(HugoName.of(term.name))
      guard place.isPublishable, place == term.path || taken.insert(place).inserted else {
        return []
      }
      let feed = FeedView.Input.term(term, taxonomy.kind, site)
      let file = PlannedFile.rss(feed, at: Self.feed(of: place), from: Self.origin, site)
      return place == term.path
        ? [file] : [redirect(place, to: term.path, title: term.name, site), file]
    }
  }

  /// Posts that stand at other places only since Hugo has spaces and folders otherwise:
  /// `/posts/2026/my-post/` for `content/posts/2026/My Post.md`.
  private func posts(_ site: RenderedSite) -> [PlannedFile] {
    guard site.configuration.permalink == .standard else { return [] }
    var taken = Set(site.site.posts.map(\.path))
    return site.site.posts.compactMap { post in
      guard post.document.frontmatter.permalink == nil else { return nil }
      let name = HugoName.of(
        post: post.document.path, slug: post.document.frontmatter.slug)
      let place = SitePath("/posts/\(name)/")
      // Where letter cases alone differ, many disks hold only one of the two.
      guard place.isPublishable, place.path != post.path.path.lowercased(),
        taken.insert(place).inserted
      else { return nil }
      return redirect(place, to: post.path, title: post.title, site)
    }
  }

  private func redirect(
    _ path: SitePath, to target: SitePath, title: String, _ site: RenderedSite
  ) -> PlannedFile {
    PlannedFile(
      path, from: Self.origin,
      given: {
        $0.write(target.path)
        $0.write(title)
      }
    ) { () throws(Diagnostic) in
      try site.redirect(to: target, title: title)
    }
  }

  private static let origin = "an old address of Hugo's (`hugo_addresses` in site.yml)"

  private static func feed(of page: SitePath) -> SitePath { page.file("index.xml") }

  /// What is at an address goes first: what the author has put there, and the pages and feeds of
  /// tags and categories.
  private func paths(of site: RenderedSite) -> [String] {
    let terms = site.site.taxonomies.flatMap(\.terms).map(\.path)
    let pages = site.site.posts.map(\.path) + site.site.pages.map(\.path) + terms
    let files = ["rss.xml", "index.md", "page"].flatMap { name in terms.map { $0.file(name) } }
    let others = site.site.redirects.map(\.from) + site.published.targets.rootFiles.values
    return (pages + files + others).map(\.outputPath)
  }
}

extension PlannedFile {
  /// In how many folders it stands.
  fileprivate var depth: Int { outputPath.utf8.count { $0 == UInt8(ascii: "/") } }
}

/// Files of the output folder, and the folders that they need. Where letter cases alone differ,
/// many disks hold only one of two.
private struct TakenPlaces {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  init(_ paths: [String]) {
    for path in paths { add(path.lowercased()) }
  }

  /// Takes the place of a file; false where it, or a folder that it needs, is taken already.
  mutating func take(_ path: String) -> Bool {
    let path = path.lowercased()
    guard !files.contains(path), !folders.contains(path),
      !Self.folders(around: path).contains(where: { files.contains($0) })
    else { return false }
    add(path)
    return true
  }

  private mutating func add(_ path: String) {
    files.insert(path)
    folders.formUnion(Self.folders(around: path))
  }

  private static func folders(around path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
