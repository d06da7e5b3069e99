import Foundation
import Testing

@testable import Imaging

/// What is drawn is looked at by people; here stands what has to hold of every card.
@Suite(.enabled(if: painter != nil, "Pango or a Chinese font is not there"))
struct CardPainterTests {
  private func card(_ title: String, rows: Int = 0) -> Card {
    var card = Card()
    card.language = "zh-CN"
    card.site = "每日论文"
    card.corner = "2026.02.26"
    card.title = title
    card.rows = (0..<rows).map { Card.Row("Paper \($0)", mark: "★★★") }
    card.foot = "9 篇论文"
    return card
  }

  private func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  @Test func aCardIsAPNGOfTheSizeThatServicesWant() throws {
    let png = try #require(painter?.png(of: card("稀疏注意力")))
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(number(png, at: 16) == 1200)
    #expect(number(png, at: 20) == 630)
  }

  @Test func theSameCardHasTheSameBytesOnEveryThread() async throws {
    let card = card("稀疏注意力：Sparse Attention", rows: 3)
    let first = try #require(painter?.png(of: card))
    await withTaskGroup(of: [UInt8]?.self) { group in
      for _ in 0..<8 { group.addTask { painter?.png(of: card) } }
      for await png in group { #expect(png == first) }
    }
  }

  @Test func everyPartShows() throws {
    let whole = card("稀疏注意力", rows: 2)
    let changes: [WritableKeyPath<Card, String>] = [
      \.site, \.corner, \.eyebrow, \.title, \.foot, \.mark,
    ]
    var seen = [try #require(painter?.png(of: whole))]
    for change in changes {
      var other = whole
      other[keyPath: change] = "变"
      seen.append(try #require(painter?.png(of: other)))
    }
    var hued = whole
    hued.hue = 250
    seen.append(try #require(painter?.png(of: hued)))
    var shorter = whole
    shorter.rows.removeLast()
    seen.append(try #require(painter?.png(of: shorter)))
    #expect(Set(seen).count == seen.count)
  }

  @Test(arguments: ["", "x\0y\nz", String(repeating: "长", count: 5000), "👩‍🔬 emoji", "\u{202E}rtl"])
  func anyTextCanBePainted(title: String) {
    #expect(painter?.png(of: card(title, rows: 3)) != nil)
  }

  @Test func chinesePunctuationBeginsNoLine() {
    // As wide as nine characters: the comma would come to stand on the second line.
    var text = CardText(
      text: "一二三四五六七八九，十", language: "zh-CN", size: 40, color: Color(0), width: 365)
    text.lineLimit = 3
    let extent = text.extent
    var before = text
    before.text = "一二三四五六七八"
    #expect(extent.lines == 2)
    // The ninth character goes with the comma.
    #expect(extent.width <= before.extent.width + 1)
  }

  /// The line of the foot once went through the names below a title of three lines.
  @Test(
    arguments: [
      "QuantVLA: Scale-Calibrated Post-Training Quantization for Vision-Language-Action Models",
      String(repeating: "长", count: 60), String(repeating: "Long title 长标题 ", count: 30), "短",
    ], [0, 1, 3])
  func titleAndRowsEndAboveTheFoot(title: String, rows: Int) {
    var card = card(title, rows: rows)
    card.eyebrow = "VLA / Quantization"
    let block = CardLayout(card).block
    #expect(block.bottom <= CardLayout.blockBottom)
    #expect(block.rowsTop >= block.titleTop + block.title.extent.height)
  }

  @Test func aFontThatIsMissingIsAnObstacle() {
    let hieroglyph = CardText(
      text: "\u{1343F}", language: "zh-CN", size: 40, color: Color(0), width: 500)
    #expect(hieroglyph.extent.missingGlyphs == 1)
  }
}

private let painter = try? CardPainter(language: "zh-CN")
