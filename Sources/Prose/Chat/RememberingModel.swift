/// Where answers are kept, by what was asked.
package protocol ChatStore: Sendable {
  /// The text that was kept for `key`.
  func text(for key: String) -> String?
  /// Keeps a text. Where it cannot be written, it is asked for again the next time.
  func keep(_ text: String, for key: String)
}

/// Answers what was asked before as then, without asking again, so that a day can be drafted again
/// to the same bytes without a network.
package struct RememberingModel: LanguageModel {
  private let model: any LanguageModel
  private let store: any ChatStore

  package init(_ model: any LanguageModel, store: any ChatStore) {
    self.model = model
    self.store = store
  }

  package var name: String { model.name }

  package func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    let key = key(of: request)
    if let text = store.text(for: key) {
      return ChatAnswer(text: text, usage: TokenUsage(input: 0, output: 0))
    }
    let answer = try await model.answer(request)
    store.keep(answer.text, for: key)
    return answer
  }

  /// All that an answer depends on. The instructions stand in it, so a changed prompt asks again.
  private func key(of request: ChatRequest) -> String {
    [
      name, request.form.name, request.form.schema, request.instructions, request.input,
      "\(request.temperature) \(request.seed)",
    ].joined(separator: "\u{1}")
  }
}
