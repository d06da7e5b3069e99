internal import Diagnostics
internal import Drafting
internal import Linting
internal import Prose
internal import Records
internal import SiteModel
internal import SiteOutput

/// A language model at work on a day's draft, within its budget.
struct ModelDrafting {
  /// What it made of some papers, by their ids.
  struct Result {
    var prose: [String: EntryProse] = [:]
    var records: [String: ProseRecord] = [:]
    var votes: [String: VoteRecord] = [:]
    /// What the day's papers have in common.
    var trends: [String] = []
    var trendsRecord: ProseRecord?
    /// Where something of it was refused.
    var refusals: [Refusal] = []
    /// What went wrong; the draft stands without a model where it did.
    var warnings: [Diagnostic] = []
    /// What it cost, and what came of it.
    var summary = ""
  }

  private let settings: ModelSettings
  private let language: String
  private let scale: Int
  private let prompts: [Prompt.Name: Prompt]
  private let fullTexts: FullTexts
  private let endpoint: BudgetedModel
  private let remembering: RememberingModel
  private let limits: BudgetLimits

  /// - Parameters:
  ///   - name: goes before that of the settings.
  ///   - fullTexts: papers whose text is a source too.
  ///   - environment: where the key is.
  init(
    _ name: String?, of configuration: SiteConfiguration, prompts: [Prompt.Name: Prompt],
    store: any ChatStore, fullTexts: @escaping FullTexts, environment: [String: String]
  ) throws(Diagnostic) {
    settings = configuration.model
    language = configuration.language
    scale = configuration.ratingScale ?? 3
    self.prompts = prompts
    self.fullTexts = fullTexts
    limits = BudgetLimits(
      requests: settings.maximumRequests, tokens: settings.maximumTokens,
      money: settings.maximumCost, prices: (settings.inputPrice, settings.outputPrice))
    try settings.checkPrices()
    let connection = try settings.endpoint(named: name, environment)
    endpoint = BudgetedModel(connection, limits: limits)
    remembering = RememberingModel(PatientModel(endpoint), store: store)
  }

  /// What the work on so many papers takes at most, in a sentence.
  func estimate(papers: Int) -> String {
    let requests =
      papers * (settings.hasSecondLook ? 3 : 2) + (papers > 1 ? 2 : 0) + papers * settings.votes + 1
    let allowed = min(requests, settings.maximumRequests)
    return "\(name) is asked up to \(allowed) times about \(papers) papers, "
      + "with at most \(settings.maximumTokens) tokens"
      + (settings.maximumCost.map { " and a cost of \($0)" } ?? "") + "."
  }

  /// Says what it may take, and holds the calling thread up until the work is done.
  func waitForWork(on candidates: [Candidate]) -> Result {
    guard !candidates.isEmpty else { return Result() }
    Terminal.writeError(estimate(papers: candidates.count) + "\n")
    return Waiting.forValue { await work(on: candidates) }
  }

  /// Has the model write, and vote where the settings say so.
  func work(on candidates: [Candidate]) async -> Result {
    var result = Result()
    let subjects = candidates.map { $0.proseSubject(fullText: fullTexts($0.id)) }
    do throws(ModelFailure) {
      let model = try await model(warning: &result.warnings)
      await write(about: subjects, by: model, into: &result)
      if subjects.count > 1 { await writeTrends(about: subjects, by: model, into: &result) }
      if settings.votes > 0 { try await vote(on: subjects, by: model, into: &result) }
    } catch {
      result.warnings.append(
        Diagnostic(
          .warning, "model",
          "\(name) cannot be used: \(error.reason); the draft stands without it",
          fix:
            "Correct `model` in content/site.yml (`base_url` is \(settings.baseURL ?? "not set"), "
            + "`key_variable` \(settings.keyVariable ?? "not set")), or wait; then draft again"))
    }
    result.summary = await summary(of: result, papers: candidates.count)
    return result
  }

  /// The model as its endpoint wants to be asked.
  private func model(
    warning warnings: inout [Diagnostic]
  ) async throws(ModelFailure) -> any LanguageModel {
    let support = try await SchemaSupport.asked(of: remembering)
    if case .held = support { return remembering }
    warnings.append(
      Self.warning("the endpoint does not hold \(name) to a schema; every answer is checked"))
    if case .ignored = support { return WordedModel(remembering, asksForSchema: true) }
    return WordedModel(remembering, asksForSchema: false)
  }

  private var name: String { remembering.name }

