/// How large an image is shown, in pixels, so that a page keeps its place free before it is loaded.
package struct ImageSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  init?(width: Int?, height: Int?) {
    guard let width, let height, width > 0, height > 0 else { return nil }
    self.width = width
    self.height = height
  }

  /// The size of a PNG, GIF, JPEG, WebP or SVG file that begins with `bytes`; nil where it cannot
  /// be told from them.
  package init?(ofFileStartingWith bytes: [UInt8]) {
    let header = ImageHeader(bytes: bytes)
    guard
      let size = header.pngSize ?? header.gifSize ?? header.webPSize ?? header.jpegSize
        ?? SVGHeader(bytes)?.size
    else { return nil }
    self = size
  }

  var turned: ImageSize? { ImageSize(width: height, height: width) }
}
