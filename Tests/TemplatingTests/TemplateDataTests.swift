import Diagnostics
import Testing

@testable import Templating

@Suite struct TemplateDataTests {
  private func parse(_ json: String) throws(Diagnostic) -> TemplateValue {
    try TemplateData.parse(SourceFile(path: "data.json", text: json))
  }

  @Test(arguments: [
    ("null", "None"), (" true ", "True"), ("-12", "-12"), ("1.0", "1.0"), ("1e3", "1000.0"),
    ("[]", "[]"), ("{}", "{}"), ("[1, \"a\"]", "[1, 'a']"),
    ("{\"b\": 1, \"a\": [2]}", "{'b': 1, 'a': [2]}"),
    (#""\u4e2d\n\ud83d\ude00\/\\\"""#, #"'中\n😀/\\"'"#), (#""\ud800x""#, "'\u{FFFD}x'"),
    ("0", "0"), ("-0.5E-1", "-0.05"), ("9223372036854775807", "9223372036854775807"),
  ])
  func readsValues(_ json: String, _ expected: String) throws {
    #expect(try parse(json).representation == expected)
  }

  @Test(arguments: [
    ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\" 1}", 1, 6), ("{a: 1}", 1, 2),
    ("[1 2]", 1, 4), ("01", 1, 1), ("1.", 1, 1), ("\"a", 1, 1), ("\"a\nb\"", 1, 3),
    ("\"\\x\"", 1, 2), ("nul", 1, 1), ("1 2", 1, 3), ("{\"中\": 'x'}", 1, 7),
    ("[\n1,\n  ?]", 3, 3), ("99999999999999999999", 1, 1), ("\"\\u12\"", 1, 2),
  ])
  func tellsWhereItIsWrong(_ json: String, _ line: Int, _ column: Int) {
    do throws(Diagnostic) {
      _ = try parse(json)
      Issue.record("\(json) was read")
    } catch {
      #expect(error.rule == "json-syntax")
      #expect(error.location?.position?.line == line)
      #expect(error.location?.position?.column == column)
    }
  }

  @Test func aKeyThatIsGivenTwiceIsAnError() {
    let error = #expect(throws: Diagnostic.self) {
      try parse("{\"a\": {\"b\": 1},\n \"b\": 2,\n \"a\": 3}")
    }
    #expect(error?.message == "the key `a` is given twice" && error?.rule == "duplicate-key")
    #expect(error?.location?.position?.line == 3 && error?.location?.position?.column == 2)
    #expect(error?.related.first?.location.position?.line == 1)
  }

  @Test func deepNestingIsAnError() {
    #expect(throws: Diagnostic.self) {
      try parse(String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000))
    }
  }
}
