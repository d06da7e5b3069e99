import Testing

@testable import SiteOutput

struct AttachmentPlaceTests {
  private static let files: Set<String> = [
    "content/posts/x.png", "content/posts/a/x.png", "content/posts/b/x.png",
    "content/posts/b/c/y.png", "content/images/x.png",
  ]

  @Test(
    "a file stands beside the page as it stands beside the post",
    arguments: [
      ("content/posts/x.png", "content/posts/p.md", "x.png"),
      ("content/posts/a/x.png", "content/posts/p.md", "a/x.png"),
      ("content/posts/b/x.png", "content/posts/b/p.md", "x.png"),
      ("content/posts/a/x.png", "content/posts/b/p.md", "a/x.png"),
      ("content/images/x.png", "content/posts/p.md", "images/x.png"),
      ("content/posts/x.png", "content/posts/b/p.md", "content/posts/x.png"),
      ("content/posts/x.png", "content/posts/c/p.md", "x.png"),
      ("content/posts/x.png", "content/posts/b/c/p.md", "content/posts/x.png"),
      ("content/posts/a/x.png", "content/pages/p.md", "posts/a/x.png"),
    ])
  func path(target: String, source: String, expected: String) {
    #expect(AttachmentPlace.path(of: target, usedBy: source, among: Self.files) == expected)
  }
}
