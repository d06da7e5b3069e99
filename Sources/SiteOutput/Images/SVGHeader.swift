/// The `svg` element that an SVG file begins with.
struct SVGHeader {
  private let attributes: [String: String]

  /// Nil where `bytes` hold no such element.
  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(1 << 14), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg")?.upperBound else { return nil }
    let tag = text[start...].prefix { $0 != ">" }
    guard tag.endIndex < text.endIndex else { return nil }
    attributes = Dictionary(
      tag.matches(of: #/([A-Za-z:_][\w:.\-]*)\s*=\s*("[^"]*"|'[^']*')/#).map {
        (String($0.output.1), String($0.output.2.dropFirst().dropLast()))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Of its attributes in pixels, else of its view box.
  var size: ImageSize? {
    ImageSize(width: pixels("width"), height: pixels("height")) ?? viewBoxSize
  }

  private func pixels(_ name: String) -> Int? {
    guard var text = attributes[name]?[...] else { return nil }
    if text.hasSuffix("px") { text = text.dropLast(2) }
    return Self.rounded(text)
  }

  private var viewBoxSize: ImageSize? {
    let numbers = attributes["viewBox"]?.split { $0 == " " || $0 == "," || $0.isNewline } ?? []
    guard numbers.count == 4 else { return nil }
    return ImageSize(width: Self.rounded(numbers[2]), height: Self.rounded(numbers[3]))
  }

  private static func rounded(_ text: Substring) -> Int? {
    Double(text).flatMap { Int(exactly: $0.rounded()) }
  }
}
