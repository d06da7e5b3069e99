extension Candidate {
  /// What is known of it beside title, abstract and authors, as prose may mention it: names, dates
  /// and counts.
  package var furtherFacts: [String] {
    let dates = [published?.value, updated?.value].compactMap { $0.map { String($0.prefix(10)) } }
    let counts = [upvotes?.value, repository?.value.stars].compactMap { $0.map(String.init) }
    let names = [organization?.value, repository?.value.name, comment?.value, id]
      .compactMap(\.self)
    return names + (categories?.value ?? []) + dates + counts
  }
}
