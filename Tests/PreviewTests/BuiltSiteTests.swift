internal import Diagnostics
internal import Testing

@testable import Preview

struct BuiltSiteTests {
  private func text(_ site: BuiltSite, _ path: String) -> String? {
    site.file(at: path).flatMap { try? $0.bytes() }.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func servesWhatIsThere() throws {
    let folder = try TemporaryFolder()
    try folder.write("home", to: "public/index.html")
    try folder.write("tag", to: "public/tags/推理/index.html")
    try folder.write("proof", to: "public/.well-known/a")
    let site = try BuiltSite(root: folder.place("public"), basePath: "")
    #expect(text(site, "index.html") == "home")
    #expect(text(site, "tags/推理/index.html") == "tag")
    #expect(text(site, "tags") == nil)
    #expect(text(site, ".well-known/a") == "proof")
    try folder.write("changed", to: "public/index.html")
    #expect(text(site, "index.html") == "changed")
    try folder.remove("public/index.html")
    #expect(text(site, "index.html") == nil)
  }

  @Test func noLinkLeadsOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "secret.txt")
    try folder.write("secret", to: "other/secret.txt")
    try folder.write("home", to: "public/index.html")
    try folder.write("x", to: "public/later/secret.txt")
    try folder.link("public/file.txt", to: "../secret.txt")
    try folder.link("public/other", to: folder.place("other"))
    let site = try BuiltSite(root: folder.place("public"), basePath: "")
    #expect(text(site, "file.txt") == nil)
    #expect(text(site, "other/secret.txt") == nil)
    #expect(text(site, "../secret.txt") == nil)
    try folder.remove("public/later")
    try folder.link("public/later", to: "../other")
    #expect(text(site, "later/secret.txt") == nil)
    try folder.remove("public/index.html")
    try folder.link("public/index.html", to: "../secret.txt")
    #expect(text(site, "index.html") == nil)
  }

  @Test func aMissingOutputIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect {
      try BuiltSite(root: folder.place("public"), basePath: "")
    } throws: {
      ($0 as? Diagnostic)?.rule == "no-output"
    }
  }

  /// What has got out of other servers.
  static let traversals = [
    "/../secret.txt", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%2e%2e%2fsecret.txt",
    "/.%2e/secret.txt", "/%252e%252e/secret.txt", "/%252e%252e%252fsecret.txt",
    "/..%252fsecret.txt", "/....//secret.txt", "/..../secret.txt", "/..;/secret.txt",
    "/a/../../secret.txt", "/./../secret.txt", "/..\\secret.txt", "/..%5csecret.txt",
    "/%5c..%5csecret.txt", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae%e0%80%ae/secret.txt",
    "/%uff0e%uff0e/secret.txt", "/．．/secret.txt", "/%ef%bc%8e%ef%bc%8e/secret.txt",
    "/..%00/secret.txt", "/secret.txt%00.html", "/index.html%00", "//secret.txt",
    "///etc/passwd", "/etc/passwd", "//etc/passwd", "/%2fetc/passwd", "/%2f%2fetc/passwd",
    "file:///etc/passwd", "http://x/../secret.txt", "http://x/%2e%2e/secret.txt",
    "/C:/secret.txt", "/c:%5csecret.txt", "/~root/", "/public/../secret.txt",
    "/index.html/../../secret.txt", "/index.html/..%2f..%2fsecret.txt", "/.papersite-manifest",
    "/.git/config", "/%2egit/config", "/file.txt", "/other/secret.txt", "*", "..", "",
  ]

  @Test(arguments: traversals)
  func nothingGetsOut(_ target: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("SECRET", to: "secret.txt")
    try folder.write("SECRET", to: "other/secret.txt")
    try folder.write("SECRET", to: "public/.git/config")
    try folder.write("SECRET", to: "public/.papersite-manifest")
    try folder.write("home", to: "public/index.html")
    try folder.link("public/file.txt", to: "../secret.txt")
    try folder.link("public/other", to: "../other")
    for base in ["", "/blog"] {
      let site = try BuiltSite(root: folder.place("public"), basePath: base)
      for prefix in ["", base] {
        let response = SiteRouter(site).response(to: HTTPRequest(target: prefix + target))
        guard case .bytes(let body) = response.body else { return }
        let text = String(decoding: body, as: UTF8.self)
        #expect(!text.contains("SECRET") && !text.contains("root:"))
        #expect(response.status != .ok || text == "home")
        if let location = response["location"] { #expect(location == base + "/") }
      }
    }
  }
}
