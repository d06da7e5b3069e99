internal import SiteModel
internal import SiteOutput

/// What a build says in one line.
struct BuildSummary {
  let counts: BuildCounts
  let written: WriteSummary
  /// The output folder as the user knows it.
  let output: String

  /// Such as `Built 1 post and 9 papers into public: 40 files (38 new, 2 unchanged), in 0.12 s.`
  func sentence(after duration: Duration) -> String {
    "Built \(counts.text) into \(output): \(files), in \(seconds(duration)) s.\(leftOut)"
  }

  private var files: String {
    let counts = [
      (written.created, "new"), (written.updated, "changed"), (written.unchanged, "unchanged"),
      (written.deleted, "deleted"),
    ]
    let total = Counted.text(written.created + written.updated + written.unchanged, "file")
    let details = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "\(total) (\(details.joined(separator: ", ")))"
  }

  private var leftOut: String {
    var parts: [String] = []
    if counts.leftOut.drafts > 0 { parts.append(Counted.text(counts.leftOut.drafts, "draft")) }
    if counts.leftOut.future > 0 {
      parts.append(Counted.text(counts.leftOut.future, "post") + " of days to come")
    }
    return parts.isEmpty ? "" : " Left out: \(parts.joined(separator: " and "))."
  }

  private func seconds(_ duration: Duration) -> String {
    let hundredths = duration / .milliseconds(10)
    let whole = Int(hundredths.rounded())
    let fraction = whole % 100
    return "\(whole / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension BuildCounts {
  /// Such as `1 post, 2 pages and 9 papers`.
  var text: String {
    var parts = [Counted.text(posts, "post")]
    if pages > 0 { parts.append(Counted.text(pages, "page")) }
    if papers > 0 { parts.append(Counted.text(papers, "paper")) }
    return parts.count < 3
      ? parts.joined(separator: " and ")
      : parts.dropLast().joined(separator: ", ") + " and " + (parts.last ?? "")
  }
}

/// A number with its noun.
enum Counted {
  /// Such as `1 post` and `2 posts`.
  static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
