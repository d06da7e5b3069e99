package import ContentParsing
package import Diagnostics
internal import Papers

/// A new draft brought into a post that a person may have edited since the last draft.
///
/// Entries are matched by paper, and within them fields and sections by label. What the person has
/// not touched follows the new draft; what they have stays; where both have changed one thing, that
/// is a conflict. Papers that they took out stay out, those that they added stay. Bytes that do not
/// change are kept as they are.
package struct PostMerge: Sendable {
  /// Something that the person and the new draft changed differently.
  package struct Conflict: Hashable, Sendable {
    /// For people, such as `the entry of 2602.21193: 作者`.
    package let place: String
  }

  /// In the order of the post.
  package private(set) var conflicts: [Conflict] = []
  /// The merged file; where there are conflicts, with what the preferred side says there.
  package private(set) var bytes: [UInt8] = []
  private let preference: Preference

  /// Whose text stands where there is a conflict.
  package enum Preference: String, CaseIterable, Sendable {
    case mine, draft
  }

  /// - Parameters:
  ///   - base: the last draft.
  ///   - ours: the file as it is.
  ///   - theirs: the new draft.
  package init(
    base: String, ours: SourceFile, theirs: String, parser: DocumentParser,
    preferring preference: Preference = .draft
  ) {
    self.preference = preference
    let hasReturns = ours.bytes.contains(UInt8(ascii: "\r"))
    let groups = { (text: String) in
      let file = SourceFile(
        path: ours.path, text: hasReturns ? text.replacing("\n", with: "\r\n") : text)
      return PostGroups(file, parser.parse(file))
    }
    let (base, theirs) = (groups(base), groups(theirs))
    let own = PostGroups(ours, parser.parse(ours))
    if own.bytes == base.bytes {
      bytes = theirs.bytes
    } else if base.bytes == theirs.bytes {
      bytes = ours.bytes
    } else {
      merge(base, own, theirs)
      guardText(of: ours, base: base)
    }
  }

  /// A last look: no line that the person has written may vanish without a word, however the file
  /// was taken apart.
  private mutating func guardText(of ours: SourceFile, base: PostGroups) {
    guard conflicts.isEmpty else { return }
    let known = Set(PostLines(base.bytes).texts)
    let kept = Set(PostLines(bytes).texts)
    guard
      let lost = PostLines(ours.bytes).texts.first(where: {
        !known.contains($0) && !kept.contains($0)
      })
    else { return }
    conflicts.append(Conflict(place: "what stands around `\(lost.prefix(60))`"))
    if preference == .mine { bytes = ours.bytes }
  }

  private mutating func merge(_ base: PostGroups, _ ours: PostGroups, _ theirs: PostGroups) {
    let order = KeyedMerge.order(
      base: base.groups.map(\.key), ours: ours.groups.map(\.key), theirs: theirs.groups.map(\.key))
    var merged = ours
    merged.groups = order.compactMap { key in
      let find = { (groups: PostGroups) in groups.groups.first { $0.key == key } }
      return group(base: find(base), ours: find(ours), theirs: find(theirs))
    }
    if ours.isNumbered { merged.renumber() }
    bytes = merged.bytes
  }

  private mutating func group(
    base: PostGroup?, ours: PostGroup?, theirs: PostGroup?
  ) -> PostGroup? {
    guard let ours else { return base == nil ? theirs : nil }
    guard let theirs else {
      // The new draft is without it: it goes, unless the person has written in it or added it.
      guard let base else { return ours }
      if base.hasSameText(as: ours) { return nil }
      conflicts.append(Conflict(place: "\(ours.key.text), which the new draft leaves out"))
      return preference == .mine ? ours : nil
    }
    var merged = ours
    let order = KeyedMerge.order(
      base: base?.pieces.map(\.key) ?? [], ours: ours.pieces.map(\.key),
      theirs: theirs.pieces.map(\.key))
    merged.pieces = order.compactMap { key in
      let find = { (group: PostGroup?) in group?.pieces.first { $0.key == key } }
      return piece(base: find(base), ours: find(ours), theirs: find(theirs), in: ours.key)
    }
    return merged
  }

  private mutating func piece(
    base: PostPiece?, ours: PostPiece?, theirs: PostPiece?, in group: PostGroup.Key
  ) -> PostPiece? {
    if (theirs ?? ours)?.key == PostGroups.numberKey { return ours ?? theirs }
    switch KeyedMerge.merged(base: base, ours: ours, theirs: theirs) {
    case .value(let piece): return piece
    case .gone: return nil
    case .conflict:
      let key = (ours ?? theirs)?.key ?? ""
      conflicts.append(Conflict(place: group.text + (key.isEmpty ? "" : ": \(key)")))
      return preference == .mine ? ours : theirs
    }
  }

  /// The papers that `base` had an entry about and `ours` has not, by arXiv id. One whose id or
  /// title still stands in the file was not taken out.
  package static func removed(
    base: String, ours: SourceFile, parser: DocumentParser
  ) -> Set<String> {
    let text = String(decoding: ours.bytes, as: UTF8.self)
    let before = parser.parse(SourceFile(path: ours.path, text: base)).entries.map(\.paper)
    let titles = Set(parser.parse(ours).entries.map(\.paper.title))
    return Set(
      before.compactMap { paper in
        guard let id = paper.arxivID?.unversioned, !text.contains(id),
          !titles.contains(paper.title)
        else { return nil }
        return id
      })
  }

  /// The arXiv ids of the papers that `file` has entries about.
  package static func papers(in file: SourceFile, parser: DocumentParser) -> Set<String> {
    Set(parser.parse(file).entries.compactMap(\.paper.arxivID?.unversioned))
  }
}

extension PostGroup {
  /// Whether all but the numbers of entries is the same.
  fileprivate func hasSameText(as other: PostGroup) -> Bool {
    let isText = { (piece: PostPiece) in piece.key != PostGroups.numberKey }
    return pieces.filter(isText) == other.pieces.filter(isText)
  }
}

extension PostGroups {
  /// Whether the numbers of the entries rise from one to the next. There may be gaps, as where a
  /// person took an entry out.
  fileprivate var isNumbered: Bool {
    let numbers = groups.filter(\.isEntry).map { $0.pieces.first.flatMap(Self.number) ?? 0 }
    return zip([0] + numbers, numbers).allSatisfy { $0 < $1 }
  }

  fileprivate mutating func renumber() {
    var number = 0
    for index in groups.indices where groups[index].isEntry {
      number += 1
      guard let piece = groups[index].pieces.first, piece.key == Self.numberKey else { continue }
      let mark = piece.bytes.prefix { !Self.isDigit($0) }
      groups[index].pieces[0].bytes = mark + Array(String(number).utf8)
    }
  }

  private static func number(of piece: PostPiece) -> Int? {
    Int(String(decoding: piece.bytes.drop { !isDigit($0) }, as: UTF8.self))
  }
}
