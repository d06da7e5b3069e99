import Foundation
import Testing

/// A small site, byte for byte. `UPDATE_GOLDENS=1 swift test --filter GoldenSiteTests` writes the
/// expected files anew; read the difference before you commit it.
@Suite struct GoldenSiteTests {
  @Test func everyFileIsAsExpected() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/golden-site")
    let site = try TemporarySite()
    try FileManager.default.copyItem(
      at: fixture.appending(path: "input/content"), to: site.folder.appending(path: "content"))
    // What other machines may not have is left out.
    let result = try site.run(["build"], environment: ["PAGEFIND_BINARY_PATH": "/nowhere"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors == "")
    let built = site.tree("public").filter { Self.isCompared($0.key) }
      .mapValues(Self.withoutVersions)
    let expected = fixture.appending(path: "expected")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Self.replace(expected, with: built)
    }
    let golden = Self.tree(expected)
    #expect(Set(built.keys).sorted() == Set(golden.keys).sorted())
    for (path, data) in golden.sorted(by: { $0.key < $1.key }) {
      #expect(built[path].map(Self.text) == Self.text(data), "\(path) differs")
    }
  }

  /// The theme's own assets are in the repository once; the manifest holds their hashes.
  private static func isCompared(_ path: String) -> Bool {
    !path.hasPrefix("assets/") && path != ".papersite-manifest"
  }

  /// A change of the style sheet is not one of every page.
  private static func withoutVersions(_ data: Data) -> Data {
    Data(text(data).replacing(#/\?v=[0-9a-f]+"/#, with: "?v=…\"").utf8)
  }

  private static func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

  private static func tree(_ folder: URL) -> [String: Data] {
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.reduce(into: [:]) { tree, name in
      tree[name] = try? Data(contentsOf: folder.appending(path: name))
    }
  }

  private static func replace(_ folder: URL, with tree: [String: Data]) throws {
    try? FileManager.default.removeItem(at: folder)
    for (path, data) in tree {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }
}
