internal import Diagnostics
internal import Papers

/// The rows of a digest's summary table stand in another order than its entries.
///
/// Readers go from the table to the entries and back by their order. A table that is sorted by
/// rating, best first, is left alone, as is one that gives each row its entry's number. The rule
/// fires at the first row that is out of order.
struct SummaryOrder: DocumentRule {
  let name = "summary-order"

  func findings(in subject: LintSubject) -> [Finding] {
    guard let table = subject.summaryTable else { return [] }
    let rows = table.rows.filter { $0.entry != nil }
    let order = rows.compactMap(\.entry)
    guard let index = zip(order, order.dropFirst()).firstIndex(where: >),
      !isSortedByRating(order, subject), !areNumbered(rows, subject)
    else { return [] }
    let row = rows[index + 1]
    let entries = [order[index], order[index + 1]].map { subject.entries[$0] }
    return [
      Finding(
        "the summary table has `\(subject.file.text(row.title))` behind "
          + "`\(subject.file.text(rows[index].title))`, and the entries stand the other way round",
        fix: "Bring rows and entries into one order", at: subject.location(row.title),
        related: [
          RelatedLocation("entry \(entries[1].paper.number)", at: subject.location(entries[1])),
          RelatedLocation("entry \(entries[0].paper.number)", at: subject.location(entries[0])),
        ])
    ]
  }

  /// The entries themselves are not, or the order would be theirs.
  private func isSortedByRating(_ order: [Int], _ subject: LintSubject) -> Bool {
    let ratings = order.compactMap { subject.entries[$0].paper.rating?.hundredths }
    return ratings.count == order.count && zip(ratings, ratings.dropFirst()).allSatisfy(>=)
      && Set(ratings).count > 1
  }

  /// Whether each row has a cell with nothing but its entry's number.
  private func areNumbered(_ rows: [SummaryTable.Row], _ subject: LintSubject) -> Bool {
    rows.allSatisfy { row in
      row.source.cells.contains { cell in
        Int(subject.key(ofCell: cell)) == row.entry.map { subject.entries[$0].paper.number }
      }
    }
  }
}

extension Zip2Sequence where Sequence1.Element == Int, Sequence2.Element == Int {
  /// The position of the first pair that satisfies `predicate`.
  fileprivate func firstIndex(where predicate: (Int, Int) -> Bool) -> Int? {
    enumerated().first { predicate($0.element.0, $0.element.1) }?.offset
  }
}
