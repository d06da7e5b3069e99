import Foundation
import Testing

@Suite struct ThemeCommandTests {
  private static func state(_ name: String, in site: TemporarySite) throws -> String {
    let list = try site.run("theme", "list").output
    let line = list.split(separator: "\n").first { $0.hasSuffix(" " + name) } ?? ""
    return line.dropLast(name.count).trimmingCharacters(in: .whitespaces)
  }

  @Test func listsTheFilesOfTheTheme() throws {
    let site = try TemporarySite()
    let list = try site.run("theme", "list")
    #expect(list.status == 0)
    #expect(try Self.state("post.html", in: site) == "built-in")
    #expect(try Self.state("assets/style.css", in: site) == "built-in")
    #expect(try site.run("theme", "status").output == "All files are the built-in ones.\n")
    #expect(site.tree(".").isEmpty)
  }

  @Test func anEjectedFileIsTheSitesOwn() throws {
    let site = try TemporarySite()
    let eject = try site.run("theme", "eject", "templates/404.html", "partials/license.html")
    #expect(eject.output == "templates/404.html\ntemplates/partials/license.html\n")
    #expect(try Self.state("404.html", in: site) == "copy")
    let text = try #require(site.read("templates/404.html"))
    try site.write(text.replacing("<h1>", with: "<h1>more "), to: "templates/404.html")
    #expect(try Self.state("404.html", in: site) == "changed")
    #expect(try site.run("theme", "status").status == 0)
    let diff = try site.run("theme", "diff").output
    #expect(diff.hasPrefix("--- built-in/404.html\n+++ templates/404.html\n@@ "))
    #expect(
      diff.contains("\n-<h1>{{ words.not_found }}</h1>\n+<h1>more {{ words.not_found }}</h1>\n "))
    try site.write("---\ntitle: A\npublished: 2026-02-26\n---\n", to: "content/posts/a.md")
    #expect(try site.run("build").status == 0)
    #expect(site.read("public/404.html")?.contains("more") == true)
  }

  /// The record says what the built-in file was; another one stands for an older papersite.
  @Test func tellsWhatAnUpgradeLeftBehind() throws {
    let site = try TemporarySite()
    try site.run("theme", "eject", "404.html", "page.html")
    let record = try #require(site.read("templates/.ejected"))
    let older = record.split(separator: "\n").map { line in
      line.hasPrefix("#") ? String(line) : "0123456789abcdef " + line.dropFirst(17)
    }
    try site.write(older.joined(separator: "\n"), to: "templates/.ejected")
    try site.write("mine", to: "templates/404.html")
    let status = try site.run("theme", "status")
    #expect(status.status == 1)
    #expect(status.output.contains("outdated, changed  404.html\n"))
    #expect(status.output.contains("papersite theme diff 404.html\n"))
    #expect(try Self.state("page.html", in: site) == "copy")
  }

  @Test func whatWasChangedIsNotLost() throws {
    let site = try TemporarySite()
    try site.write("mine", to: "templates/404.html")
    #expect(try Self.state("404.html", in: site) == "own")
    let refused = try site.run("theme", "eject", "404.html")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("`templates/404.html` is not as it was ejected"))
    #expect(try site.run("theme", "eject", "--all").status == 0)
    #expect(site.read("templates/404.html") == "mine")
    #expect(site.exists("templates/base.html"))
    #expect(try site.run("theme", "eject", "404.html", "--force").status == 0)
    #expect(try Self.state("404.html", in: site) == "copy")
  }

  @Test func saysWhichFileIsMeant() throws {
    let site = try TemporarySite()
    let result = try site.run("theme", "eject", "posts.html")
    #expect(result.status == 1)
    #expect(result.errors.contains("the theme has no file `posts.html`"))
    #expect(result.errors.contains("Write `post.html` if that is meant"))
    #expect(try site.run("theme", "eject").status == 64)
    try site.write("x", to: "templates/assets/mine.css")
    #expect(try Self.state("assets/mine.css", in: site) == "added")
    #expect(try site.run("theme", "eject", "assets/mine.css").errors.contains("not built in"))
  }
}
