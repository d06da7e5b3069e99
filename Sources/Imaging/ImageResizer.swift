internal import CVips
internal import FileSystem

/// Makes smaller sizes of images, by libvips. That takes a tenth of a second to load, so it is only
/// looked for until there is an image to work on.
package struct ImageResizer: Sendable {
  /// The file of the library and the settings: with the same, an image always has the same bytes.
  package let version: String

  /// Nil where the library is missing.
  ///
  /// - Parameter environment: the variables of the process.
  package init?(_ environment: [String: String]) {
    let names = ["libvips.so.42", "libvips.42.dylib"]
    guard let status = SystemLibrary.status(ofOneOf: names, environment) else { return nil }
    let time = status.modified
    version = "\(status.size) \(time.seconds) \(time.nanoseconds); \(Self.soft); \(Self.sharp)"
  }

  private static let soft = "Q=82,smart_subsample=true"
  private static let sharp = "near_lossless=true,Q=60"

  /// The image in the file `bytes` as WebP; nil where it is damaged or the library cannot be loaded.
  ///
  /// - Parameters:
  ///   - width: in pixels, at most the image's own.
  ///   - isSharp: whether its edges and even areas are kept where that takes fewer bytes, as it
  ///     mostly does for a drawing in its own size.
  package func webP(_ bytes: [UInt8], width: Int, isSharp: Bool) -> [UInt8]? {
    let soft = webP(bytes, width: width, Self.soft)
    guard isSharp, let soft, let sharp = webP(bytes, width: width, Self.sharp) else { return soft }
    return sharp.count < soft.count ? sharp : soft
  }

  private func webP(_ bytes: [UInt8], width: Int, _ settings: String) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      let made = cvips_webp(start, buffer.count, Int32(clamping: width), settings)
      defer { cvips_free(made) }
      return made.start.map { Array(UnsafeBufferPointer(start: $0, count: made.count)) }
    }
  }
}
