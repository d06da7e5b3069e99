import Prose
import Synchronization

/// A model that answers by a script, and remembers what it was asked.
final class ScriptedModel: LanguageModel {
  typealias Script = @Sendable (ChatRequest, _ earlier: Int) throws(ModelFailure) -> String

  let name = "scripted"
  private let script: Script
  private let asked = Mutex<[ChatRequest]>([])

  init(_ script: @escaping Script) { self.script = script }

  var requests: [ChatRequest] { asked.withLock { $0 } }

  func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    let earlier = asked.withLock {
      $0.append(request)
      return $0.count - 1
    }
    return ChatAnswer(
      text: try script(request, earlier), usage: TokenUsage(input: 100, output: 50))
  }
}

extension ProseSubject {
  static let harbour = ProseSubject(
    id: "2602.00001", title: "Sparse Harbour",
    abstract: """
      We introduce Sparse Harbour, a routing layer for long contexts. It cuts memory by 43%. On \
      LongBench it reaches 61.4 and on RULER 78.9. Code is available.
      """,
    sentences: [
      "We introduce Sparse Harbour, a routing layer for long contexts.",
      "It cuts memory by 43%.", "On LongBench it reaches 61.4 and on RULER 78.9.",
      "Code is available.",
    ], authors: ["Ada Example"], facts: ["Harbour Lab"])
}

extension Summary {
  static let good = Summary(
    preview: "长上下文也能省显存。", idea: "Sparse Harbour 是一种用于长上下文的路由层。",
    results: ["显存降低 43%。", "LongBench 为 61.4，RULER 为 78.9。"])

  /// As a model answers.
  var json: String {
    let results = results.map { "\"\($0)\"" }.joined(separator: ", ")
    return "{\"preview\": \"\(preview)\", \"idea\": \"\(idea)\", \"results\": [\(results)]}"
  }

  func with(idea: String? = nil, results: [String]? = nil, preview: String? = nil) -> Summary {
    Summary(
      preview: preview ?? self.preview, idea: idea ?? self.idea, results: results ?? self.results)
  }
}
