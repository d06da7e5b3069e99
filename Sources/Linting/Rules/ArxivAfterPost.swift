internal import ContentParsing
internal import Diagnostics
internal import Papers

/// An arXiv identifier is from a month after the post.
///
/// Identifiers begin with the year and month of submission, so a post of February 2026 cannot speak
/// of `2603.…`. A digit is wrong, or the post's year is.
struct ArxivAfterPost: DocumentRule {
  let name = "arxiv-after-post"

  func findings(in subject: LintSubject) -> [Finding] {
    guard let day = subject.day else { return [] }
    return subject.entries.compactMap { entry in
      guard let id = entry.paper.arxivID, let month = id.month,
        month > day.year * 12 + day.month - 1
      else { return nil }
      let range = subject.file.bytes.firstRange(of: id.unversioned, in: entry.range)
      return Finding(
        "`\(id.unversioned)` is from \(month / 12)-\(month % 12 + 1 < 10 ? "0" : "")"
          + "\(month % 12 + 1), and the post is published on \(day)",
        fix: "Correct the identifier, or the post's date",
        at: subject.location(range ?? entry.heading))
    }
  }
}

extension ArxivID {
  /// Months since the year 0, such as 2026 × 12 + 1 for `2602.21193`.
  fileprivate var month: Int? {
    let text = unversioned.utf8
    let slash = text.firstIndex(of: UInt8(ascii: "/"))
    let start = slash.map(text.index(after:)) ?? text.startIndex
    let digits = text[start...].prefix(4)
    guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit) else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    let year = number / 100
    // Those with a slash are of 1991 to 2007, the others of the years since.
    return (slash != nil && year >= 91 ? 1900 + year : 2000 + year) * 12 + number % 100 - 1
  }
}
