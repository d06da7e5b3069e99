internal import CPango

/// A picture that is being painted.
struct Canvas: ~Copyable {
  private let picture: OpaquePointer

  /// Nil where the libraries are missing or memory ran out.
  init?(width: Int, height: Int, color: Color) {
    guard let picture = cpango_make(Int32(width), Int32(height), color.plain) else { return nil }
    self.picture = picture
  }

  deinit { cpango_free(picture) }

  func fill(x: Double, y: Double, width: Double, height: Double, _ color: Color) {
    var box = cpango_box(x: x, y: y, width: width, height: height, color: color.plain)
    cpango_fill(picture, &box)
  }

  /// Writes a text in the box whose upper left corner is given. Returns its extent.
  @discardableResult
  func write(_ text: CardText, x: Double, y: Double) -> CardText.Extent {
    text.extent(on: picture, x: x, y: y)
  }

  /// The picture as PNG; nil where memory ran out.
  func png() -> [UInt8]? {
    var bytes: [UInt8] = []
    let isWhole = withUnsafeMutablePointer(to: &bytes) { bytes in
      cpango_png(picture, bytes) { context, piece, count in
        context?.assumingMemoryBound(to: [UInt8].self).pointee
          .append(contentsOf: UnsafeBufferPointer(start: piece, count: count))
      }
    }
    return isWhole ? bytes : nil
  }
}

/// A text with all that decides how it looks.
struct CardText {
  var text: String
  let language: String
  /// In pixels.
  var size: Double
  var weight = 400
  var color: Color
  /// In pixels.
  var width: Double
  /// Further lines are cut, and end with an ellipsis.
  var lineLimit = 1
  /// Whether it ends at the right edge of its box.
  var isAtEnd = false

  struct Extent: Equatable {
    /// In pixels.
    let width: Double
    let height: Double
    let lines: Int
    let isCut: Bool
    /// How many characters no font has.
    let missingGlyphs: Int
  }

  /// How much room it takes.
  var extent: Extent { extent(on: nil, x: 0, y: 0) }

  /// The description of the font that shows its first character.
  var font: String {
    withPlain(x: 0, y: 0) { plain in
      withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
        guard let start = buffer.baseAddress else { return "" }
        cpango_font(plain, start, buffer.count)
        return String(cString: start)
      }
    }
  }

  fileprivate func extent(on picture: OpaquePointer?, x: Double, y: Double) -> Extent {
    let extent = withPlain(x: x, y: y) { cpango_write(picture, $0) }
    return Extent(
      width: extent.width, height: extent.height, lines: Int(extent.lines),
      isCut: extent.is_cut, missingGlyphs: Int(extent.missing_glyphs))
  }

  private func withPlain<Result>(
    x: Double, y: Double, _ body: (UnsafePointer<cpango_text>) -> Result
  ) -> Result {
    text.withCString { text in
      language.withCString { language in
        families.withCString { families in
          var plain = cpango_text(
            text: text, language: language, families: families, size: size,
            weight: Int32(weight), line_spacing: 0.95, x: x, y: y, width: width,
            line_limit: Int32(lineLimit), is_at_end: isAtEnd, color: color.plain)
          return body(&plain)
        }
      }
    }
  }

  /// The forms of Chinese characters differ by region.
  private var families: String {
    let language = language.lowercased()
    let region =
      if language.hasPrefix("ja") { "JP" } else if language.hasPrefix("ko") {
        "KR"
      } else if [
        "zh-hant", "zh-tw", "zh-hk",
      ].contains(where: language.hasPrefix) { "TC" } else { "SC" }
    return "Noto Sans CJK \(region), Source Han Sans \(region), PingFang \(region), "
      + "WenQuanYi Micro Hei, sans-serif"
  }
}

extension Color {
  fileprivate var plain: cpango_color { cpango_color(red: red, green: green, blue: blue) }
}
