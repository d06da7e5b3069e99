/// A model that has got stuck says the same over and over.
enum Repetition {
  /// Whether something of up to 200 characters stands three times in a row at least, for 24
  /// characters or more. A name that comes again and again is no repetition.
  static func holds(_ text: String) -> Bool {
    let characters = Array(text)
    return (1...200).contains { period in
      guard characters.count >= 3 * period else { return false }
      var run = 0
      return (period..<characters.count).contains { index in
        run = characters[index] == characters[index - period] ? run + 1 : 0
        return run >= max(24, 2 * period)
      }
    }
  }
}
