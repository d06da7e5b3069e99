/// What stands with each number of a text: names, and words that say what the number is of.
///
/// Each word belongs to the nearest number of its clause. A clause with no name has the last one
/// before it in the sentence. Words that both languages have for one thing are one key, and so are
/// the paper's own name and `it`, `we`, 它.
struct Contexts {
  /// What stands with one number.
  struct Keys {
    var names: Set<String> = []
    var words: Set<String> = []

    var all: Set<String> { names.union(words) }

    mutating func insert(_ mark: ContextWords.Mark) {
      if mark.isName { names.insert(mark.key) } else { words.insert(mark.key) }
    }
  }

  /// In the order of the quantities.
  private(set) var keys: [Keys] = []

  init() {}

  /// - Parameter own: keys of the words of the paper's own name.
  init(_ quantities: [Quantity], _ names: [Name], _ scan: TextScan, own: Set<String>) {
    let ranges = quantities.map { scan.scalars(ofBytes: $0.range) }
    let marks = ContextWords.marks(in: scan, names: names, own: own)
    keys = Array(repeating: Keys(), count: quantities.count)
    var rest = quantities.indices.filter {
      quantities[$0].isStated
        && !(quantities[$0].isLabel && scan.hasCapitalWord(before: ranges[$0].lowerBound))
    }[...]
    while let first = rest.first {
      let clause = Clauses.clause(around: ranges[first].lowerBound, in: scan, endsAtAnd: true)
      let group = rest.prefix { $0 == first || clause.contains(ranges[$0].lowerBound) }
      collect(group, ranges, clause, marks, scan)
      rest = rest.dropFirst(group.count)
    }
  }

  mutating func append(_ other: Contexts) { keys += other.keys }

  /// With the name of the paper that they are of, for texts about several.
  func naming(_ own: Set<String>) -> Contexts {
    var contexts = self
    for index in keys.indices {
      contexts.keys[index].names.remove(ContextWords.own)
      contexts.keys[index].names.formUnion(own)
    }
    return contexts
  }

  private mutating func collect(
    _ group: ArraySlice<Int>, _ ranges: [Range<Int>], _ clause: Range<Int>,
    _ marks: ContextWords.Marks,
    _ scan: TextScan
  ) {
    let near = marks.inside(clause)
    for mark in near {
      let nearest = group.min { mark.distance(to: ranges[$0]) < mark.distance(to: ranges[$1]) }
      if let nearest { keys[nearest].insert(mark) }
    }
    guard !near.contains(where: \.isName), let first = group.first else { return }
    let before = Clauses.beginning(ofSentenceAround: clause, in: scan)
    if let name = marks.inside(before).last(where: \.isName) { keys[first].insert(name) }
  }
}

extension Quantity {
  /// Whether it may belong to the name right before it: `AIME 2025`, `Imagen 4`.
  fileprivate var isLabel: Bool {
    (measure == .plain || measure == .count) && (1_990...2_100 ~= value || value < 10)
  }
}

extension TextScan {
  /// Whether a word that begins with a capital stands before the space before `index`.
  fileprivate func hasCapitalWord(before index: Int) -> Bool {
    guard self[index - 1] == " " else { return false }
    var start = index - 1
    while let scalar = self[start - 1], scalar.isNamePart { start -= 1 }
    return self[start]?.isASCIIUpper == true
  }
}
