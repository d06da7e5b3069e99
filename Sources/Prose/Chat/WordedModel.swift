/// Says in words what form an answer has to have, for endpoints that hold no model to a schema.
package struct WordedModel: LanguageModel {
  private let model: any LanguageModel
  private let asksForSchema: Bool

  /// - Parameter asksForSchema: whether the endpoint gets the schema all the same.
  package init(_ model: any LanguageModel, asksForSchema: Bool) {
    self.model = model
    self.asksForSchema = asksForSchema
  }

  package var name: String { model.name }

  package func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    try await model.answer(request.inWords(asksForSchema: asksForSchema))
  }
}

extension ChatRequest {
  /// With its form said in words, and sent as a schema too where that is asked for.
  func inWords(asksForSchema: Bool) -> ChatRequest {
    var request = ChatRequest(
      instructions: instructions
        + "\n\nAnswer with one JSON object alone, as this JSON Schema has it:\n\(form.schema)",
      input: input, form: form, temperature: temperature, seed: seed)
    request.asksForSchema = asksForSchema
    return request
  }
}
