import Foundation
import Testing

/// Whatever is wrong with the input, the message says where and how to mend it, and the site that
/// was published stays.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    /// What of the message must be there.
    let expected: [String]
    let spoil: @Sendable (TemporarySite) throws -> Void

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "invalid UTF-8",
      expected: ["content/posts/bad.md:2:8: error:", "byte 11", "fix:"]
    ) {
      try $0.write(
        Data("---\ntitle: \u{FF}".utf8.prefix(11)) + [0xFF, 0x0A], to: "content/posts/bad.md")
    },
    Case(
      name: "a post of 50 MB",
      expected: ["content/posts/huge.md: error:", "[too-large]", "fix:"]
    ) { try $0.write(Data(count: 50_000_000), to: "content/posts/huge.md") },
    Case(
      name: "a folder named like a post",
      expected: ["content/posts/x.md: error:", "[folder-named-as-file]", "fix:"]
    ) { try $0.write("", to: "content/posts/x.md/y.txt") },
    Case(
      name: "a cyclic include",
      expected: ["templates/partials/head.html:1:", "error:", "fix:"]
    ) { try $0.write("{% include 'partials/head.html' %}", to: "templates/partials/head.html") },
    Case(
      name: "an unknown variable in a template",
      expected: ["templates/404.html:2:9: error:", "titel", "title", "fix:"]
    ) { try $0.write("<p>\n{{ page.titel }}</p>\n", to: "templates/404.html") },
    Case(
      name: "a block that no template has",
      expected: ["templates/404.html:2:10: error:", "[unknown-block]", "fix: Write `main`"]
    ) {
      try $0.write(
        "{% extends 'base.html' %}\n{% block mian %}{% endblock %}", to: "templates/404.html")
    },
    Case(
      name: "a feed template that makes malformed XML",
      expected: [
        "rss.xml:1:13: error: `rss.xml`, which `templates/rss.xml` makes", "[malformed-xml]",
        "fix: Close it with `</title>` first", "templates/rss.xml",
      ]
    ) { try $0.write("<rss><title></rss>", to: "templates/rss.xml") },
    Case(
      name: "an unknown root variable",
      expected: ["templates/404.html:1:4: error:", "pgae", "page", "fix:"]
    ) { try $0.write("{{ pgae.title }}", to: "templates/404.html") },
    Case(
      name: "a bad date",
      expected: ["content/posts/d.md:3:12: error:", "2026-02-30", "fix:"]
    ) {
      try $0.write("---\ntitle: T\npublished: 2026-02-30\n---\n", to: "content/posts/d.md")
    },
    Case(
      name: "an unknown key of site.yml",
      expected: ["content/site.yml:1:1: error:", "titel", "`title:`", "fix:"]
    ) { try $0.write("titel: X\n", to: "content/site.yml") },
    Case(
      name: "frontmatter in TOML",
      expected: ["content/posts/t.md:1:1: error:", "TOML", "fix:"]
    ) { try $0.write("+++\ntitle = 'x'\n+++\n", to: "content/posts/t.md") },
    Case(
      name: "no date", expected: ["content/posts/undated.md:1:1: error:", "[missing-date]", "fix:"]
    ) { try $0.write("---\ntitle: T\n---\n", to: "content/posts/undated.md") },
  ]

  @Test(arguments: cases)
  func isReportedAndLosesNothing(_ input: Case) throws {
    let site = try BuildCommandTests.site()
    try site.run("build")
    let before = site.tree("public")
    try input.spoil(site)
    let result = try site.run("build")
    #expect(result.status == 1)
    for text in input.expected {
      #expect(result.errors.contains(text), "\(text) is not in \(result.errors)")
    }
    #expect(site.tree("public") == before)
  }

  @Test func anEmptyFolderSaysWhatToDo() throws {
    let site = try TemporarySite()
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains("papersite init"))
    #expect(!site.exists("public"))
  }

  @Test(arguments: [["build", "--output", "/"], ["build", "--output", "."]])
  func dangerousOutputFoldersAreRefused(_ arguments: [String]) throws {
    let site = try BuildCommandTests.site()
    let before = site.tree(".")
    let result = try site.run(arguments)
    #expect(result.status == 1)
    #expect(result.errors.contains("[bad-output-folder]"))
    #expect(
      site.tree("content")
        == before.filter { $0.key.hasPrefix("content") }
        .reduce(into: [:]) { $0[String($1.key.dropFirst("content/".count))] = $1.value })
  }

  @Test(arguments: [
    ["build", "--base-url", "example.org"], ["build", "--nonsense"], ["biuld"],
    ["build", "--output", ""], ["export", "--date", "2026-02-26"], ["preview", "--drafts"],
    ["preview", "--future"],
  ])
  func wrongArgumentsAreUsageErrors(_ arguments: [String]) throws {
    #expect(try TemporarySite().run(arguments).status == 64)
  }

  @Test(arguments: [
    (["biuld"], "There is no command 'biuld'. Did you mean 'build'?"),
    (["theme", "ejct", "post.html"], "There is no command 'ejct'. Did you mean 'eject'?"),
    (["xyzzy"], "There is no command 'xyzzy'.\n"),
    (["help", "chek"], "There is no command 'chek'. Did you mean 'check'?"),
  ])
  func aMistypedCommandIsToldTheNearest(_ arguments: [String], _ message: String) throws {
    let result = try TemporarySite().run(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test(arguments: ["build", "check", "serve", "preview", "mcp", "export", "collect", "draft"])
  func aFolderThatIsNotThereIsNamed(_ command: String) throws {
    let result = try TemporarySite().run(command, "--source", "nowhere")
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains("nowhere` "))
    #expect(result.errors.matches(of: #/(?m)^error: /#).count == 1, "\(result.errors)")
  }

  #if os(Linux)
    /// A file that is cut off must not be taken for a whole one.
    @Test(arguments: [
      "export", "schema site", "check --format json", "render content/posts/2026-02-26.md",
    ])
    func outputThatIsLostIsAnError(_ arguments: String) throws {
      let site = try BuildCommandTests.site()
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.currentDirectoryURL = site.folder
      let command = try CommandResult.executable.path
      shell.arguments = ["-c", "'\(command)' \(arguments) >/dev/full 2>errors"]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 1)
      let errors = try #require(site.read("errors"))
      #expect(errors.hasSuffix("Error: the output could not be written: the disk is full.\n"))
    }
  #endif

  @Test(arguments: [["help", "build"], ["--version"], ["theme", "--help"], []])
  func whatIsNoMistakeIsLeftAlone(_ arguments: [String]) throws {
    let result = try TemporarySite().run(arguments)
    #expect(result.status == 0)
    #expect(!result.output.isEmpty)
  }
}
