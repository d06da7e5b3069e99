/// Something that a program can ask of the papers. To add one: a file with a type that conforms,
/// and a line in `AgentTools`.
protocol AgentTool: Sendable {
  /// Such as `search_papers`.
  var name: String { get }
  /// For people.
  var title: String { get }
  /// For the model: what it gives, and when to use it.
  var summary: String { get }
  var parameters: [ToolParameter] { get }
  /// The JSON Schema of the structured part of the answer.
  var output: JSONValue { get }

  func call(
    _ arguments: ToolArguments, _ library: PaperLibrary
  ) throws(ToolFailure) -> ToolAnswer
}

/// All tools, in the order in which they are listed.
enum AgentTools {
  static let all: [any AgentTool] = [
    SearchPapersTool(),
    PaperTool(),
    DaysTool(),
    DayTool(),
    TrendsTool(),
    CiteTool(),
  ]

  static func named(_ name: String) -> (any AgentTool)? { all.first { $0.name == name } }
}

extension AgentTool {
  var declaration: JSONValue {
    [
      "name": .text(name), "title": .text(title), "description": .text(summary),
      "inputSchema": ToolParameter.schema(parameters), "outputSchema": output,
      "annotations": [
        "readOnlyHint": true, "destructiveHint": false, "idempotentHint": true,
        "openWorldHint": false,
      ],
    ]
  }
}

/// What a tool gives: text for the model, and the same as data.
struct ToolAnswer {
  let text: String
  let data: JSONValue

  var result: JSONValue {
    [
      "content": [["type": "text", "text": .text(text)]], "structuredContent": data,
      "isError": false,
    ]
  }
}

/// What the model is told where it asked for what cannot be had.
struct ToolFailure: Error, Equatable {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
