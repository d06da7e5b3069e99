import Papers
import Testing

@Suite struct BibTeXFormatTests {
  @Test("a preprint with everything")
  func preprint() {
    let paper = Paper.sample(
      "Test-Time Training with KV Binding", authors: ["Junchen Liu", "Jan van der Berg"],
      id: "math.GT/0309136v2", hasMoreAuthors: true, affiliation: "R&D",
      links: [
        PaperLink(kind: .github, label: "", address: "https://github.com/a_b/c", starCount: nil)
      ], topics: ["Linear Attention", "推理, 规划"])
    #expect(
      BibTeXFormat().text(of: [paper]) == #"""
        @misc{liu2003test,
          title = {Test-Time Training with {KV} Binding},
          author = {Liu, Junchen and van der Berg, Jan and others},
          year = {2003},
          month = sep,
          eprint = {math/0309136v2},
          eprinttype = {arxiv},
          archiveprefix = {arXiv},
          primaryclass = {math.GT},
          doi = {10.48550/arXiv.math/0309136},
          url = {https://arxiv.org/abs/math/0309136v2},
          keywords = {Linear Attention, 推理 规划},
          note = {Affiliation: R\&D; Code: https://github.com/a\_b/c}
        }

        """#)
  }

  @Test("a web page, with the day on which it was seen; nothing that is not known")
  func webPage() {
    let link = PaperLink(kind: .project, label: "", address: "https://e.org/{x}", starCount: nil)
    let citation = Citation(
      .sample("Thing", authors: [], id: nil, hasMoreAuthors: true, links: [link]),
      coveredOn: CitationDate("2026-02-26"))
    #expect(
      String(decoding: BibTeXFormat().bytes(of: [citation]), as: UTF8.self) == """
        @misc{anonndthing,
          title = {Thing},
          url = {https://e.org/%7Bx%7D},
          urldate = {2026-02-26}
        }

        """)
  }

  @Test("entries are parted by an empty line; no papers are an empty file")
  func several() {
    let text = BibTeXFormat().text(of: [.sample("A"), .sample("B", id: "2601.00001")])
    #expect(text.contains("\n}\n\n@misc{liu2026b,"))
    #expect(BibTeXFormat().text(of: []) == "")
  }

  @Test(
    "a title keeps its capitals, its mathematics and every character",
    arguments: [
      ("PyVision-RL: Open Vision Models", "{PyVision}-{RL}: Open Vision Models"),
      ("LLMs and the mRNA of GPT-4o", "{LLMs} and the {mRNA} of {GPT}-4o"),
      ("Qwen2.5 in 3D with R1", "{Qwen2}.5 in {3D} with {R1}"),
      ("A C++ and C# Tool, A* Search", ##"A {C++} and {C\#} Tool, {A*} Search"##),
      ("An X-Ray of What I Know", "An {X}-Ray of What {I} Know"),
      ("Step-by-Step Reasoning", "Step-by-Step Reasoning"),
      ("基于LLM的规划 🔥", "基于{LLM}的规划 🔥"),
      ("Ünïcode Éclair", "Ünïcode Éclair"),
      (#"$\mathcal{O}(n)$ Time, $k$-Means"#, #"{$\mathcal{O}(n)$} Time, {$k$}-Means"#),
      ("From $5 to $10", #"From \$5 to \$10"#),
      ("$$$ and $ x $", #"\$\$\$ and \$ x \$"#),
      (#"$\frac{1$ Broken"#, #"\${\textbackslash}frac{\textbraceleft}1\$ Broken"#),
      ("Sets {a, b} of KV", #"Sets \{a, b\} of {KV}"#),
      ("One { only", #"One {\textbraceleft} only"#),
      ("}Wrong{", #"{\textbraceright}Wrong{\textbraceleft}"#),
      (
        #"50% & #1_a ~ ^ C:\d"#,
        ##"50\% \& \#1\_a {\textasciitilde} {\textasciicircum} {C}:{\textbackslash}d"##
      ),
      (#""Quoted" 'so' <b> | x"#, #""Quoted" 'so' {\textless}b{\textgreater} {\textbar} x"#),
    ])
  func title(_ title: String, _ written: String) {
    #expect(field("title", of: .sample(title)) == "{\(written)}")
  }

  @Test(
    arguments: [
      ("Junchen Liu", "Liu, Junchen"),
      ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
      ("Luc Van Gool", "Van Gool, Luc"),
      ("Martin Luther King Jr.", "King, Jr., Martin Luther"),
      ("de Haan", "de Haan"),
      ("张三", "张三"),
      ("山田 太郎", "{山田 太郎}"),
      ("Plato", "Plato"),
      ("others", "{others}"),
      ("Qwen Team", "{Qwen Team}"),
      ("Research and Foo, Inc.", "{Research and Foo, Inc.}"),
      ("R&D Team_1 Lab", #"{R\&D Team\_1 Lab}"#),
      ("Foo and Bar", "Bar, {Foo and}"),
    ])
  func author(_ name: String, _ written: String) {
    #expect(field("author", of: .sample("T", authors: [name])) == "{\(written)}")
  }

  private func field(_ name: String, of paper: Paper) -> String? {
    BibTeXFormat().text(of: [paper]).split(separator: "\n")
      .first { $0.hasPrefix("  \(name) = ") }
      .map { $0.dropFirst(name.count + 5) }
      .map { String($0.hasSuffix(",") ? $0.dropLast() : $0) }
  }
}
