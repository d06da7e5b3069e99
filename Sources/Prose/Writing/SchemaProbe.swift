internal import Foundation

/// Whether an endpoint holds its model to a schema: asked once, before the first paper, with a form
/// that no model would choose by itself. Every answer is checked in any case.
package enum SchemaSupport: Sendable {
  case held
  /// The endpoint takes a schema, and its model answers as it likes.
  case ignored
  /// The endpoint takes no request with a schema.
  case refused

  /// Throws where the endpoint cannot be used at all.
  package static func asked(of model: any LanguageModel) async throws(ModelFailure) -> Self {
    do throws(ModelFailure) {
      let answer = try await model.answer(probe)
      struct Harbour: Decodable { let harbour: Int }
      let held = try? JSONDecoder().decode(Harbour.self, from: Data(answer.text.utf8))
      return held == nil ? .ignored : .held
    } catch {
      // Where nothing can be asked, an answer from an earlier time may tell that it was so then.
      guard error.mayBeAboutSchema,
        (try? await model.answer(probe.inWords(asksForSchema: false))) != nil
      else { throw error }
      return .refused
    }
  }

  private static let probe = ChatRequest(
    instructions: "Say hello in one friendly sentence.", input: "Hello!",
    form: AnswerForm(
      name: "probe",
      schema: """
        {"type":"object","properties":{"harbour":{"type":"integer"}},"required":["harbour"],\
        "additionalProperties":false}
        """))
}

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
  fileprivate func inWords(asksForSchema: Bool) -> ChatRequest {
    var request = ChatRequest(
      instructions: instructions
        + "\n\nAnswer with one JSON object alone, as this JSON Schema has it:\n\(form.schema)",
      input: input, form: form, temperature: temperature, seed: seed)
    request.asksForSchema = asksForSchema
    return request
  }
}

extension ModelFailure {
  fileprivate var mayBeAboutSchema: Bool {
    switch self {
    case .status(400, _), .status(415, _), .status(422, _), .status(501, _), .unreachable: true
    default: false
    }
  }
}
