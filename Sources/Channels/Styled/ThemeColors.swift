/// The theme's colours on light ground, as hexadecimal values: where styles are inline, variables
/// and functions of CSS are of no use.
package struct ThemeColors: Hashable, Sendable {
  package struct Color: Hashable, Sendable, CustomStringConvertible {
    /// Such as 0xA8281B.
    package let number: Int

    package init(_ number: Int) {
      self.number = number
    }

    /// Such as `#a8281b`.
    package var description: String {
      let digits = String(number, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }

  package var ink = Color(0x23201B)
  package var faint = Color(0x686054)
  package var line = Color(0xE0D9CA)
  package var sheet = Color(0xF4F0E7)
  package var accent = Color(0xA8281B)

  /// Those of the built-in theme.
  package static let standard = ThemeColors()

  private init() {}

  /// - Parameters:
  ///   - styleSheet: the theme's, whose first rule for `:root` defines `--ink`, `--faint`,
  ///     `--line`, `--sheet` and `--accent`. What it does not say stays the built-in theme's.
  ///   - hue: `hue` of `site.yml`, which takes the place of the accent.
  package init(styleSheet: String, hue: Int?) {
    let rule = styleSheet.firstRange(of: ":root {").map { styleSheet[$0.upperBound...] } ?? ""
    let declarations = rule.prefix { $0 != "}" }
    func color(_ name: String) -> Color? {
      declarations.firstRange(of: "--\(name): #").flatMap { range in
        let digits = declarations[range.upperBound...].prefix { $0.isHexDigit }
        return digits.count == 6 ? Int(digits, radix: 16).map(Color.init) : nil
      }
    }
    ink = color("ink") ?? ink
    faint = color("faint") ?? faint
    line = color("line") ?? line
    sheet = color("sheet") ?? sheet
    accent =
      hue.map { OKLCH(lightness: 0.45, chroma: 0.15, hue: Double($0)).color }
      ?? color("accent") ?? accent
  }
}
