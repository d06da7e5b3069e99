import Testing

@testable import Imaging

@Suite struct ColorTests {
  /// What Chromium shows of `oklch(45% 0.1 <hue>)`.
  @Test(arguments: [(29.0, 0x843D34), (145.0, 0x2C6330), (250.0, 0x23588A)])
  func oklchIsThatOfBrowsers(hue: Double, hex: Int) {
    let color = Color(lightness: 0.45, chroma: 0.1, hue: hue)
    let expected = Color(hex)
    for part in [\Color.red, \.green, \.blue] {
      #expect(abs(color[keyPath: part] - expected[keyPath: part]) <= 1.01 / 255)
    }
  }

  @Test func greyHasNoHue() {
    let grey = Color(lightness: 0.6, chroma: 0, hue: 120)
    #expect(grey.red == grey.green && grey.green == grey.blue)
  }
}
