import Diagnostics
import Testing
import Text

@testable import ContentParsing

/// cmark-gfm's parser keeps tables for the whole process; several threads must not notice.
struct MarkdownThreadTests {
  /// Short documents with all that depends on those tables, each a little different.
  static let documents: [[UInt8]] = (0..<300).map { number in
    let text = """
      # ~~Heading \(number)~~ www.example.com/\(number)
      A ~~struck *and \(number) emphasised*~~ word, ~one~, ~~~none~~~, **bold~~**，**“粗体”**字, and an \
      address https://example.org/\(number)?q=~x~ or me\(number)@example.com.

      | ~~a~~ | www.b.com |
      |-------|-----------|
      | https://c.d/\(number) | ~~\(number)~~ |

      - [ ] ~~task~~ http://e.f

      Costs \\$5 and $6, but $x_\(number)*y*$, \\(a_1\\) and

      $$
      + \(number)
      $$
      """
    return Array(text.utf8)
  }

  enum Reader: CaseIterable {
    case plain, site

    func html(_ markdown: [UInt8]) -> [UInt8] {
      switch self {
      case .plain: PlainMarkdown.html(markdown)
      case .site: DocumentParser().parse(SourceFile(path: "", bytes: markdown)).content.bytes
      }
    }
  }

  @Test(arguments: Reader.allCases)
  func severalThreadsWriteTheBytesOfOne(reader: Reader) async {
    let expected = Self.documents.map(reader.html)
    let wrong = await withTaskGroup(of: Int.self) { group in
      for thread in 0..<4 {
        group.addTask {
          (0..<8).reduce(0) { wrong, round in
            wrong + Self.countWrong(reader, expected, startingAt: thread * 71 + round * 13)
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0, "of \(4 * 8 * Self.documents.count)")
  }

  private static func countWrong(
    _ reader: Reader, _ expected: [[UInt8]], startingAt start: Int
  ) -> Int {
    documents.indices.count { index in
      let number = (start + index) % documents.count
      return reader.html(documents[number]) != expected[number]
    }
  }
}
