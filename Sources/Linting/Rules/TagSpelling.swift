internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel

/// A tag, a category or a paper's topic that other posts spell with other letter case, width, spaces
/// or hyphens, such as `agentic RL` and `Agentic-RL`, or full-width `ＶＬＡ`.
///
/// The site takes tags that differ by case and width for one, and shows the newest spelling; those
/// that differ by spaces and hyphens have pages of their own. Topics are one in either case, and have
/// the most used spelling. The rule wants the most used spelling; where none is, that of the oldest
/// post.
struct TagSpelling: SiteRule {
  let name = "tag-spelling"
  let isFixable = true
  let runsInBuild = false

  func findings(in corpus: LintCorpus) -> [Finding] {
    findings(in: corpus, of: .tags) { $0.document.frontmatter.tags.map { ($0, nil) } }
      + findings(in: corpus, of: .categories) {
        $0.document.frontmatter.categories.map { ($0, nil) }
      }
      + findings(in: corpus, of: .topics) { subject in
        guard subject.isDigest else { return [] }
        return subject.document.entries.enumerated().flatMap { index, entry in
          entry.paper.topics.map { ($0, index) }
        }
      }
  }

  private enum Kind {
    case tags, categories, topics

    var noun: String {
      switch self {
      case .tags: "tag"
      case .categories: "category"
      case .topics: "topic"
      }
    }

    /// Of the frontmatter.
    var key: String { self == .categories ? "category" : "tags" }
  }

  private struct Use {
    let name: String
    let subject: LintSubject
    /// The index of the entry that has the topic; nil for what stands in the frontmatter.
    let entry: Int?

    /// Where it stands as it is, on its own.
    func range(_ kind: Kind) -> Range<Int>? {
      guard let entry else { return subject.item(name, ofKey: kind.key) }
      return subject.entries[entry].field(.topics).flatMap { subject.item(name, in: $0.value) }
    }

    func location(_ kind: Kind) -> SourceLocation {
      guard let entry else { return subject.location(of: name, inKey: kind.key) }
      let source = subject.entries[entry]
      return range(kind).map(subject.location)
        ?? subject.location(source.field(.topics)?.value ?? source.heading)
    }
  }

  private func findings(
    in corpus: LintCorpus, of kind: Kind, names: (LintSubject) -> [(name: String, entry: Int?)]
  ) -> [Finding] {
    // Very many uses have one of few names.
    var keys: [String: String] = [:]
    var uses: [String: [Use]] = [:]
    for subject in corpus.posts.reversed() {
      for (name, entry) in names(subject) {
        let key = keys[name] ?? Self.key(name)
        keys[name] = key
        uses[key, default: []].append(Use(name: name, subject: subject, entry: entry))
      }
    }
    return uses.values.flatMap { findings($0, kind) }
  }

  private func areOneTerm(_ a: String, _ b: String) -> Bool {
    Folding.caseAndWidth(a) == Folding.caseAndWidth(b)
  }

  private static func key(_ name: String) -> String {
    Folding.caseAndWidth(name).filter { !$0.isWhitespace && $0 != "-" && $0 != "_" }
  }

  /// - Parameter uses: of one tag, from the oldest post to the newest.
  private func findings(_ uses: [Use], _ kind: Kind) -> [Finding] {
    guard uses.contains(where: { $0.name != uses[0].name }) else { return [] }
    let counts = Dictionary(grouping: uses, by: \.name).mapValues(\.count)
    let most = counts.values.max() ?? 0
    guard counts.count > 1, let best = uses.first(where: { counts[$0.name] == most }) else {
      return []
    }
    let isSure = counts.values.count { $0 == most } == 1
    return uses.filter { $0.name != best.name }.map { use in
      let range = use.range(kind)
      return Finding(
        "the \(kind.noun) `\(use.name)` is spelt `\(best.name)` elsewhere",
        fix: "Write `\(best.name)`",
        replacement: isSure && range != nil && areOneTerm(use.name, best.name) ? best.name : nil,
        at: use.location(kind),
        related: [
          RelatedLocation(
            most == 1 ? "elsewhere" : "in \(most) \(kind == .topics ? "entries" : "posts")",
            at: best.location(kind))
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

  /// The bytes of the topic `name` in the list at `range`, likewise.
  fileprivate func item(_ name: String, in range: Range<Int>) -> Range<Int>? {
    file.bytes.ranges(of: name, in: range).first { place in
      let before = file.text(range.lowerBound..<place.lowerBound).last { !$0.isWhitespace }
      let after = file.text(place.upperBound..<range.upperBound).first { !$0.isWhitespace }
      return [before, after].allSatisfy { $0.map { "/／|｜、,，;；·#⭐★".contains($0) } ?? true }
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
