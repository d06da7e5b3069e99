import Papers

extension Paper {
  /// A paper of arXiv; an id that is none leaves it without one.
  static func sample(
    _ title: String, authors: [String] = ["Junchen Liu"], id: String? = "2602.21204",
    hasMoreAuthors: Bool = false, affiliation: String? = nil, links: [PaperLink] = [],
    topics: [String] = []
  ) -> Paper {
    Paper(
      number: 1, title: title, authors: authors, hasMoreAuthors: hasMoreAuthors,
      affiliation: affiliation, arxivID: id.flatMap { ArxivID($0) }, links: links, topics: topics)
  }

  /// What a digest may hold: every form of name, title and identifier.
  static let all: [Paper] = [
    .sample(
      "Test-Time Training with KV Binding Is Secretly Linear Attention", hasMoreAuthors: true,
      affiliation: "NVIDIA", topics: ["Test-Time Training", "Linear Attention"]),
    .sample(
      "PyVision-RL: Forging Open Agentic Vision Models via RL",
      authors: ["Shitian Zhao", "Wenshuo Peng", "Ming Li"], id: "2602.20739v2",
      links: [
        PaperLink(
          kind: .github, label: "GitHub", address: "https://github.com/a_b/PyVision-RL",
          starCount: 43)
      ], topics: ["Agentic RL", "多模态"]),
    .sample("Sets {a, b} and $\\mathcal{O}(n)$ Time", id: "2602.00001"),
    .sample("Open { Brace, 100% & $5 to $10, C:\\dir_1 #7 ~x^2", id: "2602.00002"),
    .sample("\"Quoted\" C++ 'and' C# for A* <b>", id: "2602.00003"),
    .sample("大模型 Agent 的规划 🔥", authors: ["张三", "欧阳修", "清华大学"], id: "2602.00004"),
    .sample(
      "Names",
      authors: [
        "Aäron van den Oord", "Ludwig van Beethoven", "Luc Van Gool", "Martin Luther King Jr.",
        "Doe, Jane", "King, III, John", "Plato", "Qwen Team", "Foo & Bar, Inc.", "José Ángel Núñez",
      ], id: "2602.00005"),
    .sample("Nobody", authors: [], id: "2602.00006"),
    .sample("Old", authors: ["Grisha Perelman"], id: "math.DG/0211159v1"),
    .sample(
      "On the Web", authors: ["Łukasz Kaiser"], id: nil,
      links: [
        PaperLink(kind: .other, label: "", address: "https://e.org/a{b}?q=1&r=%20", starCount: nil)
      ]),
    .sample("Without anything", authors: [], id: nil),
  ]
}

extension CitationFormat {
  func text(of papers: [Paper]) -> String {
    String(decoding: bytes(of: papers.map { Citation($0) }), as: UTF8.self)
  }
}
