/// Where what stands on a card.
///
/// The site's name and a corner above a line; then a block, in the middle of the room that is left,
/// of eyebrow, title and rows; at the foot, what the page is and how it is rated.
struct CardLayout {
  private let card: Card
  private let accent: Color

  init(_ card: Card) {
    self.card = card
    accent = card.hue.map { Color(lightness: 0.45, chroma: 0.15, hue: Double($0)) } ?? Self.red
  }

  func paint(on canvas: borrowing Canvas) {
    canvas.fill(x: 0, y: 0, width: 14, height: Self.height, accent)
    paintHead(on: canvas)
    paintFoot(on: canvas)
    paintBlock(on: canvas)
  }

  // MARK: - Head and foot

  private func paintHead(on canvas: borrowing Canvas) {
    let name = text(card.site, 30, weight: 700, accent, width: 760)
    let corner = text(card.corner, 28, Self.faint, width: 300, isAtEnd: true)
    canvas.write(name, x: Self.left, y: Self.headTop)
    canvas.write(corner, x: Self.right - corner.width, y: Self.headTop + 1)
  }

  private func paintFoot(on canvas: borrowing Canvas) {
    guard !card.foot.isEmpty || !card.mark.isEmpty else { return }
    canvas.fill(x: Self.left, y: Self.footTop - 18, width: Self.measure, height: 2, Self.line)
    let mark = text(card.mark, 30, weight: 700, accent, width: 420, isAtEnd: true)
    canvas.write(mark, x: Self.right - mark.width, y: Self.footTop)
    let room = Self.measure - (card.mark.isEmpty ? 0 : mark.extent.width + 30)
    canvas.write(text(card.foot, 26, Self.faint, width: room), x: Self.left, y: Self.footTop + 2)
  }

  // MARK: - The block

  /// Where the parts of the block begin.
  struct Block {
    let eyebrow: CardText
    let title: CardText
    let top: Double
    let titleTop: Double
    let rowsTop: Double
    let bottom: Double
  }

  var block: Block {
    let eyebrow = text(card.eyebrow, 28, accent, width: Self.measure)
    let eyebrowHeight = card.eyebrow.isEmpty ? 0 : eyebrow.extent.height + 14
    let rowsHeight = card.rows.isEmpty ? 0 : 30 + Double(card.rows.count) * Self.rowHeight
    let room = Self.blockBottom - Self.blockTop
    let title = fittedTitle(height: room - eyebrowHeight - rowsHeight)
    let height = eyebrowHeight + title.extent.height + rowsHeight
    let top = Self.blockTop + max(0, (room - height) / 2)
    return Block(
      eyebrow: eyebrow, title: title, top: top, titleTop: top + eyebrowHeight,
      rowsTop: top + eyebrowHeight + title.extent.height + 30, bottom: top + height)
  }

  private func paintBlock(on canvas: borrowing Canvas) {
    let block = block
    if !card.eyebrow.isEmpty { canvas.write(block.eyebrow, x: Self.left, y: block.top) }
    canvas.write(block.title, x: Self.left, y: block.titleTop)
    for (number, row) in card.rows.enumerated() {
      paint(row, on: canvas, y: block.rowsTop + Double(number) * Self.rowHeight)
    }
  }

  private func paint(_ row: Card.Row, on canvas: borrowing Canvas, y: Double) {
    let mark = text(row.mark, 26, accent, width: 180, isAtEnd: true)
    let room = Self.measure - (row.mark.isEmpty ? 0 : 200)
    canvas.write(text(row.text, 28, Self.ink, width: room), x: Self.left, y: y)
    if !row.mark.isEmpty { canvas.write(mark, x: Self.right - mark.width, y: y + 1) }
  }

  /// In the largest size that shows all of it in the room that eyebrow and rows leave, or else the
  /// smallest, cut; its lines of like length.
  private func fittedTitle(height: Double) -> CardText {
    let limit = card.rows.count > 1 ? 2 : 3
    let sizes = card.rows.count > 1 ? [60.0, 52, 46] : [68.0, 60, 52, 46]
    let whole = sizes.lazy.map { title(size: $0, lineLimit: limit) }
      .first { !$0.extent.isCut && $0.extent.height <= height }
    if let whole { return balanced(whole) }
    let cut = (2...limit).reversed().lazy.map { title(size: 46, lineLimit: $0) }
      .first { $0.extent.height <= height }
    return cut ?? title(size: 46, lineLimit: 1)
  }

  private func title(size: Double, lineLimit: Int) -> CardText {
    var title = text(card.title, size, weight: 700, Self.ink, width: Self.measure)
    title.lineLimit = lineLimit
    return title
  }

  /// The narrowest box that takes no more lines, so that no word is left alone on the last one.
  private func balanced(_ title: CardText) -> CardText {
    let lines = title.extent.lines
    guard lines > 1 else { return title }
    var (narrow, wide) = (title.width / 2, title.width)
    while wide - narrow > 8 {
      var middle = title
      middle.width = ((narrow + wide) / 2).rounded()
      let extent = middle.extent
      if extent.lines > lines || extent.isCut || extent.width > middle.width {
        narrow = middle.width
      } else {
        wide = middle.width
      }
    }
    var balanced = title
    balanced.width = wide
    return balanced
  }

  private func text(
    _ text: String, _ size: Double, weight: Int = 400, _ color: Color, width: Double,
    isAtEnd: Bool = false
  ) -> CardText {
    // What begins a paragraph, or ends the text for C, is a space here.
    let line = String(text.map { $0.isNewline || $0 == "\0" || $0 == "\u{2029}" ? " " : $0 })
    return CardText(
      text: line, language: card.language, size: size, weight: weight, color: color, width: width,
      isAtEnd: isAtEnd)
  }

  // MARK: - Measures, in pixels, and the theme's colours

  private static let height = Double(Card.height)
  private static let left = 84.0
  private static let right = Double(Card.width) - 76
  private static let measure = right - left
  private static let headTop = 52.0
  private static let footTop = 544.0
  private static let blockTop = 122.0
  static let blockBottom = 506.0
  private static let rowHeight = 52.0

  static let paper = Color(0xFBF9F4)
  private static let ink = Color(0x23201B)
  private static let faint = Color(0x686054)
  private static let line = Color(0xE0D9CA)
  private static let red = Color(0xA8281B)
}
