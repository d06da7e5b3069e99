import Foundation
import Testing

/// Builds that the system, another process or a person's hand gets in the way of.
@Suite struct AdverseBuildTests {
  private static func site() throws -> TemporarySite {
    let site = try TemporarySite()
    try site.write("base_url: https://papers.dev\n", to: "content/site.yml")
    try site.write(post("first"), to: "content/posts/2026-02-26.md")
    try site.write("---\ntitle: About\n---\n\nText.\n", to: "content/pages/about.md")
    return site
  }

  private static func post(_ text: String) -> String { "---\ntitle: Day\n---\n\n\(text)\n" }

  @Test func whatAPersonHasChangedIsSetAsideWhereItIsMadeAgain() throws {
    let site = try Self.site()
    try site.run("build")
    let page = try #require(site.read("content/pages/about.md"))
    try site.write("mine", to: "public/about/index.html")
    try site.remove("content/pages/about.md")
    #expect(try site.run("build").errors.contains("[edited-file]"))
    #expect(try site.run("build").errors == "")
    try site.write(page, to: "content/pages/about.md")
    let result = try site.run("build")
    #expect(result.status == 0)
    #expect(
      result.errors.contains("public/about/index.html` is made again; it was changed by hand"))
    #expect(result.errors.contains(".papersite/set-aside/about/index.html` [set-aside]"))
    #expect(site.read(".papersite/set-aside/about/index.html") == "mine")
    #expect(site.read("public/about/index.html")?.contains("<p>Text.</p>") == true)
    #expect(try site.run("build").errors == "")
  }

  @Test func aBuildThatHasWaitedPublishesWhatIsThereThen() throws {
    let site = try Self.site()
    try site.run("build")
    try site.write(Self.post("second"), to: "content/posts/2026-02-26.md")
    let lock = open(site.folder.appending(path: ".papersite/lock").path, O_RDWR | O_CLOEXEC)
    #expect(flock(lock, LOCK_EX) == 0)
    let editor = Thread {
      // Where the build is slower than this, it reads the third text at once.
      Thread.sleep(forTimeInterval: 0.8)
      #expect(throws: Never.self) {
        try site.write(Self.post("third"), to: "content/posts/2026-02-26.md")
      }
      close(lock)
    }
    editor.start()
    let result = try site.run("build")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "Another build of this site is running; waiting for its end.\n")
    #expect(site.read("public/posts/2026-02-26/index.html")?.contains("third") == true)
  }

  @Test(arguments: [
    ("lock", ".papersite/lock` is a folder"), ("", "is a link that leads nowhere"),
  ])
  func whatStandsInTheWorkFoldersPlaceIsNamed(_ name: String, _ message: String) throws {
    let site = try Self.site()
    if name.isEmpty {
      let place = site.folder.appending(path: ".papersite").path
      try FileManager.default.createSymbolicLink(atPath: place, withDestinationPath: "nowhere")
    } else {
      try site.write("x", to: ".papersite/\(name)/x")
    }
    let result = try site.run("build")
    #expect(result.status == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.contains("fix: Delete"))
  }

  #if os(Linux)
    @Test(arguments: [
      ("ulimit -n 8", "only 8 files may be open at once, and papersite needs 32."),
      ("ulimit -v 100000", "only 97 MB of address space may be used, and papersite needs "),
    ])
    func limitsThatAreTooLowAreSaid(_ limits: String, _ message: String) throws {
      let result = try Self.site().run(["build"], limits: limits)
      #expect(result.status == 1)
      #expect(result.errors.contains(message), "\(result.errors)")
    }

    /// The libraries that make pictures end the process where they get no memory.
    @Test func picturesAreLeftOutWhereThereIsNoRoom() throws {
      let cores = ProcessInfo.processInfo.activeProcessorCount
      let result = try Self.site().run(
        ["build"], limits: "ulimit -v \((600 + 32 * cores) << 10)")
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("social cards (too little address space may be used)"))
    }
  #endif
}
