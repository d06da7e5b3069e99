import ContentParsing
import MarkdownWriting
import Testing
import Text

/// What is written is read as the page by who follows CommonMark to the letter.
struct PlainReadingTests {
  private static let parser = DocumentParser()

  private func page(_ markdown: String) -> String {
    var buffer = ByteBuffer()
    buffer.append(Self.parser.fragment(markdown), filling: { $0.address })
    return buffer.string
  }

  private func written(_ markdown: String) -> String {
    String(decoding: MarkdownWriter.markdown(of: Array(page(markdown).utf8)), as: UTF8.self)
  }

  /// Without spaces that nobody sees, and with stops and quotation marks at the ends of emphasis
  /// beside it.
  static func normalized(_ html: String) -> String {
    var html = html.replacing(/[\u{200B}\n]| rel="[^"]*"/, with: "")
    while true {
      let moved =
        html
        .replacing(/([：，。；、！？:,!?”’」』》）】]+)((?:<\/(?:strong|em)>)+)/) { "\($0.2)\($0.1)" }
        .replacing(/((?:<(?:strong|em)>)+)([“‘「『《（【]+)/) { "\($0.2)\($0.1)" }
      if moved == html { return html }
      html = moved
    }
  }

  @Test(arguments: [
    "今日的**“三篇必读”：**重点是**RLHF（…）**，见下", "针对**“塌缩”问题**（越来越短）", "**关键：**方法", "**Note:**方法",
    "见**《论文》**的", "用**（一）**的", "提升**100%**的", "**“甲”和“乙”**的", "**`code`**的", "是**$x$**的",
    "是**[论文](https://a.b/)**的", "是*“斜体”*的", "是~~“删去”~~的", "***“都有”：***是", "**甲*“乙”*丙**丁",
    "**甲**_乙：_丙", "- **甲：**乙\n- 的**“丙”**丁", "> 的**“甲”：**乙", "# 的**“甲”：**乙",
    "| 的**“甲”：**乙 | b |\n|---|---|\n| **50%**的 | d |", "**＋1**的", "的**＋1**", "**⭐**的", "的**⭐**",
    "**a&lt;**的", "**a\\!**的", "甲**“乙**丙”**丁", "**“甲**”", "是**“”**的", "是**：**的", "**甲“：”**乙",
    "的**“（甲）”。**乙", "plain **bold**: *soft*, **\"a\"**.",
  ])
  func asThePageSays(_ markdown: String) {
    let first = page(markdown)
    let written = written(markdown)
    let read = String(decoding: PlainMarkdown.html(Array(written.utf8)), as: UTF8.self)
    #expect(Self.normalized(plain(read)) == Self.normalized(plain(first)), "\(written)")
    #expect(Self.normalized(page(written)) == Self.normalized(first), "\(written)")
  }

  /// Pages have identifiers in headings and say more of formulas.
  private func plain(_ html: String) -> String {
    html.replacing(/<span class="math inline">|\ id="[^"]*"|<\/span>/, with: "")
      .replacing(/\\\((.*?)\\\)/) { "$\($0.1)$" }
      .replacing(/<div class="table-scroll"[^>]*>|<\/div>/, with: "")
  }

  @Test(arguments: [
    ("今日的**“三篇必读”：**重点是**RLHF（…）**，见下", "今日的“**三篇必读**”：重点是**RLHF（…）**，见下\n"),
    ("提升**100%**的", "提升**100%**&#8203;的\n"), ("的**“甲”和“乙”**", "的&#8203;**“甲”和“乙”**\n"),
    ("**关键：**方法", "**关键**：方法\n"), ("**关键：** 方法", "**关键：** 方法\n"), ("**关键**：方法", "**关键**：方法\n"),
  ])
  func punctuationIsMovedOnlyWhereItMustBe(_ markdown: String, _ expected: String) {
    #expect(written(markdown) == expected)
  }
}
