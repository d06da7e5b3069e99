internal import Fetching

/// What the bots of WeCom and DingTalk answer, also where they refuse: a number, 0 for success, and
/// words.
struct NumberedAnswer: Decodable {
  private let errcode: Int
  private let errmsg: String?

  /// Nil for what is no such answer.
  init?(_ response: HTTPResponse) {
    guard response.status == 200,
      let answer = WebhookAnswer.decoded(response, as: NumberedAnswer.self)
    else { return nil }
    self = answer
  }

  var number: Int { errcode }
  /// For messages.
  var words: String { "error \(errcode), `\(WebhookAnswer.escaped(errmsg ?? ""))`" }
}
