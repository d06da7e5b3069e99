internal import Foundation
internal import Grounding
internal import Text

/// What came of asking a model about a day.
package enum TrendOutcome: Hashable, Sendable {
  /// The notes that hold, in order, and what the gate refused.
  case written([String], refused: [String])
  /// The model's answers are of no use.
  case unusable(SummaryFault)
  /// There was no answer.
  case failed(ModelFailure)
}

/// Has a model write what the papers of a day have in common, and holds it to all of their abstracts
/// together. A note that still says something else, when it was asked for again, is left out.
package struct TrendWriter: Sendable {
  private let model: any LanguageModel
  private let prompt: Prompt
  private let language: String

  package init(
    _ model: any LanguageModel, prompt: Prompt = .builtIn(.trends), language: String
  ) {
    self.model = model
    self.prompt = prompt
    self.language = language
  }

  package func write(about subjects: [ProseSubject]) async -> TrendOutcome {
    let source = GroundingSource(of: subjects.map(\.source), facts: [String(subjects.count)])
    let papers = "[" + subjects.map(\.json).joined(separator: ",") + "]"
    do {
      let notes = try await Asking.answer { notes in
        notes.texts.flatMap { complaints(about: $0, source) }
      } ask: { complaints in
        try await ask(papers, complaints: complaints)
      }
      return outcome(notes, source)
    } catch let fault as SummaryFault {
      return .unusable(fault)
    } catch let failure as ModelFailure {
      return .failed(failure)
    } catch {
      return .failed(.unreadable)
    }
  }

  private func ask(_ papers: String, complaints: [String]) async throws -> TrendNotes {
    let list = complaints.map(JSONText.quoted).joined(separator: ",")
    let request = ChatRequest(
      instructions: prompt.filled(["language": LanguageName.of(language)]),
      input: "{\"papers\":\(papers)\(complaints.isEmpty ? "" : ",\"complaints\":[\(list)]")}",
      form: .trends)
    return try TrendNotes(answer: await model.answer(request).text, language: language)
  }

  private func complaints(about note: String, _ source: GroundingSource) -> [String] {
    GroundingGate.findings(in: note, source: source).map { $0.reason + "s" }
  }

  private func outcome(_ notes: TrendNotes, _ source: GroundingSource) -> TrendOutcome {
    var kept: [String] = []
    var refused: [String] = []
    for note in notes.texts {
      let findings = GroundingGate.findings(in: note, source: source)
      if findings.isEmpty { kept.append(note) }
      refused += findings.map(\.text)
    }
    return .written(kept, refused: refused)
  }
}

/// What a model writes about a day: a sentence or two each.
private struct TrendNotes {
  let texts: [String]

  init(answer: String, language: String) throws(SummaryFault) {
    struct Answer: Decodable { let trends: [String] }
    guard let read = JSONInAnswer.decoded(Answer.self, from: answer) else { throw .notJSON }
    texts = read.trends.map(PlainLine.of).filter { !$0.isEmpty }
    if texts.count > 6 { throw .repeats }
    try TextCheck.check(texts)
    for text in texts { try TextCheck.check(text, isIn: language) }
  }
}
