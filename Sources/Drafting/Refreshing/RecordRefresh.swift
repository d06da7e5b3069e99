package import ContentParsing
package import Records

/// What has become of the papers of a day's post, as services tell it later.
///
/// The record's candidates stay as they were on the day; what is new since then, and since the
/// changes that it has already, is added to its changes.
package struct RecordRefresh: Sendable {
  /// With the new changes.
  package private(set) var record: DayRecord
  /// Only the new ones, in the order of the record.
  package private(set) var news: [PaperChange] = []

  /// - Parameters:
  ///   - record: of a day in the past.
  ///   - facts: what services say now, by id; papers that nobody has told of are left alone.
  ///   - today: by which the changes are dated.
  package init(_ record: DayRecord, with facts: [String: Candidate], today: CalendarDay) {
    self.record = record
    let date = today.description
    for candidate in record.candidates {
      guard let now = facts[candidate.id] else { continue }
      let changes = record.changes ?? []
      let earlier = changes.filter { $0.id == candidate.id && $0.date != date }
      news += PaperNews(candidate, changes: earlier, now: now, date: date).changes
    }
    // What was seen earlier on the same day is seen anew.
    let seen = Set(news.map(\.subject))
    let kept = (record.changes ?? []).filter { $0.date != date || !seen.contains($0.subject) }
    let all = (kept + news).sorted { $0.place < $1.place }
    if !all.isEmpty { self.record.changes = all }
    news.removeAll { (record.changes ?? []).contains($0) }
  }
}

extension PaperChange {
  fileprivate struct Subject: Hashable {
    let id: String
    let kind: Kind
  }

  fileprivate var subject: Subject { Subject(id: id, kind: kind) }

  fileprivate var place: (String, String, Int) {
    (date, id, Kind.allCases.firstIndex(of: kind) ?? 0)
  }
}

/// The changes of one paper.
private struct PaperNews {
  private let then: Candidate
  private let now: Candidate
  private let earlier: [PaperChange]
  private let date: String
  private(set) var changes: [PaperChange] = []

  init(_ then: Candidate, changes earlier: [PaperChange], now: Candidate, date: String) {
    self.then = then
    self.now = now
    self.earlier = earlier
    self.date = date
    addVersion()
    addWithdrawal()
    addAcceptance()
    addRepository()
  }

  /// What the newest change of `kind` came to.
  private func known(_ kind: PaperChange.Kind) -> String? {
    earlier.last { $0.kind == kind }?.after
  }

  private mutating func add<Value>(
    _ kind: PaperChange.Kind, _ before: String?, _ after: String, _ fact: Fact<Value>
  ) {
    changes.append(
      PaperChange(
        id: then.id, date: date, kind: kind, before: before, after: after, source: fact.source,
        fetched: fact.fetched))
  }

  private mutating func addVersion() {
    guard let fact = now.version else { return }
    let before = known(.newVersion) ?? then.version.map { "v\($0.value)" }
    let number = before.flatMap { Int($0.dropFirst()) } ?? 1
    if fact.value > number { add(.newVersion, before ?? "v1", "v\(fact.value)", fact) }
  }

  private mutating func addWithdrawal() {
    guard let fact = now.isWithdrawn, fact.value, then.isWithdrawn?.value != true,
      known(.withdrawn) == nil
    else { return }
    add(.withdrawn, nil, now.version.map { "v\($0.value)" } ?? "", fact)
  }

  private mutating func addAcceptance() {
    guard let venue = Acceptance(now)?.text, Acceptance(then)?.text != venue,
      known(.accepted) != venue
    else { return }
    let before = known(.accepted) ?? Acceptance(then)?.text
    if let fact = now.journalReference ?? now.comment { add(.accepted, before, venue, fact) }
  }

  private mutating func addRepository() {
    guard let fact = now.repository else { return }
    let name = known(.repositoryRenamed) ?? known(.codeReleased) ?? then.repository?.value.name
    if let name, name != fact.value.name {
      add(.repositoryRenamed, name, fact.value.name, fact)
    } else if name == nil {
      add(.codeReleased, nil, fact.value.name, fact)
    }
    addStars(fact)
  }

  /// Stars change all the time: only a difference of five stars that is a tenth of them is news.
  private mutating func addStars(_ fact: Fact<Repository>) {
    guard let stars = fact.value.stars else { return }
    let before = known(.stars).flatMap { Int($0) } ?? then.repository?.value.stars
    let difference = abs(stars - (before ?? 0))
    guard difference >= 5, difference * 10 >= before ?? 0 else { return }
    add(.stars, before.map(String.init), String(stars), fact)
  }
}
