internal import ContentParsing
internal import Diagnostics

/// The number of papers that a digest says it has is not the number of its entries.
///
/// Papers are added and dropped while a digest is written, and its title, description and preview
/// keep the old number. The rule looks for phrases about the whole, such as `等8篇核心论文`,
/// `今日共九篇` or `covers 8 papers`; phrases about a part, such as `五篇必读`, do not count, and
/// where any number of the same text is right, nothing is said.
struct WrongCount: DocumentRule {
  let name = "wrong-count"
  let isFixable = true

  func findings(in subject: LintSubject) -> [Finding] {
    guard subject.isDigest else { return [] }
    let preview = subject.outsideEntries.first.flatMap {
      finding(in: subject.prose, $0, of: subject, place: "the preview", isTitle: false)
    }
    let keys = ["title", "description"].compactMap { key -> Finding? in
      subject.frontmatter(key).flatMap { range in
        let start = subject.file.bytes[range].firstIndex(of: UInt8(ascii: ":")) ?? range.lowerBound
        return finding(
          in: subject.file.bytes, (start + 1)..<range.upperBound, of: subject,
          place: "the \(key)", isTitle: true)
      }
    }
    return keys + [preview].compactMap(\.self)
  }

  private func finding(
    in bytes: [UInt8], _ range: Range<Int>, of subject: LintSubject, place: String, isTitle: Bool
  ) -> Finding? {
    let count = subject.entries.count
    let claims = CountClaim.claims(in: bytes, range)
    guard !claims.isEmpty, !claims.contains(where: { $0.number.value == count }),
      case let headings = subject.numberedHeadings,
      !claims.contains(where: { $0.number.value == headings }),
      let claim = claims.first(where: { $0.isTotal(inTitle: isTitle) })
    else { return nil }
    // Where a number is skipped, an entry may not have been read, and the author be right.
    let isSure = count == headings && EntryNumbers().findings(in: subject).isEmpty
    let number = claim.number.written(count)
    return Finding(
      "\(place) speaks of \(claim.number.value) papers, and the post has \(count)",
      fix: number.map { "Write `\($0)`, or look for the entry that is missing or too many" }
        ?? "Correct the number",
      replacement: isSure ? number : nil, at: subject.location(claim.range))
  }
}

extension LintSubject {
  /// How many headings look like those of entries and are as high as they are.
  var numberedHeadings: Int { entryHeadings.count }
}
