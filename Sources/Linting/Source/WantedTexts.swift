internal import Text

/// Texts that are looked for, in one pass over the prose for all of them. Those that have a part in
/// common are looked for where that is.
struct WantedTexts: Sendable {
  /// All words, whatever prose holds of them.
  let words: [String]
  private let groups: [(texts: [String], isOfWords: Bool)]
  private let parts: ByteNeedles

  /// - Parameters: texts by a part of theirs of at least three bytes.
  init(words: KeyValuePairs<String, [String]>, phrases: KeyValuePairs<String, [String]>) {
    self.words = words.flatMap(\.value)
    groups = words.map { ($0.value, true) } + phrases.map { ($0.value, false) }
    parts = ByteNeedles((words.map(\.key) + phrases.map(\.key)).map { Array($0.utf8) })
  }

  /// Those that may stand in `prose`.
  func candidates(in prose: [UInt8]) -> (words: [String], phrases: [String]) {
    let found = prose.withUnsafeBufferPointer(parts.found).map { groups[$0] }
    return (
      found.filter(\.isOfWords).flatMap(\.texts), found.filter { !$0.isOfWords }.flatMap(\.texts)
    )
  }
}
