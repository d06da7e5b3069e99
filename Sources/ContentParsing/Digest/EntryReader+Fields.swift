internal import Papers
internal import Text

extension EntryReader {
  /// What of a run is no field.
  struct Rest {
    let nodes: [MarkdownNode]
    /// Whether the run could not be read as a field and is a section.
    let isWholeRun: Bool
  }

  /// Returns what of the run is no field; nil where nothing is left.
  mutating func readField(
    _ run: LabelledRun, _ label: String, _ meaning: DigestLabels.Meaning,
    _ paragraph: MarkdownNode
  ) -> Rest? {
    let end = meaning.field.endOfValue(in: run.nodes)
    let value = FieldValue(
      Array(run.nodes[..<end]), marksCode: meaning.field == .topics)
    let unlinkedCount = draft.links.unlinked.count
    guard take(value, as: meaning, label: label, in: paragraph) else {
      // What is said of an address says enough.
      if draft.links.unlinked.count == unlinkedCount,
        isMeant(value.text, as: meaning, label: label)
      {
        problems.append(
          DigestProblem(.field(meaning.field, label: label, text: value.text), in: paragraph))
      }
      return Rest(nodes: run.nodes, isWholeRun: true)
    }
    fieldCount += 1
    hasFieldLines = true
    if !draft.sections.isEmpty { draft.sections[draft.sections.count - 1].heldFields = true }
    // What stands below a field does not run on behind it in the page.
    if end < run.nodes.count { run.nodes[end].hardenBreak() }
    let rest = Array(run.nodes[end...].drop { $0.kind == .softBreak || $0.kind == .lineBreak })
    return rest.isEmpty ? nil : Rest(nodes: rest, isWholeRun: false)
  }

  /// Whether nothing has given the field; links may stand below several headings.
  func isMissing(_ field: DigestField) -> Bool {
    switch field {
    case .authors: draft.authors == nil
    case .affiliation: !draft.hasAffiliation
    case .links: true
    case .topics: draft.topics == nil
    case .rating: draft.rating == nil
    }
  }

  /// Returns whether `value` can be read as that field, and is the first to give it.
  mutating func take(
    _ value: FieldValue, as meaning: DigestLabels.Meaning, label: String, in paragraph: MarkdownNode
  ) -> Bool {
    switch meaning.field {
    case .authors:
      let (authors, affiliation) = authors(value.text, meaning, label: label, in: paragraph)
      if isAffiliation(authors, meaning, label: label) {
        draft.affiliation = value.text
        return true
      }
      if authors.namesNobody, !draft.hasAffiliation {
        draft.affiliation = authors.affiliation
        report(authors.problems, label: label, in: paragraph)
        return true
      }
      guard draft.authors == nil || meaning.isPartial, !authors.names.isEmpty else { return false }
      if meaning.isPartial {
        draft.someAuthors.append(authors)
        if let some = affiliation ?? authors.affiliation { draft.someAffiliations.append(some) }
      } else {
        draft.affiliation = draft.affiliation ?? affiliation
        draft.authors = authors
      }
      report(authors.problems, label: label, in: paragraph)
    case .affiliation:
      guard draft.affiliation == nil, !value.text.isEmpty else { return false }
      if !NoName.isOne(value.text) { draft.affiliation = value.text }
    case .links:
      if meaning.isAmbiguous,
        !value.isMostlyLinks || meaning.isJoined && value.saysMoreThanLinks(label: label)
      {
        return false
      }
      guard addLinks(value, label: label, paragraph) else { return false }
    case .topics: return take(topics: TopicList(value.text), meaning)
    case .rating:
      if meaning.isAmbiguous, meaning.isJoined || DigestField.isImportance(label),
        value.text.unicodeScalars.count > 16
      {
        return false
      }
      guard draft.rating == nil, let rating = rating(value.text) else { return false }
      draft.rating = rating
    }
    return true
  }

  private mutating func report(
    _ found: [AuthorList.Problem], label: String, in paragraph: MarkdownNode
  ) {
    problems += found.map { DigestProblem(.author($0, label: label), in: paragraph) }
  }

