import ContentParsing
import Diagnostics
import Testing

/// Input that is meant to take long, or much memory.
@Suite(.timeLimit(.minutes(1))) struct FrontmatterLimitTests {
  @Test func billionLaughs() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let item = "*a\(level - 1)"
      yaml +=
        "a\(level): &a\(level) [\(Array(repeating: item, count: 9).joined(separator: ", "))]\n"
    }
    #expect(
      diagnosed(yaml) == [
        "4:45-3 error yaml-limit: more than 16 aliases are used (`*name`) | Write the values out"
      ])
  }

  @Test func aliasesThatDouble() {
    var yaml = "a0: &a0 [\(Array(repeating: "x", count: 500).joined(separator: ","))]\n"
    for level in 1...8 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(
      diagnosed(yaml).map { $0.split(separator: " |")[0].dropFirst(8) } == [
        "error yaml-limit: the YAML holds more than 10000 values, those of aliases counted"
      ])
  }

  @Test(arguments: [
    (
      "tags: [" + Array(repeating: "x", count: 10_001).joined(separator: ",") + "]\n",
      "10000 values"
    ),
    ("title: " + String(repeating: "x", count: 300_000) + "\n", "the limit is 262144"),
    ("title: " + String(repeating: "[", count: 5_000) + "\n", "nested more than 100 deep"),
    ("title: " + String(repeating: "- ", count: 50_000) + "\n", "has to be in quotes"),
    ("tags:\n  " + String(repeating: "- ", count: 50_000) + "\n", "nested too deep"),
    ("title: " + String(repeating: "{", count: 100_000) + "\n", "nested more than 100 deep"),
  ])
  func tooMuch(_ yaml: String, part: String) {
    let messages = diagnosed(yaml)
    #expect(messages.count == 1)
    #expect(messages.first?.contains(part) == true, "\(messages.first?.prefix(200) ?? "")")
  }

  @Test func manyErrorsEnd() {
    let yaml = (0..<1000).map { "key\($0): a: b\n" }.joined()
    #expect(diagnosed(yaml).count == 20)
  }
}
