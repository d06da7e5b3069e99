import Diagnostics
import Foundation
import Testing

@testable import Templating

/// The engine and its goldens against the real Jinja2.
@Suite(.enabled(if: Jinja2.isInstalled, "python3 has no jinja2")) struct JinjaLiveTests {
  /// With UPDATE_GOLDENS=1 the expected outputs are written anew.
  @Test func goldensAreWhatJinjaPrints() throws {
    let updates = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
    let (status, output) = try Jinja2.compare(updates ? "--update" : "--check")
    #expect(status == 0, "\(String(decoding: output, as: UTF8.self))")
  }

  /// Random expressions, the same in every run, give the same text or fail in both.
  @Test func randomExpressionsAreEqual() throws {
    let count = ProcessInfo.processInfo.environment["FUZZ_COUNT"].flatMap { Int($0) } ?? 1500
    let seed = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
    var generator = ExpressionGenerator(seed: seed)
    let templates = (0..<count).map { _ in generator.template() }
    let input = try JSONSerialization.data(
      withJSONObject: templates.map { ["template": $0, "data": ExpressionGenerator.jsonData] },
      options: [.sortedKeys])
    let (status, output) = try Jinja2.compare("--render", input: input)
    #expect(status == 0)
    let expected = try #require(try JSONSerialization.jsonObject(with: output) as? [Any])
    let data = try ExpressionGenerator.data()
    for (template, expected) in zip(templates, expected) {
      let result = Result { try renderFirst([("main.html", template)], data) }
      var output: String?
      switch result {
      case .success(let text): output = text
      // Numbers that only Python's integers can hold.
      case .failure(let error as Diagnostic) where error.rule == "template-number": continue
      case .failure: output = nil
      }
      #expect(output == expected as? String, "\(template): \(result)")
    }
  }
}