  /// The authors in `text`, and what a label such as `作者/机构` has it say of where they work.
  private mutating func authors(
    _ text: String, _ meaning: DigestLabels.Meaning, label: String, in paragraph: MarkdownNode
  ) -> (authors: AuthorList, affiliation: String?) {
    let isJapanese = LabelLanguage([label]) == .japanese
    guard let order = meaning.affiliation else {
      return (AuthorList(text, isJapanese: isJapanese), nil)
    }
    let both = AuthorsWithAffiliation(text, order: order, isJapanese: isJapanese)
    if both.isUnclear, !isAffiliation(both.authors, meaning, label: label) {
      problems.append(DigestProblem(.author(.organization(text), label: label), in: paragraph))
    }
    return (both.authors, both.affiliation)
  }

  /// Whether what stands behind `作者机构`, which may be both, names no people.
  private func isAffiliation(
    _ authors: AuthorList, _ meaning: DigestLabels.Meaning, label: String
  ) -> Bool {
    guard !draft.hasAffiliation,
      meaning.affiliation != nil || DigestField.mayNameOrganizations(label)
    else { return false }
    return authors.namesNobody
      || authors.names.allSatisfy(NameShape.mayBeAffiliation)
        && authors.names.contains(where: NameShape.isOrganization)
  }

  /// Topics go before keywords.
  private mutating func take(topics: TopicList, _ meaning: DigestLabels.Meaning) -> Bool {
    let areKeywords = meaning.isAmbiguous && !meaning.holdsRating
    guard draft.topics == nil || hasKeywords && !areKeywords, !topics.names.isEmpty,
      !meaning.holdsRating || topics.ratingText != nil
    else { return false }
    draft.topics = topics
    hasKeywords = areKeywords
    return true
  }

  /// Whether what cannot be read as a field should have been one. What stands behind `通讯作者` may be
  /// an address of mail; `作者团队` below the authors and a label such as `代码/数据集` may begin a section.
  private func isMeant(
    _ text: String, as meaning: DigestLabels.Meaning, label: String
  ) -> Bool {
    if meaning.isPartial { return text.isEmpty }
    if meaning.isJoined, meaning.isAmbiguous { return false }
    if draft.authors != nil, DigestField.mayNameOrganizations(label), meaning.field == .authors {
      return false
    }
    return !meaning.isAmbiguous || meaning.field == .rating && isMeantAsRating(text, label: label)
  }

  /// Whether a label such as `评价` or `評価`, which may begin a section too, stands among fields with a
  /// word or two behind it.
  private func isMeantAsRating(_ text: String, label: String) -> Bool {
    if DigestField.isImportance(label), !text.unicodeScalars.contains(where: \.isStarSign) {
      return false
    }
    return isAmongFields && draft.rating == nil && draft.sections.allSatisfy(\.label.isEmpty)
      && text.unicodeScalars.count <= 16
  }

  func rating(_ text: String) -> RatingText? {
    RatingText(text).flatMap { $0.hundredths <= 100 * maximumRating ? $0 : nil }
  }

  /// Returns whether `value` holds a link that is new.
  ///
  /// - Parameter label: nil for the heading, whose link is the paper's.
  @discardableResult
  mutating func addLinks(
    _ value: FieldValue, label: String?, _ block: MarkdownNode
  ) -> Bool {
    let linkCount = draft.links.links.count
    let malformedCount = draft.links.malformed.count
    let unlinkedCount = draft.links.unlinked.count
    draft.links.add(value, label: label)
    while targetBlocks.count < draft.links.targets.count { targetBlocks.append(block) }
    for text in draft.links.malformed[malformedCount...] {
      problems.append(DigestProblem(.arxivID(text), in: block))
    }
    for link in draft.links.unlinked[unlinkedCount...] {
      problems.append(DigestProblem(.unlinked(link), in: block))
    }
    return draft.links.links.count > linkCount
  }
}
