import Foundation
import Testing

@testable import Templating

@Suite struct ReadmeFilterTests {
  private static let readme =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md"),
      encoding: .utf8)) ?? ""

  @Test(arguments: FilterEntry.all.keys.sorted())
  func namesEveryFilter(_ name: String) {
    #expect(Self.readme.contains("`\(name)`") || Self.readme.contains("`\(name)("), "\(name)")
  }
}
