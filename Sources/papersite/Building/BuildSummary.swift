internal import SiteModel
internal import SiteOutput

/// What a build says in one line.
struct BuildSummary {
  let counts: BuildCounts
  let written: WriteSummary
  /// The output folder as the user knows it.
  let output: String

  let warnings: Int

  /// Such as `Built 1 post and 9 papers into public: 40 files (38 new, 2 unchanged), in 0.12 s: 2
  /// warnings.`
  func sentence(after duration: Duration) -> String {
    let found = warnings == 0 ? "" : ": \(Counted.text(warnings, "warning"))"
    return "Built \(counts.text) into \(output): \(files), in \(seconds(duration)) s\(found)."
      + counts.leftOut.note
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

  private func seconds(_ duration: Duration) -> String {
    let hundredths = duration / .milliseconds(10)
    let whole = Int(hundredths.rounded())
    let fraction = whole % 100
    return "\(whole / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}

extension LeftOut {
  /// Such as ` Left out: 1 draft (--drafts shows it).`; empty where nothing is.
  var note: String {
    func part(_ count: Int, _ noun: String, _ further: String, option: String) -> String? {
      guard count > 0 else { return nil }
      let verb = count == 1 ? "shows it" : "shows them"
      return "\(Counted.text(count, noun))\(further) (\(option) \(verb))"
    }
    let parts = [
      part(drafts, "draft", "", option: "--drafts"),
      part(future, "post", " of days to come", option: "--future"),
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " Left out: \(parts.joined(separator: " and "))."
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
