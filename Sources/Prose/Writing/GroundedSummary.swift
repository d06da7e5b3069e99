internal import Grounding

/// A summary after the gate: what is not in the source has been replaced.
package struct GroundedSummary: Hashable, Sendable {
  /// One text of it.
  package struct Passage: Hashable, Sendable {
    package let text: String
    /// Whether it is a sentence of the abstract, since what the model wrote did not hold.
    package var isFromAbstract: Bool { !refused.isEmpty }
    /// What the gate refused of the model's text.
    package let refused: [String]
  }

  /// Nil where the model's did not hold: a preview is not worth an abstract's sentence.
  package let preview: Passage?
  /// What the gate refused of the model's preview.
  package let refusedPreview: [String]
  package let idea: Passage
  package let results: [Passage]

  package var passages: [Passage] { [preview, idea].compactMap(\.self) + results }

  /// What the gate refused, in order.
  package let refused: [String]

  init(_ summary: Summary, of subject: ProseSubject) {
    func passage(_ text: String) -> Passage {
      let findings = GroundingGate.findings(in: text, source: subject.source)
      guard !findings.isEmpty else { return Passage(text: text, refused: []) }
      return Passage(
        text: Closest.sentence(to: text, in: subject.sentences), refused: findings.map(\.text))
    }
    let preview = passage(summary.preview)
    self.preview = preview.isFromAbstract ? nil : preview
    refusedPreview = preview.refused
    idea = passage(summary.idea)
    let all = summary.results.map(passage)
    refused = preview.refused + idea.refused + all.flatMap(\.refused)
    results = all.reduce(into: []) { [idea] results, passage in
      results = Self.adding(passage, to: results, beside: idea)
    }
  }
}

extension GroundedSummary {
  /// A sentence of the abstract stands once, with all that was refused for it.
  private static func adding(
    _ passage: Passage, to results: [Passage], beside idea: Passage
  ) -> [Passage] {
    guard passage.text != idea.text else { return results }
    guard let index = results.firstIndex(where: { $0.text == passage.text }) else {
      return results + [passage]
    }
    var results = results
    results[index] = Passage(
      text: passage.text, refused: results[index].refused + passage.refused)
    return results
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
