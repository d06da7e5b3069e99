internal import ContentParsing
internal import Diagnostics
internal import SiteModel

/// A tag or category that other posts spell with other letter case, width, spaces or hyphens, such
/// as `agentic RL` and `Agentic-RL`, or full-width `ＶＬＡ`.
///
/// The site takes those that differ by case and width for one, and shows the newest spelling; those
/// that differ by spaces and hyphens have pages of their own. The rule wants the most used
/// spelling; where none is, that of the oldest post.
struct TagSpelling: SiteRule {
  let name = "tag-spelling"
  let isFixable = true
  let runsInBuild = false

  func findings(in corpus: LintCorpus) -> [Finding] {
    findings(in: corpus, key: "tags", noun: "tag") { $0.tags }
      + findings(in: corpus, key: "category", noun: "category") { $0.categories }
  }

  private struct Use {
    let name: String
    let subject: LintSubject
  }

  private func findings(
    in corpus: LintCorpus, key: String, noun: String, names: (Frontmatter) -> [String]
  ) -> [Finding] {
    let uses = corpus.posts.reversed().flatMap { subject in
      names(subject.document.frontmatter).map { Use(name: $0, subject: subject) }
    }
    return Dictionary(grouping: uses) { Self.key($0.name) }.values.flatMap {
      findings($0, key: key, noun: noun)
    }
  }

  private func areOneTerm(_ a: String, _ b: String) -> Bool {
    Folding.caseAndWidth(a) == Folding.caseAndWidth(b)
  }

  private static func key(_ name: String) -> String {
    Folding.caseAndWidth(name).filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
  }

  /// - Parameter uses: of one tag, from the oldest post to the newest.
  private func findings(_ uses: [Use], key: String, noun: String) -> [Finding] {
    let counts = Dictionary(grouping: uses, by: \.name).mapValues(\.count)
    let most = counts.values.max() ?? 0
    guard counts.count > 1, let best = uses.first(where: { counts[$0.name] == most }) else {
      return []
    }
    let isSure = counts.values.count { $0 == most } == 1
    return uses.filter { $0.name != best.name }.map { use in
      let range = use.subject.item(use.name, ofKey: key)
      return Finding(
        "the \(noun) `\(use.name)` is spelt `\(best.name)` elsewhere",
        fix: "Write `\(best.name)`",
        replacement: isSure && range != nil && areOneTerm(use.name, best.name) ? best.name : nil,
        at: range.map(use.subject.location) ?? use.subject.location(of: use.name, inKey: key),
        related: [
          RelatedLocation(
            most == 1 ? "elsewhere" : "in \(most) posts",
            at: best.subject.location(of: best.name, inKey: key))
        ])
    }
  }
}

extension LintSubject {
  /// The bytes of the item `name` in the list at `key`, where it stands there as it is, on its own.
  fileprivate func item(_ name: String, ofKey key: String) -> Range<Int>? {
    guard let range = frontmatter(key),
      let colon = file.bytes[range].firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    return file.bytes.ranges(of: name, in: (colon + 1)..<range.upperBound).first {
      isEdge($0.lowerBound - 1, -1) && isEdge($0.upperBound, 1)
    }
  }

  /// Whether the first byte from `offset` on that is not blank ends an item.
  private func isEdge(_ offset: Int, _ step: Int) -> Bool {
    var offset = offset
    while file.bytes.indices.contains(offset), file.bytes[offset].isBlank { offset += step }
    guard file.bytes.indices.contains(offset) else { return true }
    return file.bytes[offset].isLineEnd || ",[]\"':-".utf8.contains(file.bytes[offset])
  }
}
