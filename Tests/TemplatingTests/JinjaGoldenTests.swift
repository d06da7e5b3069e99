import Diagnostics
import Testing

/// The engine against what Jinja2 printed, kept in Fixtures/jinja2.
@Suite struct JinjaGoldenTests {
  @Test func thereAreCases() {
    #expect(TemplateCase.all.count > 300)
  }

  @Test(arguments: TemplateCase.all)
  func rendersAsJinja(_ example: TemplateCase) throws {
    guard let expected = example.expected else {
      #expect(throws: Diagnostic.self) { try example.render() }
      return
    }
    #expect(try example.render() == expected)
  }
}
