import Foundation
import Testing

@Suite struct InitCommandTests {
  @Test func makesASiteThatBuilds() throws {
    let site = try TemporarySite()
    let result = try site.run("init", "my site")
    #expect(result.status == 0)
    let files = site.tree("my site").keys.sorted()
    #expect(files.count == 4)
    #expect(files.contains("content/site.yml"))
    #expect(files.contains("content/pages/about.md"))
    #expect(files.contains(".gitignore"))
    let build = try site.run("build", "--strict", "--source", "my site")
    #expect(build.errors == "")
    #expect(build.status == 0)
    #expect(site.exists("my site/public/about/index.html"))
  }

  /// Neither a clone of the repository nor a downloaded program is on `PATH`.
  @Test func theNextStepsWorkAsTheyArePrinted() throws {
    let site = try TemporarySite()
    let folder = try CommandResult.executable.deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let onPath = try site.run(["init", "on path"], environment: ["PATH": "\(folder):\(path)"])
    #expect(onPath.output.contains("  cd 'on path'\n  papersite build\n  papersite new \"…\"\n"))
    let elsewhere = try site.run(["init", "my site"], environment: ["PATH": path])
    let steps = elsewhere.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(steps.count == 3)
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-e", "-c", steps.joined(separator: "\n")]
    shell.currentDirectoryURL = site.folder
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(site.exists("my site/public/index.html"))
  }

  /// The new post has today's date, as the first one has.
  @Test func theFirstOwnPostIsWrittenOnTheSameDay() throws {
    let site = try TemporarySite()
    try site.run("init", ".")
    #expect(try site.run("new", "每日论文").status == 0)
    let check = try site.run("check", "--drafts")
    let found = check.errors.split(separator: "\n").filter { $0.contains(" warning: ") }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasSuffix("[placeholder-text]") }, "\(check.errors)")
    let build = try site.run("build", "--drafts")
    #expect(build.output.hasPrefix("Built 2 posts"))
    #expect(!build.output.contains("Left out"))
  }

  /// Each example in the settings is right once its `#` is taken away, and every key has one.
  @Test func theExamplesOfTheSettingsAreRight() throws {
    let site = try TemporarySite()
    try site.run("init", ".")
    let settings = try #require(site.read("content/site.yml"))
    let examples = settings.split(separator: "\n").map {
      $0.hasPrefix("#") && !$0.hasPrefix("# ") || $0.hasPrefix("#  ") ? $0.dropFirst() : $0
    }
    try site.write(examples.joined(separator: "\n"), to: "content/site.yml")
    for picture in ["me", "banner"] { try site.write("", to: "templates/assets/\(picture).webp") }
    let build = try site.run("build", "--strict", "--base-url", "https://papers.dev")
    #expect(build.errors == "")
    #expect(build.status == 0)
    let schema = try site.run("schema", "site").output
    let root = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    let keys = try #require(root?["properties"] as? [String: Any]).keys
    #expect(keys.filter { key in !examples.contains { $0.hasPrefix(key + ":") } } == [])
  }

  @Test func leavesAFolderInUseAlone() throws {
    let site = try TemporarySite()
    try site.write("mine", to: "blog/file")
    let result = try site.run("init", "blog")
    #expect(result.status == 1)
    #expect(
      result.errors
        == "error: `blog` is not empty [folder-not-empty]\n  fix: Name a new folder\n")
    #expect(site.tree("blog").keys.sorted() == ["file"])
    #expect(
      try site.run("init", "blog/file").errors.hasPrefix(
        "error: `blog/file` cannot be used: it is not a folder ["))
    try FileManager.default.createSymbolicLink(
      atPath: site.folder.appending(path: "link").path, withDestinationPath: "nowhere")
    #expect(
      try site.run("init", "link").errors.hasPrefix(
        "error: `link` cannot be used: it is a link that leads nowhere ["))
  }

  @Test func anEmptyRepositoryIsFine() throws {
    let site = try TemporarySite()
    try site.write("ref", to: ".git/HEAD")
    #expect(try site.run("init", ".").status == 0)
    #expect(site.exists("content/site.yml"))
  }
}
