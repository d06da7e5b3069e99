internal import SiteModel

/// What the beginning of an image's file tells.
package struct ImageFacts: Hashable, Sendable {
  let size: ImageSize
  /// Whether it is a single picture in a form that can be made smaller: JPEG, or PNG without
  /// further frames.
  let isStill: Bool
  /// Whether it has the even areas and sharp edges of a drawing, as a PNG mostly has.
  let isDrawing: Bool

  /// Nil where the size cannot be told.
  init?(ofFileStartingWith bytes: [UInt8]) {
    guard let size = ImageSize(ofFileStartingWith: bytes) else { return nil }
    let header = ImageHeader(bytes: bytes)
    self.size = size
    isDrawing = header.pngSize != nil
    isStill = isDrawing ? !header.isAnimatedPNG : header.jpegSize != nil
  }

  /// How wide, in pixels, the sizes are that are made of it, smallest first; none for a small one.
  var widths: [Int] {
    guard isStill, size.width > Self.smallest else { return [] }
    let smaller = Self.steps.filter { $0 < size.width }
    return size.width <= Self.largest ? smaller + [size.width] : smaller
  }

  private static let steps = [480, 960, 1440, 1920]
  private static let smallest = 600
  private static let largest = 1920
}

extension ImageHeader {
  /// Whether a chunk `acTL` comes before the picture (https://www.w3.org/TR/png-3/#acTL-chunk).
  fileprivate var isAnimatedPNG: Bool {
    var position = 8
    while let length = big(position, 4), !has("IDAT", at: position + 4) {
      if has("acTL", at: position + 4) { return true }
      position += 12 + length
    }
    return false
  }
}

extension SitePath {
  /// Where the size of the image here that is `width` pixels wide stands.
  func webP(width: Int) -> SitePath { SitePath("\(path).\(width).webp") }
}
