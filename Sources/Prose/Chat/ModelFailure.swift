/// Why a model gave no answer.
package enum ModelFailure: Error, Hashable, Sendable {
  /// The environment variable of that name is not set.
  case missingKey(variable: String)
  /// The endpoint does not take the key.
  case refusedKey
  /// The endpoint does not know the model, or the address.
  case unknownModel
  case unreachable(String)
  /// It wants fewer requests, and says after how long it takes more.
  case limited(wait: Duration?)
  /// It sends elsewhere, where the key is not sent.
  case moved(Int)
  /// Any other status than 200, with what the endpoint says of it.
  case status(Int, String)
  /// The answer is not that of a chat endpoint.
  case unreadable
  /// The model stopped before the end.
  case cutOff
  /// The key stands in the answer, which would be published.
  case repeatsKey
  /// The model does not want to.
  case refused
  /// The next request could go beyond the budget.
  case overBudget

  /// In the middle of a sentence; without secrets.
  package var reason: String {
    switch self {
    case .missingKey(let variable): "the environment variable \(variable) is not set"
    case .refusedKey: "the endpoint does not take the key"
    case .unknownModel: "the endpoint does not know the model, or the address is not its own"
    case .unreachable(let reason): reason
    case .moved(let status): "the address answers HTTP \(status), that it has moved"
    case .limited: "the endpoint wants fewer requests"
    case .status(let status, let note):
      "it answered HTTP \(status)" + (note.isEmpty ? "" : ": \(note)")
    case .unreadable: "its answer is not that of a chat endpoint"
    case .cutOff: "the answer was cut off"
    case .repeatsKey: "the answer repeats the key"
    case .refused: "the model refused"
    case .overBudget: "the budget is used up"
    }
  }

  /// Whether no further request can succeed.
  package var isFinal: Bool {
    switch self {
    case .missingKey, .refusedKey, .unknownModel, .moved, .overBudget: true
    case .unreachable, .limited, .status, .unreadable, .cutOff, .repeatsKey, .refused: false
    }
  }
}
