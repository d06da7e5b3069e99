import Diagnostics
import Foundation
import Testing

/// SARIF 2.1.0: the members that its schema requires, and the meaning of ours.
@Suite struct SARIFFormatTests {
  static let file = SourceFile(path: "content/posts/推理.md", text: "推理 8 篇\nab\n")

  static let diagnostic = Diagnostic(
    .warning, "wrong-count", "says \"8\"", fix: "Write `9`", replacement: "9",
    at: file.location(of: 7..<8),
    related: [RelatedLocation("the other", at: file.location(of: 13..<14))])

  static func run(_ diagnostics: [Diagnostic]) throws -> [String: Any] {
    let text = DiagnosticPrinter(.sarif, descriptions: ["wrong-count": "A number is wrong."])
      .print(diagnostics)
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    #expect((log["$schema"] as? String)?.contains("sarif-2.1.0") == true)
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    return try #require(runs.first)
  }

  @Test func namesTheToolAndItsRules() throws {
    let run = try Self.run([Self.diagnostic, Diagnostic(.error, "no-source", "none")])
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "papersite")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    #expect(rules.map { $0["id"] as? String } == ["no-source", "wrong-count"])
    let description = rules[1]["fullDescription"] as? [String: String]
    #expect(description == ["text": "A number is wrong."])
  }

  @Test func givesTheResultItsPlace() throws {
    let results = try #require(try Self.run([Self.diagnostic])["results"] as? [[String: Any]])
    let result = try #require(results.first)
    #expect(result["ruleId"] as? String == "wrong-count")
    #expect(result["ruleIndex"] as? Int == 0)
    #expect(result["level"] as? String == "warning")
    #expect(result["message"] as? [String: String] == ["text": "says \"8\"\nFix: Write `9`"])
    let place = try Self.place(result["locations"])
    let artifact = place["artifactLocation"] as? [String: String]
    #expect(artifact == ["uri": "content/posts/%E6%8E%A8%E7%90%86.md"])
    let region = try #require(place["region"] as? [String: Any])
    #expect(region["startLine"] as? Int == 1)
    #expect(region["startColumn"] as? Int == 4)
    #expect(region["endColumn"] as? Int == 5)
    #expect(region["snippet"] as? [String: String] == ["text": "推理 8 篇"])
  }

  @Test func givesRelatedPlacesAndFixes() throws {
    let results = try #require(try Self.run([Self.diagnostic])["results"] as? [[String: Any]])
    let related = try #require(results[0]["relatedLocations"] as? [[String: Any]])
    #expect(related[0]["message"] as? [String: String] == ["text": "the other"])
    #expect((try Self.place(related)["region"] as? [String: Any])?["startLine"] as? Int == 2)
    let fixes = try #require(results[0]["fixes"] as? [[String: Any]])
    let changes = try #require(fixes[0]["artifactChanges"] as? [[String: Any]])
    #expect(changes[0]["artifactLocation"] != nil)
    let replacements = try #require(changes[0]["replacements"] as? [[String: Any]])
    #expect(replacements[0]["insertedContent"] as? [String: String] == ["text": "9"])
    #expect((replacements[0]["deletedRegion"] as? [String: Any])?["startColumn"] as? Int == 4)
  }

  @Test func aRunWithoutResultsHasAnEmptyList() throws {
    #expect((try Self.run([])["results"] as? [Any])?.isEmpty == true)
  }

  private static func place(_ locations: Any?) throws -> [String: Any] {
    let first = try #require((locations as? [[String: Any]])?.first)
    return try #require(first["physicalLocation"] as? [String: Any])
  }
}
