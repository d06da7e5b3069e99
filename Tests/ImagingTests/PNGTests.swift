import CPNG
import Foundation
import Testing

/// What is written is read again, by a reader that knows nothing of the writer.
@Suite struct PNGTests {
  @Test(arguments: [(1, 1), (1, 40), (300, 1), (7, 5), (64, 48), (1200, 20)])
  func everyPixelComesBack(width: Int, height: Int) throws {
    for colorCount in [1, 2, 30, 256] {
      var random = SplitMix64(seed: UInt64(width * 1000 + height + colorCount))
      let colors = (0..<colorCount).map { color(ofBin: $0 * 127, &random) }
      for draw in [noise, runs, likeAbove] {
        let pixels = draw(colors, width, height, &random)
        #expect(try PNGFile(png(pixels, width, height)).pixels == pixels)
      }
    }
  }

  @Test func rareAndFrequentColorsHaveCodesOfEveryLength() throws {
    // Fibonacci's numbers make the deepest trees: deeper than codes may be long.
    var counts = [1, 1]
    while counts.count < 21 { counts.append(counts[counts.count - 1] + counts[counts.count - 2]) }
    var random = SplitMix64(seed: 7)
    var pixels = counts.enumerated().flatMap { index, count in
      [UInt32](repeating: color(ofBin: index, &random), count: count)
    }
    pixels.shuffle(using: &random)
    #expect(try PNGFile(png(pixels, pixels.count, 1)).pixels == pixels)
  }

  @Test func manyBlocksAreOneFile() throws {
    var random = SplitMix64(seed: 8)
    let colors = (0..<256).map { color(ofBin: $0 * 127, &random) }
    let pixels = noise(colors, 500, 200, &random)
    #expect(try PNGFile(png(pixels, 500, 200)).pixels == pixels)
  }

  @Test func colorsThatNobodyTellsApartBecomeTheCommonest() throws {
    let pixels: [UInt32] = [0xFBF9F4, 0xFAF8F3, 0xFAF8F3, 0xFAF8F3, 0x23201B]
    let (light, dark): (UInt32, UInt32) = (0xFAF8F3, 0x23201B)
    #expect(try PNGFile(png(pixels, 5, 1)).pixels == [light, light, light, light, dark])
  }

  @Test func moreColorsThanAPaletteTakesGiveNothing() {
    let pixels = (0..<257).map { UInt32($0 & 0x1F) << 3 | UInt32($0 >> 5) << 11 }
    #expect(png(pixels, 257, 1) == nil)
  }

  // MARK: Pictures

  private typealias Drawing = ([UInt32], Int, Int, inout SplitMix64) -> [UInt32]

  private let noise: Drawing = { colors, width, height, random in
    (0..<width * height).map { _ in colors[Int.random(in: colors.indices, using: &random)] }
  }

  private let runs: Drawing = { colors, width, height, random in
    var pixels: [UInt32] = []
    while pixels.count < width * height {
      let color = colors[Int.random(in: colors.indices, using: &random)]
      let length = [1, 3, 4, 9, 257, 258, 259, 600].randomElement(using: &random) ?? 1
      pixels += [UInt32](repeating: color, count: length)
    }
    return Array(pixels.prefix(width * height))
  }

  private let likeAbove: Drawing = { colors, width, height, random in
    var pixels = (0..<width).map { colors[$0 % colors.count] }
    for _ in 1..<max(2, height) {
      var row = Array(pixels.suffix(width))
      row[Int.random(in: row.indices, using: &random)] = colors[0]
      pixels += row
    }
    return Array(pixels.prefix(width * height))
  }

  /// One of the colours that look the same; those of two bins do not.
  private func color(ofBin bin: Int, _ random: inout SplitMix64) -> UInt32 {
    func part(_ shift: Int) -> UInt32 {
      UInt32(bin >> shift & 0x1F) << 3 | UInt32.random(in: 0..<8, using: &random)
    }
    return part(10) << 16 | part(5) << 8 | part(0)
  }

  private func png(_ pixels: [UInt32], _ width: Int, _ height: Int) -> [UInt8]? {
    pixels.withUnsafeBytes { pixels in
      guard let start = pixels.bindMemory(to: UInt8.self).baseAddress else { return nil }
      let png = cpng_write(start, Int32(width), Int32(height), Int32(width * 4))
      defer { free(png.start) }
      return png.start.map { Array(UnsafeBufferPointer(start: $0, count: png.count)) }
    }
  }
}
