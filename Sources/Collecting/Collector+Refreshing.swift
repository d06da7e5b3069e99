package import Records

extension Collector {
  /// What the services say now of papers that are known already.
  package struct News: Sendable {
    /// By id, with just what was told now of versions, withdrawals, acceptances and repositories.
    /// Papers that nothing was told of are missing.
    package var papers: [String: Candidate] = [:]
    package var reports: [SourceReport] = []
  }

  /// - Parameter request: its day does not count.
  package func news(
    about candidates: [Candidate], _ request: CollectRequest
  ) async -> News {
    var known = Finds()
    known.take(candidates.map { PaperFacts($0) })
    var told = Finds()
    var news = News()
    for service in services where request.sources.contains(service.name) {
      guard let answer = await service.askAgain(about: known, of: request) else { continue }
      known.take(answer.papers)
      told.take(answer.papers)
      news.reports.append(answer.report)
      request.tell(.answered(answer.report))
    }
    for candidate in candidates {
      if let facts = told.papers[candidate.id] { news.papers[candidate.id] = candidate.with(facts) }
    }
    return news
  }
}

extension Candidate {
  /// Repositories count only as GitHub knows them: papers tell old names.
  fileprivate func with(_ facts: PaperFacts) -> Candidate {
    var candidate = self
    candidate.version = facts.version
    candidate.isWithdrawn = facts.isWithdrawn
    candidate.comment = facts.comment
    candidate.journalReference = facts.journalReference
    candidate.repository = facts.repository?.source == .github ? facts.repository : nil
    return candidate
  }
}
