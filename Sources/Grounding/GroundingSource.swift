/// What is known of a paper: what prose about it is held to.
package struct GroundingSource: Sendable {
  let quantities: [Quantity]
  let names: Set<String>
  /// What words of the title and abstract may be shortened to.
  let initials: Set<String>
  /// What stands with each of the quantities.
  let contexts: Contexts
  let transitions: [Transition]
  /// Keys of the words of the paper's own name.
  let ownName: Set<String>

  /// - Parameters:
  ///   - title: what stands before its colon is the paper's own name, if it is short.
  ///   - fullText: the paper itself, where it is known.
  ///   - authors: their names, in any form.
  ///   - facts: what else is known, such as the organisation, categories, dates and counts.
  package init(
    title: String, abstract: String, fullText: String? = nil, authors: [String] = [],
    facts: [String] = []
  ) {
    let own = Self.ownName(title)
    let texts = [title, abstract, fullText ?? ""].map { Reading($0, isSource: true, own: own) }
    let others = (authors + facts).map { Reading($0, isSource: true, own: own) }
    quantities = texts.flatMap(\.quantities) + others.flatMap(\.quantities).map(\.asFact)
    contexts = (texts + others).reduce(into: Contexts()) { $0.append($1.contexts) }
    transitions = texts.flatMap(\.transitions)
    names = (texts + others).reduce(into: []) { $0.formUnion(NameReader.keys(in: $1.scan)) }
    initials = texts.prefix(2).reduce(into: []) { $0.formUnion(NameReader.initials(in: $1.scan)) }
    ownName = own
  }

  /// What is known of several papers, for prose about all of them.
  ///
  /// - Parameter facts: what no paper says, such as how many there are.
  package init(of papers: [GroundingSource], facts: [String]) {
    let facts = facts.map { Reading($0, isSource: true, own: []) }
    quantities = papers.flatMap(\.quantities) + facts.flatMap(\.quantities).map(\.asFact)
    let contexts = papers.reduce(into: Contexts()) { $0.append($1.contexts.naming($1.ownName)) }
    self.contexts = facts.reduce(into: contexts) { $0.append($1.contexts) }
    transitions = papers.flatMap(\.transitions)
    names = facts.reduce(into: papers.reduce(into: []) { $0.formUnion($1.names) }) {
      $0.formUnion(NameReader.keys(in: $1.scan))
    }
    initials = papers.reduce(into: []) { $0.formUnion($1.initials) }
    ownName = []
  }

  private static func ownName(_ title: String) -> Set<String> {
    let name = title.prefix { $0 != ":" && $0 != "：" }
    let words = name.split(separator: " ")
    return words.count > 3 ? [] : Set(words.map { Name.key(String($0)) })
  }
}

/// A text with all that is found in it.
struct Reading {
  let scan: TextScan
  let quantities: [Quantity]
  let names: [Name]
  let contexts: Contexts
  let transitions: [Transition]

  init(_ text: String, isSource: Bool = false, own: Set<String>) {
    let scan = TextScan(text)
    let quantities = QuantityReader.quantities(in: scan, isSource: isSource)
    let names = NameReader.names(in: scan, outside: quantities)
    self.scan = scan
    self.quantities = quantities
    self.names = names
    contexts = Contexts(quantities, names, scan, own: own)
    transitions = Transition.all(quantities, in: scan)
  }

  /// As it stands in the text, but for full-width forms.
  func text(of range: Range<Int>) -> String { scan.text(scan.scalars(ofBytes: range)) }
}

extension Quantity {
  /// A bare number of a record is a count, such as that of upvotes.
  fileprivate var asFact: Quantity {
    guard measure == .plain else { return self }
    return Quantity(
      value: value, written: written, measure: .count, exactness: exactness, precision: precision,
      range: range)
  }
}
