internal import Testing

@testable import Preview

struct ByteRangeTests {
  @Test(
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-5", .part(2..<6)),
      ("bytes=2-", .part(2..<10)), ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)),
      ("bytes=5-99", .part(5..<10)), ("bytes=9-", .part(9..<10)), ("bytes=10-", .outside),
      ("bytes=-0", .outside), ("bytes=5-2", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole),
      ("bytes=0-1,3-4", .whole), ("lines=0-1", .whole), ("bytes=+1-2", .whole),
      ("bytes=99999999999999999999-", .whole), ("bytes=0-99999999999999999999", .whole),
    ] as [(String?, ByteRange)])
  func reads(_ header: String?, _ range: ByteRange) {
    #expect(ByteRange(header, size: 10) == range)
  }

  @Test func hasNothingInAnEmptyFile() {
    #expect(ByteRange("bytes=0-", size: 0) == .outside)
    #expect(ByteRange(nil, size: 0) == .whole)
  }
}
