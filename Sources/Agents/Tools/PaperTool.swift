internal import SiteOutput

struct PaperTool: AgentTool {
  let name = "get_paper"
  let title = "Read about a paper"
  let summary = """
    Gives one paper: its facts and links, and what the digest said of it on every day that covers \
    it, newest first.
    """
  let parameters = [
    ToolParameter(
      "id", .text, "Its arXiv id or address, its key, its page, or its exact title.",
      isRequired: true)
  ]
  let output = OutputSchema.paper

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer {
    let index = try library.paper(named: arguments.text("id") ?? "")
    return ToolAnswer(
      text: String(decoding: library.twins.paper(index), as: UTF8.self),
      data: ["paper": library.data(ofPaper: index)])
  }
}
