internal import Diagnostics
internal import Fetching
internal import Foundation
internal import Prose
internal import SiteModel
internal import SiteOutput

extension ModelSettings {
  /// The endpoint that they name.
  ///
  /// - Parameters:
  ///   - name: the model's, before that of the settings.
  ///   - environment: where the key is.
  func endpoint(
    named name: String?, _ environment: [String: String]
  ) throws(Diagnostic) -> ChatEndpoint {
    guard let base = baseURL else {
      throw Self.failure("there is no endpoint", "Set `model.base_url` in content/site.yml")
    }
    guard let name = name ?? self.name, !name.allSatisfy(\.isWhitespace) else {
      throw Self.failure("there is no model", "Give `--model NAME`, or set `model.name`")
    }
    let key = try keyVariable.map { variable throws(Diagnostic) in
      try Self.key(variable, environment)
    }
    var courtesy = Courtesy(userAgent: "papersite/\(Generator.version)")
    courtesy.pause = .zero
    // Each try has to be in the budget, which `PatientModel` sees to.
    courtesy.retries = 0
    courtesy.maximumRequests = parallel
    courtesy.requestsPerHost = parallel
    guard
      let endpoint = ChatEndpoint(
        base: base, model: name, key: key, client: PoliteClient(courtesy: courtesy))
    else {
      throw Self.failure("`\(base)` is no address of HTTP", "Correct `model.base_url`")
    }
    return endpoint
  }

  /// Without the line end that a file's content has.
  private static func key(
    _ variable: String, _ environment: [String: String]
  ) throws(Diagnostic) -> String {
    let key = (environment[variable] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    guard !key.isEmpty else {
      throw Self.failure(
        ModelFailure.missingKey(variable: variable).reason,
        "Set it to the endpoint's key and run this again")
    }
    guard key.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
      throw Self.failure(
        "the environment variable \(variable) holds more than a key",
        "Set it to the key alone: ASCII, without spaces and line ends")
    }
    return key
  }

  /// What costs nothing would never come to a limit.
  func checkPrices() throws(Diagnostic) {
    guard maximumCost != nil, inputPrice == 0, outputPrice == 0 else { return }
    throw Self.failure(
      "`model.maximum_cost` is set, but no prices are",
      "Set `model.input_price` and `model.output_price`, for a million tokens")
  }

  private static func failure(_ message: String, _ fix: String) -> Diagnostic {
    Diagnostic(
      .error, "no-model", message, fix: fix, at: SourceLocation(path: "content/site.yml"))
  }
}
