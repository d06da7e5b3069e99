internal import Foundation

/// Whether an endpoint holds its model to a schema: asked once, before the first paper, with a form
/// that no model would choose by itself. Every answer is checked in any case.
package enum SchemaProbe {
  /// Throws where the endpoint cannot be used at all.
  package static func obeys(_ model: any LanguageModel) async throws(ModelFailure) -> Bool {
    let answer = try await model.answer(
      ChatRequest(
        instructions: "Say hello in one friendly sentence.", input: "Hello!",
        form: AnswerForm(
          name: "probe",
          schema: """
            {"type":"object","properties":{"harbour":{"type":"integer"}},"required":["harbour"],\
            "additionalProperties":false}
            """)))
    return (try? JSONDecoder().decode([String: Int].self, from: Data(answer.text.utf8)))?.keys
      .contains("harbour") ?? false
  }
}
