/// What a picture says that a link to a page is shown with elsewhere.
package struct Card: Hashable, Sendable {
  /// A line of its list.
  package struct Row: Hashable, Sendable {
    package let text: String
    /// What stands at the line's end, such as `★★★`.
    package let mark: String

    package init(_ text: String, mark: String = "") {
      self.text = text
      self.mark = mark
    }
  }

  /// A language tag, which decides about fonts and line ends.
  package var language = "en"
  /// The hue of the theme's colour, in degrees (OKLCH); nil for the theme's own.
  package var hue: Int?
  /// The site's name.
  package var site = ""
  /// What stands opposite, such as a day.
  package var corner = ""
  /// What stands above the title, such as topics.
  package var eyebrow = ""
  package var title = ""
  package var rows: [Row] = []
  /// What stands at the foot, from its left.
  package var foot = ""
  /// What stands at the foot, from its right, such as a rating.
  package var mark = ""

  package init() {}

  /// In pixels, as the services that show cards ask for it (https://ogp.me).
  package static let width = 1200
  package static let height = 630
}
