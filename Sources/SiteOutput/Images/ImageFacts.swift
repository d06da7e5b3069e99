internal import SiteModel

/// What the beginning of an image's file tells.
package struct ImageFacts: Hashable, Sendable {
  let size: ImageSize
  /// Whether smaller sizes take fewer bytes: a single picture, and a JPEG, or a PNG without a
  /// palette, that takes some bytes itself.
  private let canShrink: Bool
  /// Whether it has the even areas and sharp edges of a drawing, as a PNG mostly has.
  let isDrawing: Bool

  /// Nil where the size cannot be told.
  ///
  /// - Parameters:
  ///   - bytes: the beginning of the file.
  ///   - fileSize: in bytes.
  init?(ofFileStartingWith bytes: [UInt8], fileSize: Int) {
    guard let size = ImageSize(ofFileStartingWith: bytes) else { return nil }
    let header = ImageHeader(bytes: bytes)
    self.size = size
    isDrawing = header.pngSize != nil
    let isRightKind = isDrawing ? header.isStillTrueColorPNG : header.jpegSize != nil
    canShrink = isRightKind && fileSize >= Self.fewBytes
  }

  /// How wide, in pixels, the sizes are that are made of it, smallest first; none for a small one.
  var widths: [Int] {
    guard canShrink, size.width > Self.smallest else { return [] }
    let smaller = Self.steps.filter { $0 < size.width }
    return size.width <= Self.largest ? smaller + [size.width] : smaller
  }

  private static let steps = [480, 960, 1440, 1920]
  private static let smallest = 600
  private static let largest = 1920
  private static let fewBytes = 40_000
}

extension ImageHeader {
  /// Whether the colour type has no palette (https://www.w3.org/TR/png-3/#11IHDR), and no chunk
  /// `acTL` of an animation comes before the picture.
  fileprivate var isStillTrueColorPNG: Bool {
    guard big(25, 1) != 3 else { return false }
    var position = 8
    while let length = big(position, 4), !has("IDAT", at: position + 4) {
      if has("acTL", at: position + 4) { return false }
      position += 12 + length
    }
    return true
  }
}

extension SitePath {
  /// Where the size of the image here that is `width` pixels wide stands.
  func webP(width: Int) -> SitePath { SitePath("\(path).\(width).webp") }
}
