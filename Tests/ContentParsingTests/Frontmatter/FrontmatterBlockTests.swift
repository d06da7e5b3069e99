import ContentParsing
import Diagnostics
import Testing

/// Where frontmatter begins and ends.
@Suite struct FrontmatterBlockTests {
  typealias Case = (text: String, title: String?, body: String)

  static let cases: [Case] = [
    ("", nil, ""),
    ("text\n", nil, "text\n"),
    ("---\n---", nil, ""),
    ("---\n---\nbody", nil, "body"),
    ("---\n# comment\n---\nbody", nil, "body"),
    ("---\ntitle: A\n---\n", "A", ""),
    ("---\r\ntitle: A\r\ntags: [a,\r\n b]\r\n---\r\nbody\r\n", "A", "body\r\n"),
    ("---\rtitle: A\r---\rbody", "A", "body"),
    ("---  \ntitle: A\n---\t \nbody", "A", "body"),
    ("---\ntitle: A\n...\nbody", "A", "body"),
    ("---\ntitle: A\n---\na\n---\nb", "A", "a\n---\nb"),
    ("---\ntitle: |\n  ---\n  A\n---\nbody", "---\nA", "body"),
    ("---\ntitle: |\n  ----\n  A\n---\nbody", "----\nA", "body"),
    ("---\ntitle: |\n  A\n---\n  B\n---\nbody", "A", "  B\n---\nbody"),
    ("----\n\ntext: x\n\n---\n", nil, "----\n\ntext: x\n\n---\n"),
    ("***\n正文\n---\ntitle: A\n", nil, "***\n正文\n---\ntitle: A\n"),
    ("- - -\n\n```yaml\ntitle: A\n```\n", nil, "- - -\n\n```yaml\ntitle: A\n```\n"),
    ("---- \n\n正文\n\ntitle: A\n", nil, "---- \n\n正文\n\ntitle: A\n"),
    ("——\n\n作者：甲\n", nil, "——\n\n作者：甲\n"),
    ("Note: a\nb\n---\n", nil, "Note: a\nb\n---\n"),
    ("title: A\nprose goes on\n---\n", nil, "title: A\nprose goes on\n---\n"),
    ("title: A\n\n# B\n\nprose\n\n---\n", nil, "title: A\n\n# B\n\nprose\n\n---\n"),
    ("date: A\n===\nb\n", nil, "date: A\n===\nb\n"),
    ("\n---\n\ntext\n---\n", nil, "\n---\n\ntext\n---\n"),
    ("text\n---\ntitle: A\n---\n", nil, "text\n---\ntitle: A\n---\n"),
  ]

