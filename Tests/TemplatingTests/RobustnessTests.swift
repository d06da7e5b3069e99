import Diagnostics
import Testing
import Text

@testable import Templating

/// Templates that nobody would write: whatever they hold, they give text or an error with a place.
@Suite struct RobustnessTests {
  private static let limits = RenderLimits(steps: 3000, output: 1 << 16, made: 1 << 20)

  private func check(_ templates: [String]) {
    let files = templates.enumerated().map { number, text in
      SourceFile(path: number == 0 ? "main.html" : "t\(number).html", text: text)
    }
    let data = ErrorTests.data
    let (library, diagnostics) = TemplateLibrary.load(
      files.map { TemplateSource(name: $0.path, file: $0) }, globals: data.shape,
      entries: ["main.html"])
    var found = diagnostics
    if diagnostics.isEmpty {
      var buffer = ByteBuffer()
      do throws(Diagnostic) {
        try library.render("main.html", with: data, into: &buffer, limits: Self.limits)
        #expect(String(validating: buffer.bytes, as: UTF8.self) != nil, "\(templates)")
      } catch {
        found = [error]
        #expect(buffer.count == 0)
      }
    }
    for error in found { #expect(isWithin(files, error), "\(error) in \(templates)") }
  }

  /// Whether the place of `error` is one of the source's.
  private func isWithin(_ files: [SourceFile], _ error: Diagnostic) -> Bool {
    guard let location = error.location, let position = location.position,
      let file = files.first(where: { $0.path == location.path })
    else { return false }
    let lines = file.lineStarts.count
    return (1...lines).contains(position.line)
      && (1...(position.lineText.unicodeScalars.count + 1)).contains(position.column)
  }

  @Test func randomTemplates() {
    var generator = TemplateGenerator(seed: 7)
    for _ in 0..<400 { check((0..<3).map { _ in generator.template() }) }
  }

  /// Good templates with pieces lost, doubled and swapped.
  @Test func mutatedTemplates() {
    var generator = TemplateGenerator(seed: 11)
    let originals = TemplateCase.all.map(\.templates).filter { !$0.isEmpty }
    for number in 0..<400 {
      let original = originals[number % originals.count]
      check(original.map { generator.mutated($0.text) })
    }
  }
}
