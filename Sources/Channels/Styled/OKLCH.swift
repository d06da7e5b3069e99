internal import Foundation

/// A colour by lightness, chroma and hue (CSS Color 4, 9.4), as the theme writes its accent.
struct OKLCH {
  /// From 0 to 1.
  let lightness: Double
  let chroma: Double
  /// In degrees.
  let hue: Double

  /// In sRGB. A colour that sRGB does not have loses chroma until it is one.
  var color: ThemeColors.Color {
    var rest = self
    while rest.chroma > 0, !rest.linear.allSatisfy({ (-0.0001...1.0001).contains($0) }) {
      rest = OKLCH(lightness: lightness, chroma: rest.chroma - 0.005, hue: hue)
    }
    let number = rest.linear.reduce(0) { number, value in number << 8 | Self.byte(value) }
    return ThemeColors.Color(number)
  }

  /// Red, green and blue without gamma (Björn Ottosson, "A perceptual color space for image
  /// processing").
  private var linear: [Double] {
    let (a, b) = (chroma * cos(hue * .pi / 180), chroma * sin(hue * .pi / 180))
    let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
    return [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
  }

  private static func byte(_ value: Double) -> Int {
    let value = min(max(value, 0), 1)
    let encoded = value <= 0.0031308 ? 12.92 * value : 1.055 * pow(value, 1 / 2.4) - 0.055
    return Int((encoded * 255).rounded())
  }
}
