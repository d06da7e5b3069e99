import Diagnostics
import Testing

@testable import ContentParsing

/// What is read without libYAML is what libYAML reads.
struct PlainMappingTests {
  private static func tree(_ root: YAMLNode?) -> String {
    var text = ""
    dump(root, to: &text)
    return text
  }

  private static func file(_ yaml: String) -> SourceFile { SourceFile(path: "p.md", text: yaml) }

  @Test(arguments: [
    "title: 每日论文 - 2026年02月26日\npublished: 2026-02-26\n",
    "title: \"A: B\"\ndescription: 'it is # this'\ndraft: false\n",
    "tags: [Daily Papers, AI, 图神经网络, a-b]\nimage: /a/b.png", "a: b  \nc:   d#e#f\n",
    "a: http://x.y/z#w\n", "a: ~\nb: null\n", "a: [ b ]\n",
  ])
  func readsUsualFrontmatter(yaml: String) {
    let file = Self.file(yaml)
    let library = YAMLComposer.composeByLibrary(file, 0..<file.bytes.count)
    #expect(library.diagnostics.isEmpty)
    let root = PlainMapping.compose(file, 0..<file.bytes.count)
    #expect(root?.kind == "a mapping")
    #expect(Self.tree(root) == Self.tree(library.root))
  }

  @Test(arguments: [
    "a: b # c\n", "a: b: c\n", "a:\n  b: c\n", "a: |\n  b\n", "a: [b, [c]]\n", "a: \"b\\n\"\n",
    "a: b\n  c\n", "a: &b c\n", "a: b\na: c\n", "a: b\r\n", "",
  ])
  func leavesTheRestToTheLibrary(yaml: String) {
    let file = Self.file(yaml)
    #expect(PlainMapping.compose(file, 0..<file.bytes.count)?.kind == nil)
  }

  @Test func randomLines() {
    var dice = SplitMix64(seed: 20_260_226)
    let parts = [
      "a", "b: ", "c:", "title: ", "tags: ", "[", "]", ", ", "\"", "'", "\\", " ", "  ", "\n", "\n",
      "#",
      " # ", "- ", "-", "é", "论文", "，", "：", "\u{2028}", "\u{85}", "\u{A0}", "\u{FEFF}", "\t", "\r",
      "~", "null", "1.10", "&a", "*a", "!", "|", ">", "%", "@", "`", "{", "}", "?", "? ", "---",
      "...", ":",
      "\u{7F}", "<<: ", "=", "🔥", "x: y\n", "tags: [a, b]\n", "z: \"q\"\n",
    ]
    var read = 0
    for _ in 0..<20_000 {
      let count = 1 + Int(dice.next() % 9)
      let yaml = (0..<count).map { _ in parts[Int(dice.next() % UInt64(parts.count))] }.joined()
      let file = Self.file(yaml)
      guard let root = PlainMapping.compose(file, 0..<file.bytes.count) else { continue }
      read += 1
      let library = YAMLComposer.composeByLibrary(file, 0..<file.bytes.count)
      #expect(library.diagnostics.isEmpty, "\(yaml.debugDescription)")
      #expect(Self.tree(root) == Self.tree(library.root), "\(yaml.debugDescription)")
    }
    #expect(read > 200)
  }
}
