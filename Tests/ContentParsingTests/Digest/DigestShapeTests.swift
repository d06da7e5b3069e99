import ContentParsing
import Diagnostics
import Papers
import Testing

/// Entries in the shapes that posts of one series have had over time: each is read whole.
@Suite struct DigestShapeTests {
  struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let facts: String

    init(_ name: String, _ text: String, _ facts: String) {
      testDescription = name
      self.text = text
      self.facts = facts
    }
  }

  @Test(arguments: shapes)
  func readsTheWholeEntry(_ shape: Shape) {
    let document = DocumentParser().parse(SourceFile(path: "a.md", text: shape.text))
    #expect(document.entries.map(Self.facts).joined(separator: "\n") == shape.facts)
    #expect(document.diagnostics.map(\.message) == [])
  }

  static let fields = [
    "作者：张三、李四\n单位：某实验室\n链接：https://arxiv.org/abs/2602.00001\n评级：⭐⭐⭐\n亮点：快",
    "作者: 张三、李四\n单位: 某实验室\n链接: https://arxiv.org/abs/2602.00001\n评级: ⭐⭐⭐\n正文。",
    "**作者**：张三、李四\n单位：某实验室\n链接：https://arxiv.org/abs/2602.00001\n评级：⭐⭐⭐\n正文。",
  ]

  /// Letters with marks as one character each, and as two; strings compare them as the same.
  @Test func twoSpellingsInUnicodeAreOne() {
    let papers = ["\u{E9}", "e\u{301}"].compactMap { letter in
      let text = "### 1. Caf\(letter) T\u{200B}est\n**作者**: Jos\(letter) B\n**方向**: \(letter)t\n"
        .replacing("T\u{200B}est", with: letter == "\u{E9}" ? "Test" : "T\u{200B}est")
      return DocumentParser().parse(SourceFile(path: "a.md", text: text)).entries.first?.paper
    }
    #expect(papers.count == 2)
    #expect(Set(papers.map { PaperIdentity($0).hash }).count == 1)
    #expect(Set(papers.map { Array($0.authors.joined().utf8) }).count == 1)
    #expect(Set(papers.map { Array($0.topics.joined().utf8) }).count == 1)
  }

  /// They must not run together as other lines of Chinese do.
  @Test(arguments: fields, ["", "> "])
  func everyFieldStandsOnALineOfItsOwn(_ text: String, _ prefix: String) {
    let source = "### 1. A\n\n" + text.split(separator: "\n").map { "\(prefix)\($0)\n" }.joined()
    let document = DocumentParser().parse(SourceFile(path: "a.md", text: source))
    #expect(document.entries.first?.paper.rating?.stars == 3)
    let html = DocumentDump.html(document.content)
    #expect(html.ranges(of: "<br />\n").count == 4, "\(html)")
    #expect(html.contains("<br />\n评级"))
  }

  /// `number. title | authors | affiliation | arXiv id | links | topics | rating | sections`
  private static func facts(_ entry: DigestEntry) -> String {
    let paper = entry.paper
    let rating = paper.rating.map { "\($0.stars)/\($0.scale) \($0.word ?? "-")" }
    return [
      "\(paper.number). \(paper.title)",
      paper.authors.joined(separator: ", ") + (paper.hasMoreAuthors ? " +" : ""),
      paper.affiliation ?? "-", paper.arxivID?.unversioned ?? "-",
      paper.links.map(\.kind.rawValue).joined(separator: ","),
      paper.topics.joined(separator: ","), rating ?? "-",
      entry.sections.map(\.label).joined(separator: ","),
    ].joined(separator: " | ")
  }

  static let link = "[arXiv:2602.00001](https://arxiv.org/abs/2602.00001)"

  static let shapes = [
    Shape(
      "some of the authors alone",
      """
      ### 1. A
      **第一作者**: 张三（清华）
      **通讯作者**: 李四
      """, "1. A | 张三, 李四 + | 清华 | - |  |  | - | "),
    Shape(
      "some of the authors beside all of them",
      """
      ### 1. A
      **作者**: 张三、王五、李四
      **通讯作者**: 李四
      """, "1. A | 张三, 王五, 李四 | - | - |  |  | - | "),
    Shape(
      "the list of authors goes on behind a hard break",
      "### 1. A\n**作者**: 张三、李四  \n等 12 人（清华）\n\n### 2. B\n**作者**: 张三、  \n李四  \n正文。\n",
      "1. A | 张三, 李四 + | 清华 | - |  |  | - | \n2. B | 张三, 李四 | - | - |  |  | - | "),
    Shape(
      "the rating in the heading",
      """
      ### 1. A ⭐⭐⭐⭐ 必读
      **作者**: B C

      ### 2. B ⭐
      **作者**: B C
      """, "1. A | B C | - | - |  |  | 4.0/5 必读 | \n2. B | B C | - | - |  |  | 1.0/5 - | "),
    Shape(
      "what is struck out",
      """
      ### 1. A
      **作者**: ~~X Y~~ B C
      **链接**: ~~[旧](https://arxiv.org/abs/2602.00009)~~ [新](https://arxiv.org/abs/2602.00001)
      **方向**: ~~CV~~ RL
      **评级**: ~~⭐⭐~~ ⭐⭐⭐
      """, "1. A | B C | - | 2602.00001 | arxiv | RL | 3.0/3 - | "),
    Shape(
      "what is struck out in a title",
      "### 1. ~~Old~~ New title\n**作者**: B C\n\n### ~~2. B~~ ~~⭐~~\n**作者**: B C\n",
      "1. New title | B C | - | - |  |  | - | \n2. B | B C | - | - |  |  | - | "),
    Shape(
      "titles that are struck out",
      """
      ### 1. ~~Deep Foo~~（已撤稿）
      **作者**: B C

      ### 2. ~~Bar~~ ⭐⭐⭐
      **作者**: B C

      ### 3. ~~Old~~ Baz [paper](https://a.org)
      **作者**: B C
      """,
      "1. Deep Foo（已撤稿） | B C | - | - |  |  | - | \n2. Bar | B C | - | - |  |  | 3.0/3 - | \n"
        + "3. Baz | B C | - | - | other |  | - | "),
    Shape(
      "labels that name two things",
      """
      ### 1. A
      **作者/机构**: B C, D E / NVIDIA
      **论文链接/代码链接**: \(link) / [代码](https://github.com/a/b)

      ### 2. B
      **机构/作者**: NVIDIA | B C
      **论文/代码**: https://arxiv.org/abs/2602.00001 https://github.com/a/b

      ### 3. C
      **Authors / Affiliations**: MIT University
      **方向/评级**: RL ⭐⭐
      """,
      "1. A | B C, D E | NVIDIA | 2602.00001 | arxiv,github |  | - | \n"
        + "2. B | B C | NVIDIA | 2602.00001 | arxiv,github |  | - | \n"
        + "3. C |  | MIT University | - |  | RL | 2.0/3 - | "),
    Shape(
      "headings in place of labels",
      """
      ### 1. A

      #### 作者
      B C, D E 等（MIT）

      #### 链接
      - [arXiv](https://arxiv.org/abs/2602.00001)
      - [代码](https://github.com/a/b)

      #### 方向
      - RL
      - `a, b`

      #### 评级
      ⭐⭐

      #### 主题
      这不是方向。是一句话。

      ### 2. B

      #### 链接
      更多。
      """,
      "1. A | B C, D E + | MIT | 2602.00001 | arxiv,github | RL,a, b | 2.0/3 - | 主题"),
    Shape(
      "labels in the first row of a table",
      """
      ### 1. A
      | 作者 | 链接 | 评级 |
      |---|---|---|
      | B C, D E | [arXiv](https://arxiv.org/abs/2602.00001) | ⭐⭐ |

      ### 2. B
      | 作者 | 链接 |
      |---|---|
      | B C | https://a.org |
      """,
      "1. A | B C, D E | - | 2602.00001 | arxiv |  | 2.0/3 - | \n"
        + "2. B | B C | - | - | other |  | - | "),
    Shape(
      "tables and headings of sections beside lines of fields",
      """
      ### 1. A
      **作者**: B C (MIT)
      **链接**: \(link)

      **对比方法**:

      | 方法 | 机构 | 作者 | 提升 |
      |---|---|---|---|
      | PPO | OpenAI | Schulman | 3% |

      #### 相关工作

      | 作者 | 机构 | 链接 |
      |---|---|---|
      | Schulman 等 | OpenAI | [PPO](https://arxiv.org/abs/1707.06347) |

      #### 研究团队
      来自清华大学，负责人是张三，长期做 RL

      #### 代码
      基于 [trl](https://github.com/huggingface/trl) 实现，已开源。

      #### 相关链接
      - [PPO 论文](https://arxiv.org/abs/1707.06347)

      #### 主题
      - 研究 RL 的稳定性
      - 提出新算法

      #### 领域
      This paper studies RL, and it matters
      """,
      "1. A | B C | MIT | 2602.00001 | arxiv |  | - | 对比方法,相关工作,研究团队,代码,相关链接,主题,领域"),
    Shape(
      "prose below headings in place of labels",
      """
      ### 1. A

      #### 作者
      B C (MIT)

      #### 链接
      \(link)

      #### 研究团队
      来自清华大学，负责人是张三，长期做 RL

      #### 代码
      基于 [trl](https://github.com/huggingface/trl) 实现，已开源。

      #### 相关链接
      - [PPO 论文](https://arxiv.org/abs/1707.06347)

      #### 领域
      This paper studies RL, and it matters
      """, "1. A | B C | MIT | 2602.00001 | arxiv |  | - | 研究团队,代码,相关链接,领域"),
    Shape(
      "where the first author works, beside where all do",
      "### 1. A\n**第一作者/机构**: 张三 / 清华\n**作者**: 张三、李四 (MIT)\n\n"
        + "### 2. B\n**作者**: 张三、李四 (MIT)\n**第一作者/机构**: 张三 / 清华\n\n"
        + "### 3. C\n**作者**: 张三、李四\n**第一作者/机构**: 张三 / 清华\n",
      "1. A | 张三, 李四 | MIT | - |  |  | - | \n2. B | 张三, 李四 | MIT | - |  |  | - | \n"
        + "3. C | 张三, 李四 | 清华 | - |  |  | - | "),
    Shape(
      "chapters with headings of authors and links",
      """
      ## 1. 今日速览

      一段话。

      ### 作者
      小编

      ### 链接
      [主页](https://x.y)

      ## 2. NLP

      ### Attention Is All

      #### 作者
      D E

      #### 链接
      \(link)

      ## 3. 论文

      ### 1. Foo
      **作者**: B C

      ## 4. 相关工作
      | 作者 | 链接 |
      |---|---|
      | B C | https://a.org |
      """, "1. Foo | B C | - | - |  |  | - | "),
    Shape(
      "labels of several things that begin sections",
      """
      ### 1. A
      **作者**: B C

      **代码/数据集**: 暂未开源，可参考 [trl](https://github.com/huggingface/trl) 的实现

      **Code/Dataset**: Built upon [trl](https://github.com/huggingface/trl)

      **方向与评价**: 这一方向值得关注，推荐阅读

      **方向/评级**: RL ⭐⭐
      """, "1. A | B C | - | - |  | RL | 2.0/3 - | 代码/数据集,Code/Dataset,方向与评价"),
    Shape(
      "topics as code", "### 1. A\n**方向**: `RL` `a, b` / C#\n",
      "1. A |  | - | - |  | RL,a, b,C# | - | "),
    Shape(
      "what nobody sees",
      "### 1.\u{200B} Te\u{2060}st\n\u{FEFF}**作者**\u{200B}: A\u{A0}B, C\tD\n**方向:\u{200B}** cafe\u{301}\n",
      "1. Test | A B, C D | - | - |  | caf\u{E9} | - | "),
    Shape(
      "one star alone is a sign", "### 1. A ⭐\n**作者**: B C\n",
      "1. A | B C | - | - |  |  | - | "),
    Shape(
      "identifiers behind their labels",
      """
      ### 1. A
      - **Authors**: B C
      - **arXiv ID**: 2602.00001v2
      - **DOI**: 10.18653/v1/2026.acl-long.1
      """, "1. A | B C | - | 2602.00001 | arxiv,other |  | - | "),
    Shape(
      "the paper's own link among others",
      """
      ### 1. A
      **链接**: [前作](https://arxiv.org/abs/2501.00001) | [论文](https://arxiv.org/abs/2602.00001)
      """, "1. A |  | - | 2602.00001 | arxiv,arxiv |  | - | "),
    Shape(
      "links without a label",
      """
      ### 1. A
      [Paper](https://openreview.net/forum?id=x) | [Code](https://github.com/a/b) (1.2k ⭐)

      **Authors:** B C

      [这里](https://a.org)
      """, "1. A | B C | - | - | other,github |  | - | "),
    Shape(
      "keywords are topics where there are no others",
      """
      ### 1. A
      **关键词**: x、y

      ### 2. B
      **关键词**: x、y
      **方向**: z

      ### 3. C
      **方向**: z
      **关键词**: x、y
      """,
      "2. B |  | - | - |  | z | - | \n3. C |  | - | - |  | z | - | 关键词"),
    Shape(
      "a quotation",
      """
      ### 1. A
      > **저자**: B C 외 | **날짜**: 2026-02-01 | **URL**: https://arxiv.org/abs/2602.00001

      본문.
      """, "1. A | B C + | - | 2602.00001 | arxiv |  | - | 날짜"),
    Shape(
      "links without a label above fields in one paragraph",
      """
      ### 1. A
      [Paper](https://a.org/p) | [Code](https://github.com/a/b)
      **Authors:** B C

      Text.
      """, "1. A | B C | - | - | other,github |  | - | "),
    Shape(
      "links behind the title",
      """
      ### 1. A [[paper](https://arxiv.org/abs/2602.00001)] [[code](https://github.com/a/b)]
      **Authors:** B C

      ### 2. B — [论文](https://arxiv.org/abs/2602.00002)
      **Authors:** B C

      ### 3. A [Better](https://a.org) Title
      **Authors:** B C
      """,
      "1. A | B C | - | 2602.00001 | arxiv,github |  | - | \n"
        + "2. B | B C | - | 2602.00002 | arxiv |  | - | \n"
        + "3. A Better Title | B C | - | - | other |  | - | "),
    Shape(
      "a list with one line of another kind",
      """
      ### 1. A
      - 原題: A Title
      - 著者: B C
      - リンク: https://arxiv.org/abs/2602.00001
      """, "1. A | B C | - | 2602.00001 | arxiv |  | - | "),
    Shape(
      "importance",
      "### 1. A\n**著者**: B C\n**重要度**: ★★★★☆\n\n### 2. B\n**著者**: B C\n**重要度**: 高\n",
      "1. A | B C | - | - |  |  | 4.0/5 - | \n2. B | B C | - | - |  |  | - | 重要度"),
    Shape(
      "a table",
      """
      ### 1. A
      | 项目 | 内容 |
      |---|---|
      | **作者** | B C, D E |
      | 链接 | [arXiv](https://arxiv.org/abs/2602.00001) |
      | 会议 | ICLR |
      """, "1. A | B C, D E | - | 2602.00001 | arxiv |  | - | "),
    Shape(
      "organisations under a label that may be both",
      """
      ### 1. A
      **作者机构**: MIT University
      **方向**: x
      """, "1. A |  | MIT University | - |  | x | - | "),
    Shape(
      "the rating on the line of topics",
      """
      ### 1. 缓存就是地图
      **作者**: 张三、李四 等（清华）
      **链接**: \(link)
      **方向**: Efficient LLM / 推理 ⭐⭐⭐ 必读

      **核心创新**: 一句话。
      """,
      "1. 缓存就是地图 | 张三, 李四 + | 清华 | 2602.00001 | arxiv | Efficient LLM,推理 | 3.0/3 必读 | 核心创新"),
    Shape(
      "the rating in a label of its own on the line of topics",
      """
      ### 1. A
      **方向**: VLA **评级**: ⭐⭐ 可选
      **链接**: \(link) **作者**: A B
      """, "1. A | A B | - | 2602.00001 | arxiv | VLA | 2.0/3 可选 | "),
    Shape(
      "a pipe before the stars",
      """
      ### 1. A
      **方向**：推理 | 规划 | ⭐⭐ 可选
      """, "1. A |  | - | - |  | 推理,规划 | 2.0/3 可选 | "),
    Shape(
      "a heading of level 2",
      "## 1. A\n**方向**: x\n\n**方法**: y\n\n## 2. B\n**方向**: z\n",
      "1. A |  | - | - |  | x | - | 方法\n2. B |  | - | - |  | z | - | "),
    Shape("a sign before the number", "### 🔥 1. A\n**方向**: x\n", "1. A |  | - | - |  | x | - | "),
    Shape("a keycap", "### 1️⃣ A\n**方向**: x\n", "1. A |  | - | - |  | x | - | "),
    Shape(
      "brackets", "### [1] A\n**方向**: x\n\n### 【2】B\n**方向**: x\n",
      "1. A |  | - | - |  | x | - | \n2. B |  | - | - |  | x | - | "),
    Shape("a bold heading", "### **1. A**\n**方向**: x\n", "1. A |  | - | - |  | x | - | "),
    Shape(
      "a link in the heading", "### 1. [A](https://arxiv.org/abs/2602.00001)\n**方向**: x\n",
      "1. A |  | - | 2602.00001 | arxiv | x | - | "),
    Shape(
      "full-width colons and parentheses",
      """
      ### １．甲
      **作者：** 张三，李四等（上海ＡＩ实验室、清华等）
      **链接：** [论文](https://arxiv.org/abs/2602.00001)｜[代码](https://github.com/a/b)（⭐ 43）
      **方向：** 推理／规划
      **评级：** ⭐⭐⭐（必读）
      """, "1. 甲 | 张三, 李四 + | 上海ＡＩ实验室、清华等 | 2602.00001 | arxiv,github | 推理,规划 | 3.0/3 必读 | "),
    Shape(
      "labels in English",
      """
      ### 1. A
      **Authors:** Ada Lovelace, Alan Turing, et al. (MIT)
      **Links:** \(link)
      **Topics:** RL, Planning
      **Rating:** ⭐⭐⭐ Must read

      **Key Insight:** x

      **Takeaways:**
      - y
      """,
      "1. A | Ada Lovelace, Alan Turing + | MIT | 2602.00001 | arxiv | RL,Planning | 3.0/3 Must read | Key Insight,Takeaways"
    ),
    Shape(
      "five stars", "### 1. A\n**评级**: ⭐⭐⭐⭐⭐ 必读\n\n### 2. B\n**评级**: ⭐⭐⭐ 可选\n",
      "1. A |  | - | - |  |  | 5.0/5 必读 | \n2. B |  | - | - |  |  | 3.0/5 可选 | "),
    Shape(
      "stars with variation selectors", "### 1. A\n**评级**: ⭐️⭐️⭐️ 必读\n",
      "1. A |  | - | - |  |  | 3.0/3 必读 | "),
    Shape("hollow stars", "### 1. A\n**必读指数**: ★★★★☆\n", "1. A |  | - | - |  |  | 4.0/5 - | "),
    Shape(
      "hollow stars of three", "### 1. A\n**必读指数**: ★★☆\n", "1. A |  | - | - |  |  | 2.0/3 - | "),
    Shape("a fraction", "### 1. A\n**评分**: 4/5\n", "1. A |  | - | - |  |  | 4.0/5 - | "),
    Shape(
      "a fraction with a word", "### 1. A\n**评分**：4.5 / 5（强烈推荐）\n",
      "1. A |  | - | - |  |  | 4.5/5 强烈推荐 | "),
    Shape("half stars", "### 1. A\n**推荐度**: ⭐⭐⭐½ 推荐\n", "1. A |  | - | - |  |  | 3.5/5 推荐 | "),
    Shape(
      "field lines without hard breaks",
      "### 1. A\n**作者**: A B, C D 等 (Org)\n**链接**: \(link)\n**方向**: x / y\n**评级**: ⭐ 备查\n**核心创新**: z\n",
      "1. A | A B, C D + | Org | 2602.00001 | arxiv | x,y | 1.0/3 备查 | 核心创新"),
    Shape(
      "tags in lower case with hyphens",
      "### 1. A\n**Tags**: agentic-rl, test-time-training, vla\n",
      "1. A |  | - | - |  | agentic-rl,test-time-training,vla | - | "),
    Shape(
      "a list below a heading Meta",
      """
      ### 1. A

      #### Meta

      - **Link**: \(link)
      - **Authors**: A B, C D 等
      - **Tags**: agentic-rl, vla
      - **推荐度**: ⭐⭐⭐ 必读
      - **TL;DR**: 一句话。

      #### Problem & Contribution

      - 问题
        - 细节
          - 更细

      #### Method

      1. 第一步
         - 其一

      #### Evidence

      | a | b |
      |---|---|
      | 1 | 2 |

      #### Takeaways

      - 一句
      """,
      "1. A | A B, C D + | - | 2602.00001 | arxiv | agentic-rl,vla | 3.0/3 必读 | TL;DR,Problem & Contribution,Method,Evidence,Takeaways"
    ),
    Shape(
      "fields as a list without a heading",
      "### 1. A\n\n- **链接**：\(link)\n- **方向**：x\n- **评级**：⭐⭐ 可选\n\n**关键洞察**：y\n",
      "1. A |  | - | 2602.00001 | arxiv | x | 2.0/3 可选 | 关键洞察"),
    Shape(
      "no rating and a signature",
      "### 1. A\n**方向**: x\n\n**核心创新**: y\n\n---\n\n*— 编辑 小王*\n",
      "1. A |  | - | - |  | x | - | 核心创新"),
    Shape(
      "bold labels with signs",
      "### 1. A\n**👥 作者**: A B\n**🔗 链接**: \(link)\n**🏷️ 方向**: x\n**⭐ 评级**: ⭐⭐⭐ 必读\n\n**💡 核心创新**: y\n",
      "1. A | A B | - | 2602.00001 | arxiv | x | 3.0/3 必读 | 💡 核心创新"),
    Shape(
      "signs before bold labels",
      "### 1. A\n👥 **作者**: A B\n🔗 **链接**: \(link)\n⭐ **评级**: ⭐⭐⭐ 必读\n\n💡 **核心创新**: y\n",
      "1. A | A B | - | 2602.00001 | arxiv |  | 3.0/3 必读 | 核心创新"),
    Shape(
      "labels that are not bold",
      "### #1 A\n作者: A B, C D\n链接：\(link)\n👍 评级: ⭐⭐ 可选\n\n**核心创新**: y\n",
      "1. A | A B, C D | - | 2602.00001 | arxiv |  | 2.0/3 可选 | 核心创新"),
    Shape(
      "plain labels and bold ones",
      "### ① A\n**作者**: A B\n方向: x / y\n\n方法: 一句话。\n",
      "1. A | A B | - | - |  | x,y | - | "),
    Shape(
      "a list of plain labels",
      "### No.1 A\n\n- 作者：A B\n- 评级：3 星\n\ny\n",
      "1. A | A B | - | - |  |  | 3.0/3 - | "),
    Shape(
      "one sentence that begins like a label",
      "### 1. A\n**方向**: x\n\n链接：见文末。\n\n作者: 我们。\n",
      "1. A |  | - | - |  | x | - | "),
    Shape(
      "Chinese numerals",
      """
      ## 一、综述

      **主题**: 今天

      ## 二、论文

      ### 一、A
      **作者**: A B
      **链接**: \(link)

      #### 一、链接
      **链接**: [代码](https://github.com/a/b)

      ### （二）C
      **链接**: [HF](https://hf.co/papers/2602.00002)

      ### 第十一篇：D
      - **作者**: E F
      - **评级**: 四星

      ## 三、链接
      更多在此。
      """,
      """
      1. A | A B | - | 2602.00001 | arxiv,github |  | - | 
      2. C |  | - | 2602.00002 | huggingface |  | - | 
      11. D | E F | - | - |  |  | 4.0/5 - | 
      """),
    Shape(
      "chapters with Chinese numerals above papers",
      """
      ## 一、论文
      **链接**: [合集](https://a.org)

      ### 1. A
      **方向**: x

      ## 二、趋势
      **标签**: x
      """, "1. A |  | - | - |  | x | - | "),
    Shape(
      "chapters with Chinese numerals beside that of papers",
      """
      ## 一、编辑
      **作者**: 编辑部

      ## 二、论文

      ### 1. A
      **方向**: x

      ## 三、资源
      **链接**: [教程](https://a.org)
      """, "1. A |  | - | - |  | x | - | "),
    Shape(
      "raised marks, notes and counts behind authors",
      """
      ### 1. A
      **作者**: A B<sup>1,2</sup>, C D<sup>2,*</sup>（通讯作者） 等 12 人 (MIT)
      **方向**: O(n<sup>2</sup>)
      """, "1. A | A B, C D + | MIT | - |  | O(n^2) | - | "),
    Shape(
      "labels that are not bold, of which some may begin sections",
      "### 1. A\n作者: A B, C D\n摘要: 一句话。\n论文: \(link)\n评价: ⭐⭐\n\n### 2. B\n- 著者：A B\n- リンク：https://a.org\n- 評価：星4つ\n",
      "1. A | A B, C D | - | 2602.00001 | arxiv |  | 2.0/5 - | \n2. B | A B | - | - | other |  | 4.0/5 - | "
    ),
    Shape("steps that speak of links", "### 1. Install\nLinks: below.\n", ""),
    Shape(
      "an address without Markdown's link",
      "### 1. A\n**链接**: https://arxiv.org/abs/2602.00001\n**评级**: ⭐\n",
      "1. A |  | - | 2602.00001 | arxiv |  | 1.0/3 - | "),
  ]
}
