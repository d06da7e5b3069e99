internal import ContentParsing

extension ModelSettings {
  /// The keys of `model` in `site.yml`.
  static let keys = YAMLKeyTable<ModelSettings>(
    [
      YAMLKey(
        "base_url", .link, "The endpoint's address, such as http://localhost:11434/v1."
      ) { $0.baseURL = $1 },
      YAMLKey("name", .text, "The model, where `--model` does not say.") { $0.name = $1 },
      YAMLKey(
        "key_variable", .text, "The environment variable that holds the endpoint's key."
      ) { $0.keyVariable = $1 },
      YAMLKey("parallel", .integer(1...64), "How many requests are under way at a time.") {
        $0.parallel = $1
      },
      YAMLKey("maximum_requests", .integer(1...100_000), "How many requests a run makes.") {
        $0.maximumRequests = $1
      },
      YAMLKey("maximum_tokens", .integer(1...1_000_000_000), "How many tokens a run takes.") {
        $0.maximumTokens = $1
      },
      YAMLKey("maximum_cost", .amount, "What a run may cost, in the currency of the prices.") {
        $0.maximumCost = $1
      },
      YAMLKey("input_price", .amount, "The price of a million tokens that are read.") {
        $0.inputPrice = $1
      },
      YAMLKey("output_price", .amount, "The price of a million tokens that are written.") {
        $0.outputPrice = $1
      },
      YAMLKey("second_look", .bool, "Whether what was written is looked at once more.") {
        $0.hasSecondLook = $1
      },
      YAMLKey("votes", .integer(0...100), "Votes on a paper's rating, on average; 0 for none.") {
        $0.votes = $1
      },
      YAMLKey("rubric", .text, "What each number of stars means.") { $0.rubric = $1 },
    ], listing: "papersite schema site")
}

extension YAMLType<Double> {
  /// An amount of money, 0 or more.
  fileprivate static let amount = YAMLType<String>.text.map(schema: .type("number", "null")) {
    text, node, label, reading -> Double? in
    if let value = Double(text), value >= 0, value.isFinite { return value }
    reading.reportType(
      node, label, takes: "an amount such as `0.5`", fix: "Write a number, 0 or more")
    return nil
  }
}
