internal import Grounding

/// A summary after the gate: what is not in the source has been replaced.
package struct GroundedSummary: Hashable, Sendable {
  /// One text of it.
  package struct Passage: Hashable, Sendable {
    package let text: String
    /// Whether it is a sentence of the abstract, since what the model wrote did not hold.
    package let isFromAbstract: Bool
  }

  /// Nil where the model's did not hold: a preview is not worth an abstract's sentence.
  package let preview: Passage?
  package let idea: Passage
  package let results: [Passage]

  package var passages: [Passage] { [preview, idea].compactMap(\.self) + results }

  /// What the gate refused, in order.
  package let refused: [String]

  init(_ summary: Summary, of subject: ProseSubject) {
    var refused: [String] = []
    func passage(_ text: String) -> Passage {
      let findings = GroundingGate.findings(in: text, source: subject.source)
      guard !findings.isEmpty else { return Passage(text: text, isFromAbstract: false) }
      refused += findings.map(\.text)
      return Passage(
        text: Closest.sentence(to: text, in: subject.sentences), isFromAbstract: true)
    }
    let preview = passage(summary.preview)
    self.preview = preview.isFromAbstract ? nil : preview
    idea = passage(summary.idea)
    var seen: Set<String> = [idea.text]
    results = summary.results.map(passage).filter { seen.insert($0.text).inserted }
    self.refused = refused
  }
}

/// The sentence of an abstract that says most of what a text says.
enum Closest {
  /// The first of those that share most words and numbers with `text`; where none does, the first
  /// with numbers in it if `text` has some.
  static func sentence(to text: String, in sentences: [String]) -> String {
    let words = words(of: text)
    func likeness(_ sentence: String) -> Int {
      let other = self.words(of: sentence)
      let bothCount = hasNumber(text) && hasNumber(sentence)
      return 2 * words.intersection(other).count + (bothCount ? 1 : 0)
    }
    var best: (sentence: String, likeness: Int)?
    for sentence in sentences {
      let likeness = likeness(sentence)
      if likeness > best?.likeness ?? -1 { best = (sentence, likeness) }
    }
    return best?.sentence ?? ""
  }

  private static func hasNumber(_ text: String) -> Bool {
    text.unicodeScalars.contains { "0"..."9" ~= $0 }
  }

  /// Words and numbers that both languages write alike.
  private static func words(of text: String) -> Set<String> {
    Set(
      text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")) }
        .map(String.init))
  }
}