  private func write(
    about subjects: [ProseSubject], by model: any LanguageModel, into result: inout Result
  ) async {
    let paper = prompts[.paper] ?? .builtIn(.paper)
    let review = settings.hasSecondLook ? prompts[.review] ?? .builtIn(.review) : nil
    let writer = ProseWriter(model, paper: paper, review: review, language: language)
    let outcomes = await withTaskGroup(of: (String, ProseOutcome).self) { group in
      for subject in subjects {
        group.addTask { (subject.id, await writer.write(about: subject)) }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for subject in subjects {
      guard let outcome = outcomes[subject.id] else { continue }
      let record = ProseRecord(
        model: name, prompt: paper.version, review: review?.version, refused: [])
      take(outcome, for: subject.id, record, into: &result)
    }
  }

  private func take(
    _ outcome: ProseOutcome, for id: String, _ record: ProseRecord, into result: inout Result
  ) {
    var record = record
    switch outcome {
    case .written(let summary):
      result.prose[id] = EntryProse(summary)
      record.refused = summary.refused
      result.refusals += Refusal.all(in: summary, about: id)
    case .unusable(let fault): record.failure = fault.reason
    case .failed(let failure): record.failure = failure.reason
    }
    if let failure = record.failure {
      result.warnings.append(
        Self.warning("\(id): \(failure); its entry has the abstract's own sentences"))
    }
    result.records[id] = record
  }

  private func writeTrends(
    about subjects: [ProseSubject], by model: any LanguageModel, into result: inout Result
  ) async {
    let prompt = prompts[.trends] ?? .builtIn(.trends)
    var record = ProseRecord(model: model.name, prompt: prompt.version, refused: [])
    switch await TrendWriter(model, prompt: prompt, language: language).write(about: subjects) {
    case .written(let notes, let refused):
      result.trends = notes
      record.refused = refused
    case .unusable(let fault): record.failure = fault.reason
    case .failed(let failure): record.failure = failure.reason
    }
    if let failure = record.failure {
      result.warnings.append(
        Self.warning("the trends: \(failure); there are those that are counted"))
    } else if !record.refused.isEmpty {
      let refused = record.refused.map { "`\($0)`" }.joined(separator: ", ")
      result.warnings.append(
        Self.warning("the trends: no abstract says \(refused); notes with it are left out"))
    }
    result.trendsRecord = record
  }

  private func vote(
    on subjects: [ProseSubject], by model: any LanguageModel, into result: inout Result
  ) async throws(ModelFailure) {
    let prompt = prompts[.vote] ?? .builtIn(.vote)
    let votes = RatingVotes(
      model, prompt: prompt, rubric: settings.rubric ?? Self.rubric(scale: scale), scale: scale,
      votesPerPaper: settings.votes)
    for (subject, rated) in zip(subjects, try await votes.rate(subjects)) {
      result.votes[subject.id] = VoteRecord(
        model: model.name, prompt: prompt.version, counts: rated.counts, stars: rated.stars,
        stability: rated.stability)
    }
  }

  private static func rubric(scale: Int) -> String {
    """
    \(scale): a must-read: a new idea that others will build on, shown by strong evidence. \
    \(scale - 1): worth reading for those who work on the topic. 1: a small step, or little \
    evidence.
    """
  }

  private static func warning(_ message: String) -> Diagnostic {
    Diagnostic(.warning, "model", message, fix: "See to these entries yourself")
  }

  private func summary(of result: Result, papers: Int) async -> String {
    let spending = await endpoint.spending
    let tokens = spending.tokens.input + spending.tokens.output
    let cost = limits.cost(of: spending.tokens)
    let money = cost > 0 ? " (cost: \((cost * 10_000).rounded() / 10_000))" : ""
    return "\(name) wrote about \(result.prose.count) of \(papers) papers: "
      + "\(Counted.text(spending.requests, "request")), \(tokens) tokens\(money)."
  }
}

extension Candidate {
  /// What prose about it is held to.
  func proseSubject(fullText: String?) -> ProseSubject {
    ProseSubject(
      id: id, title: title.value, abstract: abstract.value, sentences: abstractSentences,
      authors: authors.value, facts: furtherFacts, fullText: fullText)
  }
}

extension EntryProse {
  fileprivate init(_ summary: GroundedSummary) {
    func passage(_ passage: GroundedSummary.Passage) -> Passage {
      Passage(passage.text, isFromAbstract: passage.isFromAbstract)
    }
    self.init(
      preview: summary.preview?.text, idea: passage(summary.idea),
      results: summary.results.map(passage))
  }
}

extension DayRecord {
  /// With what a model had to do with its papers; without what an earlier one had.
  func with(_ prose: [String: ProseRecord], trends: ProseRecord?) -> DayRecord {
    var record = self
    record.trends = trends
    for index in record.candidates.indices {
      record.candidates[index].prose = prose[record.candidates[index].id]
    }
    return record
  }
}
