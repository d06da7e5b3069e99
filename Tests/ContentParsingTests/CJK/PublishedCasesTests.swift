import Foundation
import Testing

/// Cases that others publish, each as a JSON array of objects with `markdown` and `html`:
/// `CJK_FRIENDLY_CASES` names a file with those of the CommonMark CJK-friendly Amendments,
/// `COMMONMARK_CASES` one with the examples of CommonMark.
@Suite("The published cases of the CJK-friendly amendments")
struct PublishedCasesTests {
  private struct Case: Decodable {
    let markdown: String
    let html: String
  }

  private static let own = ProcessInfo.processInfo.environment["CJK_FRIENDLY_CASES"]
  private static let commonMark = ProcessInfo.processInfo.environment["COMMONMARK_CASES"]

  private func cases(at path: String?) throws -> [Case] {
    let url = URL(fileURLWithPath: try #require(path))
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: url))
  }

  @Test(
    "CommonMark's examples stay as they are, or become what CommonMark 0.31 says",
    .enabled(if: commonMark != nil))
  func unaffected() throws {
    for item in try cases(at: Self.commonMark) {
      let html = CJKRendering.html(item.markdown)
      let plain = CJKRendering.html(item.markdown, isCJKFriendly: false)
      #expect(html == plain || html == item.html, "\(item.markdown)")
    }
  }

  @Test("hold", .enabled(if: own != nil))
  func amended() throws {
    for item in try cases(at: Self.own) {
      let html = CJKRendering.html(item.markdown).replacing("\n", with: "")
      #expect(html == item.html.replacing("\n", with: ""), "\(item.markdown)")
    }
  }
}
