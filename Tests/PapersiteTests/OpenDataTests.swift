import Foundation
import Testing

/// `/api/` and `papersite export`.
@Suite struct OpenDataTests {
  @Test(arguments: ["papers", "posts", "topics"])
  func isWhatItsSchemaSays(_ name: String) throws {
    let site = try PaperDigests.site()
    try site.run("build")
    let schema = try #require(site.read("public/api/schema.json"))
    let document = try #require(site.read("public/api/\(name).json"))
    #expect(try JSONValidator(schema).faults(in: document) == [])
    #expect(try site.run("schema", "data").output == schema)
  }

  @Test(arguments: [
    (#""version": 1"#, #""version": 2"#), (#""scale": 3"#, #""scale": "3""#),
    (#""title":"#, #""titel":"#), (#""2026-01-20""#, #""2026-1-20""#),
    (#""has_more_authors": false"#, #""has_more_authors": 0"#),
    (#""star_count": 43"#, #""star_count": -1"#),
  ])
  func theSchemaFindsFaults(_ right: String, _ wrong: String) throws {
    let site = try PaperDigests.site()
    try site.run("build")
    let validator = try JSONValidator(try #require(site.read("public/api/schema.json")))
    let document = try #require(site.read("public/api/papers.json"))
    #expect(document.contains(right))
    #expect(try !validator.faults(in: document.replacing(right, with: wrong)).isEmpty)
  }

  @Test(arguments: [
    ([], ["2602.21204", "math/0309136", "没有编号的论文"]),
    (["--since", "2026-02-01"], ["2602.21204", "math/0309136", "没有编号的论文"]),
    (["--until", "2026-02-01"], ["2602.21204"]),
    (["--since", "7d", "--until", "2026-01-25"], ["2602.21204"]),
    (["--since", "7d", "--until", "2026-02-10"], []),
    (["--topic", "Agentic RL"], ["2602.21204", "没有编号的论文"]),
    (["--topic", "agentic-rl", "--min-rating", "3"], ["2602.21204"]),
    (["--tag", "推理", "--min-rating", "1.5"], ["2602.21204"]),
    (["--min-rating", "4"], []),
  ])
  func exportsChosenPapers(_ options: [String], _ papers: [String]) throws {
    let site = try PaperDigests.site()
    let result = try CommandResult(
      ["export", "--format", "json"] + options, in: site.folder, input: nil)
    #expect(result.status == 0)
    let document = try JSONDecoder().decode(Papers.self, from: Data(result.output.utf8))
    #expect(
      document.papers.map { $0.key.split(separator: ":").last.map(String.init) ?? "" } == papers)
  }

  private struct Papers: Decodable {
    struct Paper: Decodable { let key: String }

    let papers: [Paper]
  }

  @Test func whatCouldBeBetterInPostsIsNotSaid() throws {
    let site = try PaperDigests.site()
    try site.write("---\ntitel: A\n---\n\n## A\n", to: "content/posts/2026-03-01.md")
    #expect(try site.run("build").errors.contains("[unknown-key]"))
    let result = try site.run("export", "--format", "bibtex")
    #expect(result.status == 0)
    #expect(result.errors == "")
  }

  @Test(arguments: [("bibtex", "@misc{", 3), ("ris", "TY  - ", 3), ("csl-json", "\"id\":", 3)])
  func exportsForReferenceManagers(_ format: String, _ mark: String, _ count: Int) throws {
    let site = try PaperDigests.site()
    let result = try site.run("export", "--format", format)
    #expect(result.status == 0)
    #expect(result.output.components(separatedBy: mark).count - 1 == count)
    try site.run("build")
    #expect(site.exists("public/papers/cite.bib"))
  }

  @Test(arguments: [
    (["--topic", "Agentc RL"], "the site has no topic `Agentc RL`", "Write `Agentic RL`"),
    (["--tag", "none"], "the site has no tag `none`", "Take one that its posts have"),
  ])
  func aNameThatNothingHasIsAnError(_ options: [String], _ message: String, _ fix: String) throws {
    let site = try PaperDigests.site()
    let result = try CommandResult(["export"] + options, in: site.folder, input: nil)
    #expect(result.status == 1)
    #expect(result.output == "")
    #expect(result.errors.contains(message))
    #expect(result.errors.contains("fix: " + fix))
  }

  @Test(arguments: [
    ["--since", "2026-13-01"], ["--since", "7"], ["--format", "endnote"],
    ["--since", "2026-03-01", "--until", "2026-02-01"],
  ])
  func refusesWhatItCannotRead(_ options: [String]) throws {
    let site = try PaperDigests.site()
    let result = try CommandResult(["export"] + options, in: site.folder, input: nil)
    #expect(result.status == 64)
    #expect(result.output == "")
  }
}
