import Foundation
import SiteOutput
import Testing

/// The list in `CTheme.c` is written by hand, so it is held against the folder.
struct BuiltInThemeTests {
  private static let templates = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "templates")

  @Test func `holds every file of templates, in order`() throws {
    let found = try #require(
      FileManager.default.enumerator(
        at: Self.templates, includingPropertiesForKeys: [.isRegularFileKey],
        options: .skipsHiddenFiles))
    let names = try found.compactMap { $0 as? URL }
      .filter { try $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true }
      .map { String($0.path.dropFirst(Self.templates.path.count + 1)) }
    #expect(BuiltInTheme.files.map(\.name) == names.sorted())
  }

  @Test(arguments: BuiltInTheme.files.map(\.name))
  func `has the bytes of the folder`(name: String) throws {
    let embedded = try #require(BuiltInTheme.files.first { $0.name == name }).bytes
    #expect(try Data(contentsOf: Self.templates.appending(path: name)) == Data(embedded))
  }

  @Test func `has scripts for code and formulas under 3 KB`() {
    let scripts = BuiltInTheme.files.filter {
      ["assets/code.js", "assets/math.js"].contains($0.name)
    }
    #expect(scripts.count == 2)
    #expect(scripts.reduce(0) { $0 + $1.bytes.count } < 3_000)
  }

  @Test func `has a style sheet under 40 KB`() throws {
    let styles = try #require(BuiltInTheme.files.first { $0.name == "assets/style.css" })
    #expect(styles.bytes.count < 40_000)
  }
}
