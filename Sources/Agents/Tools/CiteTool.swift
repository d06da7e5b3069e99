internal import Papers
internal import SiteModel
internal import SiteOutput

struct CiteTool: AgentTool {
  let name = "cite"
  let title = "Cite papers"
  let summary = "Gives papers as a reference manager takes them, in the order that is asked for."
  let parameters = [
    ToolParameter(
      "ids", .texts(limit: 50), "Papers by arXiv id, key, page or exact title.",
      isRequired: true),
    ToolParameter(
      "format", .oneOf(CitationFormats.all.map(\.name)), "bibtex where it is not given."),
  ]
  let output = OutputSchema.object([
    "format": OutputSchema.text, "keys": OutputSchema.texts, "citations": OutputSchema.text,
  ])

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer {
    var papers: [Int] = []
    for id in arguments.texts("ids") {
      let paper = try library.paper(named: id)
      if !papers.contains(paper) { papers.append(paper) }
    }
    let name = arguments.text("format") ?? "bibtex"
    guard let format = CitationFormats.named(name) else {
      throw ToolFailure("There is no format `\(name.shownOnOneLine)`.")
    }
    let text = String(
      decoding: format.bytes(of: papers.map { library.published.citation(ofPaper: $0) }),
      as: UTF8.self)
    return ToolAnswer(
      text: text,
      data: [
        "format": .text(name),
        "keys": .list(papers.map { .text(library.ledger.papers[$0].key.text) }),
        "citations": .text(text),
      ])
  }
}
