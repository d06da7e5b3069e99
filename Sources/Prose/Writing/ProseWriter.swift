internal import Grounding
internal import Text

/// What came of asking a model about a paper.
package enum ProseOutcome: Hashable, Sendable {
  case written(GroundedSummary)
  /// The model's answers are of no use; the abstract's own sentences stand.
  case unusable(SummaryFault)
  /// There was no answer.
  case failed(ModelFailure)
}

/// Has a model write about papers, and holds it to their abstracts:
///
/// 1. The answer has to be a `Summary`; else it is asked for once more, with the reason.
/// 2. Every number and name in it has to stand in the source (`GroundingGate`); else it is asked for
///    once more, with the complaint.
/// 3. A second look proposes changes, of which a text is taken only where it passes more checks.
/// 4. What still does not hold is replaced by the abstract's own sentence.
package struct ProseWriter: Sendable {
  private let model: any LanguageModel
  private let paper: Prompt
  private let review: Prompt?
  private let language: String

  /// - Parameters:
  ///   - review: nil for no second look.
  ///   - language: the site's, such as `zh-CN`.
  package init(
    _ model: any LanguageModel, paper: Prompt = .builtIn(.paper),
    review: Prompt? = .builtIn(.review), language: String
  ) {
    self.model = model
    self.paper = paper
    self.review = review
    self.language = language
  }

  package func write(about subject: ProseSubject) async -> ProseOutcome {
    do {
      let summary = try await Asking.answer { summary in
        complaints(about: summary, subject)
      } ask: { complaints in
        try await draft(subject, complaints: complaints)
      }
      return .written(GroundedSummary(await revised(summary, subject), of: subject))
    } catch let fault as SummaryFault {
      return .unusable(fault)
    } catch let failure as ModelFailure {
      return .failed(failure)
    } catch {
      return .failed(.unreadable)
    }
  }

  private func draft(_ subject: ProseSubject, complaints: [String]) async throws -> Summary {
    guard !complaints.isEmpty else { return try await ask(paper, subject.json) }
    let list = complaints.map(JSONText.quoted).joined(separator: ",")
    return try await ask(paper, "{\"paper\":\(subject.json),\"complaints\":[\(list)]}")
  }

  private func ask(_ prompt: Prompt, _ input: String) async throws -> Summary {
    let request = ChatRequest(
      instructions: prompt.filled(["language": LanguageName.of(language)]), input: input,
      form: .summary)
    return try Summary(answer: await model.answer(request).text, language: language)
  }

  private func complaints(about summary: Summary, _ subject: ProseSubject) -> [String] {
    summary.texts.flatMap { GroundingGate.findings(in: $0, source: subject.source) }.map(\.reason)
  }

  // MARK: - The second look

  private func revised(_ summary: Summary, _ subject: ProseSubject) async -> Summary {
    guard let review else { return summary }
    let complaints = complaints(about: summary, subject).map(JSONText.quoted)
    let texts = summary.results.map(JSONText.quoted).joined(separator: ",")
    let input = """
      {"paper":\(subject.json),"summary":{"preview":\(JSONText.quoted(summary.preview)),\
      "idea":\(JSONText.quoted(summary.idea)),"results":[\(texts)]},\
      "complaints":[\(complaints.joined(separator: ","))]}
      """
    guard let proposal = try? await ask(review, input) else { return summary }
    return SecondLook(summary, proposal, source: subject.source).accepted
  }
}

/// Takes of a proposal only what is better by the gate.
struct SecondLook {
  let accepted: Summary

  init(_ summary: Summary, _ proposal: Summary, source: GroundingSource) {
    func better(_ text: String, _ other: String) -> String {
      let faults = GroundingGate.findings(in: text, source: source).count
      return GroundingGate.findings(in: other, source: source).count < faults ? other : text
    }
    let results =
      proposal.results.count == summary.results.count
      ? zip(summary.results, proposal.results).map(better) : summary.results
    accepted = Summary(
      preview: better(summary.preview, proposal.preview),
      idea: better(summary.idea, proposal.idea), results: results)
  }
}

/// Languages as models know them.
enum LanguageName {
  static func of(_ tag: String) -> String {
    let tag = tag.lowercased()
    if tag.hasPrefix("zh-hant") || tag.hasPrefix("zh-tw") || tag.hasPrefix("zh-hk") {
      return "Traditional Chinese"
    }
    if tag.hasPrefix("zh") { return "Simplified Chinese" }
    return tag.hasPrefix("ja") ? "Japanese" : "English"
  }
}
