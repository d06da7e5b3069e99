internal import CPango

/// Paints cards by Pango and Cairo.
package struct CardPainter: Sendable {
  /// Why there are no cards.
  package enum Obstacle: Error, Hashable, Sendable {
    case noLibrary
    /// No font has the characters of the site's language.
    case noFont
  }

  /// The libraries and the fonts, as far as they decide how a card looks: with the same, a card
  /// always has the same bytes.
  package let version: String

  /// - Parameter language: of most cards.
  package init(language: String) throws(Obstacle) {
    guard cpango_is_available() else { throw .noLibrary }
    let samples = Self.samples(of: language).map {
      CardText(
        text: $0, language: language, size: 40, weight: 700, color: Color(0), width: 1000)
    }
    guard samples.allSatisfy({ $0.extent.missingGlyphs == 0 }) else { throw .noFont }
    version = ([Self.design, Self.libraries] + samples.map(\.font)).joined(separator: "; ")
  }

  /// One as an earlier run found it in the same surroundings: the libraries are not opened before it
  /// paints, which takes longer than all else in a build that paints nothing.
  package init(foundAs version: String) {
    self.version = version
  }

  /// A change of how cards look, or of how they are written, is a new number.
  static let design = "3"

  private static var libraries: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      cpango_version(start, buffer.count)
      return String(cString: start)
    }
  }

  private static func samples(of language: String) -> [String] {
    let own: [String: String] = ["zh": "永", "ja": "あ", "ko": "한"]
    return ["A", "★"] + [own[String(language.prefix(2)).lowercased()]].compactMap(\.self)
  }

  /// The card as PNG; nil where memory ran out.
  package func png(of card: Card) -> [UInt8]? {
    guard
      let canvas = Canvas(width: Card.width, height: Card.height, color: CardLayout.paper)
    else { return nil }
    CardLayout(card).paint(on: canvas)
    return canvas.png()
  }
}
