import Foundation
import Testing

@testable import Templating

@Suite struct FilterDocumentationTests {
  private static let page =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(
          path: "docs/templates.md"),
      encoding: .utf8)) ?? ""

  @Test(arguments: FilterEntry.all.keys.sorted())
  func namesEveryFilter(_ name: String) {
    #expect(Self.page.contains("`\(name)`") || Self.page.contains("`\(name)("), "\(name)")
  }
}
