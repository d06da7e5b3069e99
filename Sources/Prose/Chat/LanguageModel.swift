/// Answers prompts: an endpoint, answers from an earlier time, or in tests a script.
package protocol LanguageModel: Sendable {
  /// Its name, as the endpoint knows it.
  var name: String { get }
  /// The text of the answer, which is held to nothing yet.
  func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer
}

/// What a model is asked.
package struct ChatRequest: Hashable, Sendable {
  /// What it is to do.
  package let instructions: String
  /// What it is to do it with. Titles and abstracts stand only here.
  package let input: String
  package let form: AnswerForm
  /// 0 for the likeliest answer; votes need different ones.
  package let temperature: Double
  /// Tells votes on the same input apart.
  package let seed: Int
  /// Whether the endpoint is to hold the model to the form.
  var asksForSchema = true

  package init(
    instructions: String, input: String, form: AnswerForm, temperature: Double = 0, seed: Int = 0
  ) {
    self.instructions = instructions
    self.input = input
    self.form = form
    self.temperature = temperature
    self.seed = seed
  }

  /// How long answers may get, in tokens.
  package static let maximumAnswer = 2_000

  /// The most tokens that it can cost.
  var tokenLimit: TokenUsage { TokenUsage(input: inputTokens, output: Self.maximumAnswer) }

  /// What it cost, where the endpoint does not say.
  func usage(answer: String) -> TokenUsage {
    TokenUsage(input: inputTokens, output: Self.tokens(answer))
  }

  private var inputTokens: Int { Self.tokens(instructions + input + form.schema) + 50 }

  /// A token of Chinese is about a character, one of English four.
  private static func tokens(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 4) } / 4
  }
}

package struct ChatAnswer: Hashable, Sendable {
  package let text: String
  package let usage: TokenUsage

  package init(text: String, usage: TokenUsage) {
    self.text = text
    self.usage = usage
  }
}

/// Tokens that were read and written.
package struct TokenUsage: Hashable, Sendable {
  package var input: Int
  package var output: Int

  package init(input: Int, output: Int) {
    self.input = input
    self.output = output
  }
}

/// The JSON that an answer has to be.
package struct AnswerForm: Hashable, Sendable {
  package let name: String
  /// A JSON Schema of the subset that all endpoints take: every field required, no further ones, no
  /// bounds.
  package let schema: String

  package init(name: String, schema: String) {
    self.name = name
    self.schema = schema
  }
}
