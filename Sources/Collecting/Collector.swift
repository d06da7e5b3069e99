internal import ContentParsing
internal import SiteModel
package import Records

/// Asks the services one after the other and makes the day's record of what they say. The outcome
/// depends on their answers alone.
package struct Collector: Sendable {
  let services: [any PaperService]

  /// - Parameter gitHubToken: raises GitHub's limit; it is sent to GitHub only.
  package init(_ addresses: ServiceAddresses, gitHubToken: String? = nil) {
    services = PaperServices.all(addresses, gitHubToken: gitHubToken)
  }

  /// The record of the day that `request` names. What an earlier `record` knows from sources that
  /// did not answer this time is kept.
  package func record(
    _ request: CollectRequest, after earlier: DayRecord? = nil
  ) async -> DayRecord {
    var finds = Finds()
    var reports: [SourceReport] = []
    for service in services where request.sources.contains(service.name) {
      guard let answer = await service.ask(about: finds, of: request) else { continue }
      finds.take(answer.papers)
      finds.unread += answer.unread
      reports.append(answer.report)
      request.tell(.answered(answer.report))
    }
    // What others have written into the record stays.
    var record = earlier ?? DayRecord(date: request.day.date.description)
    record.sources = reports
    if let earlier { keep(earlier, in: &finds, &record) }
    leaveOut(from: &finds, request, &record)
    (record.candidates, record.unread) = finds.sorted()
    if let earlier { keepDecisions(of: earlier, in: &record) }
    return record
  }

  /// Keeps what `earlier` has of sources that have not answered now.
  private func keep(_ earlier: DayRecord, in finds: inout Finds, _ record: inout DayRecord) {
    let kept = earlier.sources.filter { old in
      let new = record.sources.first { $0.name == old.name }
      let isRicher = old.state.isGood || old.paperCount > (new?.paperCount ?? 0)
      return isRicher && new?.state.isGood != true
    }
    let names = Set(kept.map(\.name))
    finds.take(
      earlier.candidates.filter { !names.isDisjoint(with: $0.sources) }.map { PaperFacts($0) })
    finds.unread += earlier.unread.filter { names.contains($0.source) }
    let order = services.map(\.name)
    record.sources = (record.sources.filter { !names.contains($0.name) } + kept).sorted {
      (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0)
    }
  }

  /// Keeps what drafting has decided: drafting anew builds on it.
  private func keepDecisions(of earlier: DayRecord, in record: inout DayRecord) {
    let decisions = Dictionary(
      earlier.candidates.map { ($0.id, $0.decision) }, uniquingKeysWith: { first, _ in first })
    for index in record.candidates.indices {
      record.candidates[index].decision = decisions[record.candidates[index].id] ?? nil
    }
  }

  /// Leaves papers without a keyword out, then the least noticed of too many; the first report of
  /// arXiv's says how many.
  private func leaveOut(
    from finds: inout Finds, _ request: CollectRequest, _ record: inout DayRecord
  ) {
    let keywords = request.settings.keywords.map { $0.lowercased() }
    let papers = finds.sorted().candidates.compactMap { finds.papers[$0.id] }
    let unwanted = papers.filter { !Self.isWanted($0, keywords) }
    finds.leaveOut(unwanted.map(\.id))
    let maximum = request.settings.maximumCandidates
    let ranked = papers.filter { finds.papers[$0.id] != nil }.sorted {
      Self.rank($0) != Self.rank($1) ? Self.rank($0) < Self.rank($1) : $0.id > $1.id
    }
    let surplus = ranked.dropFirst(maximum)
    finds.leaveOut(surplus.map(\.id))
    guard
      let report = record.sources.firstIndex(where: { [.arxiv, .arxivFeed].contains($0.name) })
    else { return }
    if !unwanted.isEmpty {
      record.sources[report].add(note: "left out without a keyword: \(unwanted.count)")
    }
    if !surplus.isEmpty {
      record.sources[report].add(
        note: "left out over collect.maximum_candidates: \(surplus.count)")
    }
  }

  /// arXiv's own search has looked for the keywords already, in its own way.
  private static func isWanted(_ paper: PaperFacts, _ keywords: [String]) -> Bool {
    guard !keywords.isEmpty, paper.foundBy == [.arxivFeed] else { return true }
    let text = "\(paper.title?.value ?? "") \(paper.abstract?.value ?? "")".lowercased()
    return keywords.contains { text.contains($0) }
  }

  /// Papers that people have chosen first, then new ones before cross-lists, then the newest.
  private static func rank(_ paper: PaperFacts) -> (Int, Int, Int) {
    (
      paper.foundBy.contains(.huggingface) ? 0 : 1, -(paper.upvotes?.value ?? 0),
      paper.announcement?.value == "cross" ? 1 : 0
    )
  }
}

extension SourceReport.State {
  /// Whether it says all that there is to know.
  package var isGood: Bool { self == .answered || self == .quiet }
}

extension DayRecord {
  /// Whether each of `sources` has answered, so that there is nothing to ask again. GitHub is only
  /// asked where there is a repository.
  package func isFinished(_ sources: Set<SourceName>) -> Bool {
    sources.allSatisfy { name in
      guard let report = self.sources.first(where: { $0.name == name }) else {
        return name == .github && !candidates.contains { $0.repository != nil }
      }
      // What was not asked for since it is gone will not come back.
      return report.state.isGood || report.state == .stale && report.fetched == nil
    }
  }
}

extension DayRecord {
  /// Whether any of `sources` answered before that time, in UTC as records have it.
  package func wasAsked(_ sources: Set<SourceName>, before time: String) -> Bool {
    self.sources.contains { report in
      sources.contains(report.name) && report.fetched.map { $0 < time } ?? false
    }
  }
}

extension SourceReport {
  mutating func add(note: String) {
    self.note = self.note.map { "\($0); \(note)" } ?? note
  }
}

extension Candidate {
  /// Who told of it, or said something of it.
  fileprivate var sources: Set<SourceName> {
    Set(foundBy).union([title.source, repository?.source ?? title.source])
  }
}
