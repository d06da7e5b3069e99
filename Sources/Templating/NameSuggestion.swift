internal import Text

/// What to do about a name that does not exist.
enum NameSuggestion {
  /// To write the nearest of `names`; where none is near, `otherwise`, or else to use one of them.
  static func fix(
    for name: String, among names: [String], otherwise: String? = nil
  ) -> String {
    if let nearest = NearestName.of(name, in: names) { return "Write `\(nearest)`" }
    if let otherwise { return otherwise }
    guard !names.isEmpty else { return "Remove it" }
    let shown = names.prefix(longestList).map { "`\($0)`" }.joined(separator: ", ")
    return names.count == 1 ? "Use \(shown)" : "Use one of \(shown)"
  }

  private static let longestList = 20
}
