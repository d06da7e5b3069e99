internal import ContentParsing
internal import SiteModel

/// `/` and `/page/2/`…: the newest posts.
struct HomePages: OutputFormat {
  func plan(_ site: RenderedSite) -> [PlannedFile] {
    let list = PostList(
      template: "home.html", kind: .home, title: site.configuration.title,
      description: site.configuration.description, posts: pinnedFirst(site.site),
      base: .home, origin: "the home page, which the template `home.html` makes")
    return list.plan(site)
  }

  private func pinnedFirst(_ site: Site) -> [Int] {
    let isPinned = { (index: Int) in site.posts[index].document.frontmatter.isPinned }
    return site.listedPosts.filter(isPinned) + site.listedPosts.filter { !isPinned($0) }
  }
}
