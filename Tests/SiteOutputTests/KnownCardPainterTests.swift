import Foundation
import Imaging
import Testing

@testable import SiteOutput

@Suite struct KnownCardPainterTests {
  private let home = FileManager.default.temporaryDirectory.appending(path: "painter-\(UUID())")

  private func known(
    _ language: String = "zh-CN", _ environment: [String: String] = [:]
  ) -> KnownCardPainter {
    KnownCardPainter(
      language: language,
      environment: ["HOME": home.path].merging(environment) { _, new in new },
      work: home.appending(path: "work").path)
  }

  @Test func aPainterIsKnownUntilSomethingAroundItChanges() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    let fonts = home.appending(path: ".fonts/more")
    try FileManager.default.createDirectory(at: fonts, withIntermediateDirectories: true)
    // Times of changes may be as coarse as seconds.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 0)], ofItemAtPath: fonts.path)
    #expect(known().painter == nil)
    known().remember(CardPainter(foundAs: "one"))
    #expect(known().painter?.version == "one")
    #expect(known("ja").painter == nil)
    #expect(known("zh-CN", ["FONTCONFIG_FILE": "/x"]).painter == nil)
    try Data("font".utf8).write(to: fonts.appending(path: "new.otf"))
    #expect(known().painter == nil)
    known().remember(CardPainter(foundAs: "two"))
    #expect(known().painter?.version == "two")
  }
}
