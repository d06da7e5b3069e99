internal import Text

/// The marks of a drawing that is as wide as its place: lengths across are thousandths of the
/// width, lengths down are pixels, and text keeps its size. Colours are classes of the style sheet.
struct Plot: Sendable {
  let height: Int
  private(set) var marks = ByteBuffer()

  init(height: Int) {
    self.height = height
  }

  /// A bar; `tip` is shown by browsers that point at it.
  mutating func bar(
    _ name: String, x: Int, y: Int, width: Int, height: Int, tip: String? = nil
  ) {
    marks.append(
      text: "<rect class=\"\(name)\" x=\"\(Self.percent(x))\" y=\"\(y)\" "
        + "width=\"\(Self.percent(width))\" height=\"\(height)\"")
    guard let tip else { return marks.append("/>") }
    marks.append("><title>")
    marks.append(text: tip, escaping: .markup)
    marks.append("</title></rect>")
  }

  /// A thin gap in what is drawn so far.
  mutating func notch(x: Int, y: Int, height: Int) {
    marks.append(
      text: "<rect class=\"notch\" x=\"\(Self.percent(x))\" y=\"\(y)\" "
        + "width=\"2\" height=\"\(height)\"/>")
  }

  enum Anchor: String {
    case start, middle, end
  }

  /// A line of text whose base is at `y`.
  mutating func text(
    _ text: String, x: Int, y: Int, anchor: Anchor = .start, name: String? = nil
  ) {
    marks.append(text: "<text x=\"\(Self.percent(x))\" y=\"\(y)\"")
    if anchor != .start { marks.append(text: " text-anchor=\"\(anchor.rawValue)\"") }
    if let name { marks.append(text: " class=\"\(name)\"") }
    marks.append(">")
    marks.append(text: text, escaping: .markup)
    marks.append("</text>")
  }

  /// `125` is `12.5%`.
  private static func percent(_ thousandths: Int) -> String {
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}
