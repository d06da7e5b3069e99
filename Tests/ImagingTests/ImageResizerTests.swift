import FileSystem
import Foundation
import Testing

@testable import Imaging

@Suite struct ImageResizerTests {
  private static let resizer = ImageResizer(ProcessInfo.processInfo.environment)
  private static let painter = try? CardPainter(language: "en")

  @Test(.enabled(if: resizer != nil && painter != nil, "libvips or Pango is not there"))
  func aPictureBecomesSmallerWebP() throws {
    var card = Card()
    card.title = "Attention"
    let png = try #require(Self.painter?.png(of: card))
    let small = try #require(Self.resizer?.webP(png, width: 480, isSharp: false))
    #expect(String(decoding: small[0..<4] + small[8..<12], as: UTF8.self) == "RIFFWEBP")
    #expect(Self.resizer?.webP(png, width: 480, isSharp: false) == small)
    let large = try #require(Self.resizer?.webP(png, width: 1200, isSharp: true))
    #expect(large != small)
  }

  @Test(
    .enabled(if: resizer != nil, "libvips is not there"), arguments: [[], [1, 2, 3]] as [[UInt8]])
  func whatIsNoImageGivesNothing(bytes: [UInt8]) {
    #expect(Self.resizer?.webP(bytes, width: 480, isSharp: true) == nil)
  }

  @Test func aLibraryIsFoundWhereTheEnvironmentSays() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "library-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("x".utf8).write(to: folder.appending(path: "libpapersite-test.so.1"))
    let names = ["libnone.so", "libpapersite-test.so.1"]
    let status = SystemLibrary.status(ofOneOf: names, ["LD_LIBRARY_PATH": folder.path])
    #expect(status?.size == 1)
    #expect(SystemLibrary.status(ofOneOf: names, [:]) == nil)
  }
}
