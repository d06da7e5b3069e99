/// What is known of a paper: what prose about it is held to.
package struct GroundingSource: Sendable {
  let quantities: [Quantity]
  let names: Set<String>
  /// What words of the texts may be shortened to.
  let initials: Set<String>
  let mentions: [Mention]

  /// - Parameters:
  ///   - texts: the abstract, the title, the comment, the full text where there is one.
  ///   - authors: their names, in any form.
  ///   - facts: what else is known, such as the organisation, categories, dates and counts.
  package init(texts: [String], authors: [String] = [], facts: [String] = []) {
    let scans = texts.map(TextScan.init)
    let others = (authors + facts).map(TextScan.init)
    quantities = (scans + others).flatMap(QuantityReader.quantities)
    names = (scans + others).reduce(into: []) { $0.formUnion(NameReader.keys(in: $1)) }
    initials = scans.reduce(into: []) { $0.formUnion(NameReader.initials(in: $1)) }
    mentions = scans.flatMap(Mention.mentions)
  }
}
