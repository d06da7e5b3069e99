import ContentParsing
import Diagnostics
import Foundation
import Testing

/// Whole documents: `Fixtures/documents/<case>/input.md` gives `expected.html` and
/// `expected.txt`. `UPDATE_GOLDENS=1` writes them anew.
struct DocumentGoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Fixtures/documents")

  static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .sorted()

  @Test(arguments: cases)
  func document(name: String) throws {
    let folder = Self.folder.appending(path: name)
    let input = try Data(contentsOf: folder.appending(path: "input.md"))
    let document = Self.parse(SourceFile(path: "input.md", bytes: Array(input)))
    try expect(DocumentDump.html(document.content), equals: folder.appending(path: "expected.html"))
    try expect(DocumentDump.facts(document), equals: folder.appending(path: "expected.txt"))
  }

  /// Frontmatter has its own tests: here a first line `title: …` between two rules is enough.
  static func parse(_ file: SourceFile) -> Document {
    let text = String(decoding: file.bytes, as: UTF8.self)
    var frontmatter = Frontmatter()
    var offset = 0
    if text.hasPrefix("---\n"), let end = text.dropFirst(4).firstRange(of: "\n---\n") {
      let header = text[..<end.lowerBound]
      offset = text[..<end.upperBound].utf8.count
      frontmatter.title = header.split(separator: "\n").first { $0.hasPrefix("title: ") }
        .map { String($0.dropFirst(7)) }
    }
    return DocumentParser().parse(
      file, FrontmatterReader.Reading(frontmatter: frontmatter, bodyOffset: offset))
  }

  private func expect(_ text: String, equals golden: URL) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
      try Data(text.utf8).write(to: golden)
    }
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(text == expected, "\(golden.path)")
  }
}
