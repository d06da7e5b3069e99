/// Text that servers send, made fit for records, pages and terminals.
extension String {
  /// With every run of white space and control characters made one space, and none at the ends; nil
  /// where nothing is left.
  var joiningSpace: String? {
    let words = unicodeScalars.split {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control
    }
    let joined = words.map { String($0) }.joined(separator: " ")
    return joined.isEmpty ? nil : joined
  }

  /// The same, and no longer than a message may quote.
  var quotable: String {
    guard let text = joiningSpace else { return "?" }
    return text.count > 80 ? text.prefix(80) + "…" : text
  }
}
