internal import Diagnostics
internal import Linting
import Testing

/// What `site.yml` and comments make of rules.
@Suite struct LintSettingsTests {
  static let post = Digest.post(description: "今日共9篇论文")

  @Test(
    arguments: [
      ("", ["warning"]), ("check: {wrong-count: error}", ["error"]),
      ("check: {wrong-count: warning}", ["warning"]), ("check: {wrong-count: off}", []),
      ("check:\n  wrong-count: \"off\"", []), ("check:", ["warning"]),
    ] as [(String, [String])])
  func levels(_ settings: String, _ severities: [String]) {
    let found = Linted(Self.post, settings: settings).diagnostics("wrong-count")
    #expect(found.map(\.severity.rawValue) == severities)
  }

  @Test func levelsHoldForWhatIsFoundWhileReadingToo() {
    let post = Self.post.replacing("tags:", with: "-tags:")
    #expect(Linted(post).diagnostics("misspelt-key").map(\.severity) == [.warning])
    let strict = Linted(post, settings: "check: {misspelt-key: error}")
    #expect(strict.diagnostics("misspelt-key").map(\.severity) == [.error])
  }

  @Test func anUnknownNameIsAnError() {
    let found = Linted(Self.post, settings: "check: {wrong-counts: off}").diagnostics(
      "unknown-rule")
    #expect(found.map(\.message) == ["there is no rule `wrong-counts`"])
    #expect(found.map(\.fix) == ["Write `wrong-count` if that is meant"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.location?.position?.column == 9)
  }

  @Test func anUnknownLevelIsAnError() {
    let found = Linted(Self.post, settings: "check: {wrong-count: no}").diagnostics("wrong-type")
    #expect(
      found.map(\.message) == ["`check.wrong-count` takes `error`, `warning` or `off`, not `no`"])
  }

  @Test(
    "a comment silences the next line",
    arguments: [
      ("<!-- papersite-ignore open-bold -->\n**a\n", 0),
      ("<!-- papersite-ignore open-bold -->\n\n**a\n", 0),
      ("<!-- papersite-ignore -->\n**a\n", 0),
      ("<!--papersite-ignore open-code, open-bold-->\n**a\n", 0),
      ("<!-- papersite-ignore open-code -->\n**a\n", 1),
      ("<!-- papersite-ignore open-bold -->\nx\n\n**a\n", 1), ("<!-- open-bold -->\n**a\n", 1),
      ("<!-- papersite-ignore open-bold -->\n| x |\n|---|\n| **a |\n", 0),
    ])
  func comments(_ body: String, _ count: Int) {
    let linted = Linted("---\ntitle: t\n---\n\n" + body)
    #expect(linted.diagnostics().map(\.rule) == Array(repeating: "open-bold", count: count))
  }

  @Test func aCommentInFrontmatterSilencesTheNextKey() {
    let post = Self.post.replacing(
      "description:", with: "# papersite-ignore wrong-count\ndescription:")
    #expect(Linted(post).diagnostics() == [])
  }

  /// What is about a file as a whole, or a key that is not there, stands at its first line.
  @Test(arguments: [
    ("---\nlang: en\n---\n\nx\n", ["1:1 missing-title"]), ("x\n", ["1:1 missing-title"]),
    ("---\n# papersite-ignore missing-title\nlang: en\n---\n\nx\n", []),
    ("---\nlang: en\n# papersite-ignore missing-title\n---\n\nx\n", ["1:1 missing-title"]),
    ("<!-- papersite-ignore missing-title -->\n\nx\n", []),
    ("x\n<!-- papersite-ignore missing-title -->\n\nx\n", ["1:1 missing-title"]),
  ])
  func aMessageAboutTheFile(_ text: String, _ expected: [String]) {
    let found = Linted(["content/pages/a.md": text]).diagnostics().map { diagnostic in
      let position = diagnostic.location?.position
      return "\(position?.line ?? 0):\(position?.column ?? 0) \(diagnostic.rule)"
    }
    #expect(found == expected)
  }

  @Test func aCommentWithAnUnknownNameIsReported() {
    let linted = Linted("---\ntitle: t\n---\n\n<!-- papersite-ignore open-bald -->\n**a\n")
    #expect(
      linted.found("unknown-rule") == ["5:23 there is no rule `open-bald` to ignore"])
    #expect(linted.diagnostics("unknown-rule").map(\.fix) == ["Write `open-bold` if that is meant"])
    #expect(linted.diagnostics("open-bold").count == 1)
  }

  @Test func aBuildAppliesTheQuickRulesOnly() {
    let long = String(repeating: "长", count: 200)
    let linted = Linted("---\ntitle: t\ndescription: \(long)\n---\n\n**a\n")
    #expect(linted.diagnostics(scope: .build).map(\.rule) == ["open-bold"])
    #expect(linted.rules() == ["long-description", "open-bold"])
  }
}
