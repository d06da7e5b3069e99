#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A colour of sRGB, each part from 0 to 1.
struct Color: Hashable, Sendable {
  let red: Double
  let green: Double
  let blue: Double

  /// Such as 0xA8281B.
  init(_ hex: Int) {
    red = Double(hex >> 16 & 0xFF) / 255
    green = Double(hex >> 8 & 0xFF) / 255
    blue = Double(hex & 0xFF) / 255
  }

  /// The nearest one to a colour of OKLCH (https://bottosson.github.io/posts/oklab/).
  ///
  /// - Parameters:
  ///   - lightness: from 0 to 1.
  ///   - hue: in degrees.
  init(lightness: Double, chroma: Double, hue: Double) {
    let a = chroma * cos(hue * .pi / 180)
    let b = chroma * sin(hue * .pi / 180)
    let l = Self.cubed(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = Self.cubed(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = Self.cubed(lightness - 0.0894841775 * a - 1.2914855480 * b)
    red = Self.encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
    green = Self.encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
    blue = Self.encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
  }

  private static func cubed(_ value: Double) -> Double { value * value * value }

  /// From light to sRGB, rounded to what a screen shows, so that no mathematics library changes it.
  private static func encoded(_ light: Double) -> Double {
    let value = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return (min(max(value, 0), 1) * 255).rounded() / 255
  }
}
