/// What a run may spend, and what it has spent.
package struct Spending: Hashable, Sendable {
  package var requests = 0
  package var tokens = TokenUsage(input: 0, output: 0)

  package init() {}
}

package struct BudgetLimits: Sendable {
  package var requests: Int
  /// Read and written together.
  package var tokens: Int
  /// In the currency of the prices; nil for no limit.
  package var money: Double?
  /// For a million tokens read, and written.
  package var prices: (input: Double, output: Double)

  package init(
    requests: Int, tokens: Int, money: Double? = nil,
    prices: (input: Double, output: Double) = (0, 0)
  ) {
    self.requests = requests
    self.tokens = tokens
    self.money = money
    self.prices = prices
  }

  package func cost(of usage: TokenUsage) -> Double {
    (Double(usage.input) * prices.input + Double(usage.output) * prices.output) / 1_000_000
  }
}

/// Sends requests to another model as long as the budget lasts. A request is counted before it is
/// sent, at the most that it can cost, so that parallel ones cannot go beyond it together.
package actor BudgetedModel: LanguageModel {
  package nonisolated let name: String
  private let model: any LanguageModel
  private let limits: BudgetLimits
  /// Of answers that have come.
  package private(set) var spending = Spending()
  /// What those under way may cost.
  private var reserved = TokenUsage(input: 0, output: 0)

  package init(_ model: any LanguageModel, limits: BudgetLimits) {
    self.model = model
    self.limits = limits
    name = model.name
  }

  package func answer(_ request: ChatRequest) async throws(ModelFailure) -> ChatAnswer {
    let cost = request.tokenLimit
    guard hasRoom(for: cost) else { throw .overBudget }
    spending.requests += 1
    reserved += cost
    defer { reserved -= cost }
    do throws(ModelFailure) {
      let answer = try await model.answer(request)
      spending.tokens += answer.usage
      return answer
    } catch {
      if error.hasCost { spending.tokens += cost }
      throw error
    }
  }

  private func hasRoom(for cost: TokenUsage) -> Bool {
    let all = spending.tokens + reserved + cost
    return spending.requests < limits.requests && all.input + all.output <= limits.tokens
      && limits.money.map { limits.cost(of: all) <= $0 } ?? true
  }
}

extension ModelFailure {
  /// Whether a model has worked for it, for what it costs at most.
  fileprivate var hasCost: Bool {
    switch self {
    case .cutOff, .refused, .repeatsKey, .unreadable: true
    default: false
    }
  }
}

extension TokenUsage {
  static func + (a: Self, b: Self) -> Self {
    TokenUsage(input: a.input + b.input, output: a.output + b.output)
  }

  static func += (a: inout Self, b: Self) { a = a + b }

  static func -= (a: inout Self, b: Self) {
    a = TokenUsage(input: a.input - b.input, output: a.output - b.output)
  }
}