  @Test func aCommentInSeveralMarksIsNoText() {
    let file = SourceFile(
      path: "post.md", text: "---\ntitle: A\n\n## Terms\ntags: [B]\n---\ntext\n")
    let reading = FrontmatterReader.read(file)
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.frontmatter.tags == ["B"])
  }

  @Test(arguments: cases)
  func findsTheBlock(_ example: Case) {
    let file = SourceFile(path: "post.md", text: example.text)
    let reading = FrontmatterReader.read(file)
    let (frontmatter, bodyOffset) = (reading.frontmatter, reading.bodyOffset)
    #expect(lines(reading.diagnostics) == [])
    #expect(frontmatter.title == example.title)
    #expect(file.text(bodyOffset..<file.bytes.count) == example.body)
  }

  typealias WrongCase = (text: String, title: String?, body: String, expected: [String])

  static let unclosed =
    "error unclosed-frontmatter: the frontmatter that `---` opens here is never closed"

  static let unopened =
    "error unopened-frontmatter: no line `---` opens the frontmatter that begins here"
    + " | Write `---` on a line of its own above it"

  static func misopened(_ line: String) -> String {
    "error misopened-frontmatter: `\(line)` does not open the frontmatter that stands below it"
      + " | Write `---`, three hyphens at the margin"
  }

  static let wrongCases: [WrongCase] = [
    ("---", nil, "", ["1:1-3 \(unclosed) | Add a line `---` behind the last key"]),
    (
      "---\ntitle: A\n\n## 预览\n\n亮点包括：一。\n\n---\n\n正文\n", "A",
      "## 预览\n\n亮点包括：一。\n\n---\n\n正文\n",
      ["1:1-3 \(unclosed) | Add a line `---` behind the last key"]
    ),
    (
      "---\ntitle: A\ndraft: 1\n\nbody\n", "A", "body\n",
      [
        "1:1-3 \(unclosed) | Add a line `---` behind the last key",
        "3:8-1 error wrong-type: `draft` takes `true` or `false`, not `1` | Write `draft: true`",
      ]
    ),
    (
      "---\ntitle: A\n ---\nbody", "A", "body",
      ["1:1-3 \(unclosed) | Write `---` at the margin there > 3:2 this line does not close it"]
    ),
    (
      "---\ntitle: A\n——\nbody", "A", "body",
      ["1:1-3 \(unclosed) | Write `---` at the margin there > 3:1 this line does not close it"]
    ),
    (
      "---\ntitle: A\n----\nbody\n\n---\n", "A", "body\n\n---\n",
      ["1:1-3 \(unclosed) | Write `---` at the margin there > 3:1 this line does not close it"]
    ),
    (
      "\n\n---\ntitle: A\n---\nbody", "A", "body",
      [
        "3:1-3 warning late-frontmatter: blank lines stand before the frontmatter's `---`"
          + " | Remove the blank lines"
      ]
    ),
    (
      "\n---\nlayout: post\ntitle: A\n---\nbody", "A", "body",
      [
        "2:1-3 warning late-frontmatter: blank lines stand before the frontmatter's `---`"
          + " | Remove the blank lines",
        "3:1-6 warning unknown-key: the key `layout` is not known"
          + " | Remove it; `papersite schema frontmatter` lists the keys",
      ]
    ),
    (
      "----\n# c\nlayout: x\ntitle: A\ndraft: true\n---\nbody", "A", "body",
      [
        "1:1-4 \(misopened("----"))",
        "3:1-6 warning unknown-key: the key `layout` is not known"
          + " | Remove it; `papersite schema frontmatter` lists the keys",
      ]
    ),
    (
      "———\ntitle: A\n———\nbody\n\n---\n", "A", "body\n\n---\n",
      ["1:1-3 \(misopened("———")) > 3:1 this line has to be `---` too"]
    ),
    ("- - -\n\ntags: []\n\ntitle: A\n---\nbody", "A", "body", ["1:1-5 \(misopened("- - -"))"]),
    ("\n --\n\ntitle: A\n\nbody", "A", "body", ["2:2-2 \(misopened("--"))"]),
    ("\u{3000}---\ntitle: A\n...\nbody", "A", "body", ["1:1-4 \(misopened("\u{3000}---"))"]),
    (
      "***\ntitle: A\n***\nbody\n\n---\n", "A", "body\n\n---\n",
      ["1:1-3 \(misopened("***")) > 3:1 this line has to be `---` too"]
    ),
    (
      "title: A\ntags:\n- a\n  - b\n\ndraft: true\n---\nbody", "A", "body",
      ["1:1-8 \(unopened)"]
    ),
    (
      "---\n\ntext\n\n---\nmore", nil, "more",
      [
        "3:1-4 error not-a-mapping: the frontmatter holds text, not keys with values"
          + " | Write lines such as `title: …`; begin with a blank line if `---` is Markdown"
      ]
    ),
    (
      "+++\ntitle = \"A\"\n+++\nbody", nil, "body",
      [
        "1:1-3 error toml-frontmatter: `+++` opens frontmatter in TOML, which is not supported"
          + " | Write it in YAML between `---` lines, such as `title: \"…\"`"
      ]
    ),
  ]

  @Test(arguments: wrongCases)
  func saysWhatIsWrong(_ example: WrongCase) {
    let file = SourceFile(path: "post.md", text: example.text)
    let reading = FrontmatterReader.read(file)
    let (frontmatter, bodyOffset) = (reading.frontmatter, reading.bodyOffset)
    #expect(lines(reading.diagnostics) == example.expected)
    #expect(frontmatter.title == example.title)
    #expect(file.text(bodyOffset..<file.bytes.count) == example.body)
  }

  @Test func aByteOrderMarkShiftsNothing() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("---\ntitle: A: B\n---\n".utf8)
    let file = try SourceFile(path: "post.md", rawBytes: bytes)
    let position = FrontmatterReader.read(file).diagnostics.first?.location?.position
    #expect(position?.line == 2)
    #expect(position?.column == 8)
  }

  @Test func columnsCountScalars() {
    #expect(
      diagnosed("tags: [推理, 👩‍🔬, [x]]\n") == [
        "2:17-1 error wrong-type: `tags` takes a list of texts, not a list"
          + " | Write `tags: [one, two]`"
      ])
  }
}
