import Testing

@testable import SiteOutput

struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 6, 0, 0, 0]
  private static let gif: [UInt8] = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0, 0xF7, 0, 0]
  private static let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3]
  private static let start: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xDB, 0, 3, 0,
  ]

  private static func exif(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
    let order: [UInt8] =
      isLittle ? [0x49, 0x49, 42, 0, 8, 0, 0, 0] : [0x4D, 0x4D, 0, 42, 0, 0, 0, 8]
    let entry: [UInt8] =
      isLittle
      ? [1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
      : [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    let data = Array("Exif".utf8) + [0, 0] + order + entry
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(data.count + 2)] + data
  }

  private static func webP(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP\(kind)".utf8) + [0, 0, 0, 0] + data
  }

  static let sizes: [([UInt8], Int, Int)] = [
    (png, 640, 480), (gif, 320, 240), (start + frame, 640, 480),
    (exif(6, isLittle: true) + frame, 480, 640), (exif(8, isLittle: false) + frame, 480, 640),
    (exif(1, isLittle: true) + frame, 640, 480),
    (webP("VP8X", [0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]), 640, 480),
    (webP("VP8L", [0x2F, 0x7F, 0xC2, 0x77, 0]), 640, 480),
    (webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x80, 0x42, 0xE0, 1]), 640, 480),
    (svg("<?xml version='1.0'?>\n<svg xmlns=\"x\" width='640' height=\"479.6px\">"), 640, 480),
    (svg("<svg width=\"100%\" viewBox=\"0 0 640,480\">"), 640, 480),
  ]

  private static func svg(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test(arguments: sizes)
  func size(bytes: [UInt8], width: Int, height: Int) {
    let size = ImageSize(ofFileStartingWith: bytes)
    #expect(size?.width == width)
    #expect(size?.height == height)
  }

  @Test(
    "of what is cut short or no image, none",
    arguments: [png, gif, start + frame, exif(6, isLittle: true) + frame])
  func cutShort(bytes: [UInt8]) {
    for count in 0..<10 {
      #expect(ImageSize(ofFileStartingWith: Array(bytes.prefix(count))) == nil)
    }
    #expect(
      ImageSize(ofFileStartingWith: Array("<svg width=\"1e999\" height=\"nan\">".utf8)) == nil)
    #expect(ImageSize(ofFileStartingWith: Array("<p>hello".utf8)) == nil)
  }

  @Test("random bytes behind a true beginning do no harm")
  func random() {
    var number: UInt64 = 7
    for _ in 0..<2_000 {
      var bytes = [Self.png, Self.gif, Self.start + Self.frame, Self.exif(6, isLittle: true)][
        Int(number >> 33) % 4]
      for index in bytes.indices.dropFirst(4) {
        number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        if number >> 40 & 3 == 0 { bytes[index] = UInt8(truncatingIfNeeded: number >> 50) }
      }
      _ = ImageSize(ofFileStartingWith: bytes)
    }
  }
}
