import Testing

@testable import Searching

@Suite struct SteadyIndexTests {
  /// What Pagefind writes of the filter `topic`, its values in any order.
  private func filter(_ values: [String]) throws -> [UInt8] {
    let pairs = values.map { CBOR.array([text($0), CBOR.array([[7], [24, 200]])]) }
    return try file(CBOR.array([text("topic"), CBOR.array(pairs)]))
  }

  private func meta(_ filters: [(String, String)]) throws -> [UInt8] {
    let pairs = filters.map { CBOR.array([text($0.0), text($0.1)]) }
    return try file(
      CBOR.array([text("1.5.2"), CBOR.array([]), CBOR.array([]), CBOR.array(pairs), [0xF6]]))
  }

  private func text(_ text: String) -> [UInt8] { CBOR.text(Array(text.utf8)) }

  private func file(_ content: [UInt8]) throws -> [UInt8] {
    try #require(Gzip.packed(Array("pagefind_dcd".utf8) + content))
  }

  private func index(_ values: [String], hash: String, turned: Bool) throws -> [IndexFile] {
    let filters = [("topic", "zh_\(hash)1"), ("year", "zh_\(hash)2")]
    return [
      IndexFile(
        path: "pagefind.zh_\(hash).pf_meta", bytes: try meta(turned ? filters.reversed() : filters)),
      IndexFile(path: "filter/zh_\(hash)1.pf_filter", bytes: try filter(values)),
      IndexFile(path: "filter/zh_\(hash)2.pf_filter", bytes: try filter(["2026"])),
      IndexFile(
        path: "pagefind-entry.json", bytes: Array(#"{"zh":{"hash":"zh_\#(hash)"}}"#.utf8)),
    ]
  }

  @Test func theOrderOfAHashTableDoesNotShow() throws {
    let one = SteadyIndex.files(try index(["对齐", "Agents", "推理"], hash: "aaa", turned: false))
    let other = SteadyIndex.files(try index(["推理", "对齐", "Agents"], hash: "bbb", turned: true))
    #expect(one == other)
    #expect(one.map(\.path) == one.map(\.path).sorted())
  }

  @Test func namesLeadToEachOther() throws {
    let files = SteadyIndex.files(try index(["b", "a"], hash: "aaa", turned: false))
    let meta = try #require(files.first { $0.path.hasSuffix(".pf_meta") })
    let name = meta.path.dropFirst("pagefind.".count).dropLast(".pf_meta".count)
    let entry = try #require(files.first { $0.path == "pagefind-entry.json" })
    #expect(String(decoding: entry.bytes, as: UTF8.self) == #"{"zh":{"hash":"\#(name)"}}"#)
    let content = String(decoding: try #require(Gzip.unpacked(meta.bytes)), as: UTF8.self)
    for filter in files where filter.path.hasPrefix("filter/") {
      #expect(content.contains(filter.path.dropFirst(7).dropLast(10)))
    }
    #expect(!content.contains("zh_aaa"))
  }

  @Test func anotherFormIsLeftAlone() throws {
    var files = try index(["b", "a"], hash: "aaa", turned: false)
    files[1] = IndexFile(path: files[1].path, bytes: Array("not gzip".utf8))
    #expect(SteadyIndex.files(files) == files.sorted { $0.path < $1.path })
  }

  @Test(
    arguments: [
      [0x9F], [0x82, 0x01], [0x7B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x62, 0x61],
    ] as [[UInt8]])
  func damagedCBORHasNoItem(bytes: [UInt8]) {
    var reader = CBORReader(bytes)
    #expect(reader.item() == nil)
  }

  @Test(arguments: [0, 23, 24, 255, 256, 70_000])
  func arraysOfAllSizesAreReadBack(count: Int) {
    let bytes = CBOR.array(Array(repeating: [0x01], count: count))
    var reader = CBORReader(bytes)
    #expect(reader.arrayCount() == count)
    reader = CBORReader(bytes)
    #expect(reader.item() == 0..<bytes.count)
  }
}
