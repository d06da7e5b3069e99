/// What citations need to know of an identifier
/// (https://info.arxiv.org/help/arxiv_identifier.html).
extension ArxivID {
  /// The month of the first submission, which every identifier tells.
  package var submitted: CitationDate {
    let digits = (unversioned.split(separator: "/").last ?? "").prefix(4)
    let year = Int(digits.prefix(2)) ?? 0
    let century = unversioned.contains("/") && year >= 91 ? 1900 : 2000
    return CitationDate(year: century + year, month: Int(digits.suffix(2)))
  }

  /// Without a subject class and a version: `math/0309136` for `math.GT/0309136v1`. Only this form
  /// is registered as a DOI.
  package var canonical: String {
    guard let slash = unversioned.firstIndex(of: "/") else { return unversioned }
    let archive = unversioned[..<slash]
    return String(archive.prefix { $0 != "." }) + unversioned[slash...]
  }

  /// The subject class that an old identifier may hold, such as `math.GT`.
  package var subjectClass: String? {
    guard let slash = unversioned.firstIndex(of: "/") else { return nil }
    let archive = unversioned[..<slash]
    return archive.contains(".") ? String(archive) : nil
  }

  /// The form to cite: the canonical one with the version where there is one.
  package var cited: String { canonical + (version.map { "v\($0)" } ?? "") }

  /// The DOI that arXiv registers for every paper; it is that of all versions.
  package var doi: String { "10.48550/arXiv.\(canonical)" }
}
