internal import ContentParsing
internal import Papers
internal import Records
internal import SiteModel

extension DraftEntry {
  /// - Parameters:
  ///   - candidate: with its decision.
  ///   - scale: the most stars that a paper of the site can have.
  ///   - prose: what a model wrote about it.
  init(
    _ candidate: Candidate, number: Int, scale: Int, settings: DraftSettings, words: DraftWords,
    prose: EntryProse?, news: News?
  ) {
    let names = candidate.authors.value.map { ListedAuthor.spelling(OneLine.of($0)) }
      .filter { !$0.isEmpty }
    let abstract = AbstractParts(candidate.abstract.value)
    paper = Paper(
      number: number, title: EntryHeading.spelling(of: OneLine.of(candidate.title.value)),
      authors: Array(names.prefix(settings.maximumAuthors)),
      hasMoreAuthors: names.count > settings.maximumAuthors,
      affiliation: names.isEmpty ? nil : Self.affiliation(candidate),
      arxivID: ArxivID(candidate.id), links: Self.links(of: candidate, words),
      topics: Self.topics(of: candidate, words),
      rating: Self.rating(of: candidate, scale: scale, words))
    ideas = abstract.ideas
    results = abstract.results
    self.prose = prose
    self.news = news
  }

  private static func affiliation(_ candidate: Candidate) -> String? {
    guard let organization = candidate.organization?.value else { return nil }
    let name = OneLine.of(organization)
      .replacing("(", with: "[").replacing(")", with: "]")
      .replacing("（", with: "[").replacing("）", with: "]")
    return name.isEmpty ? nil : name
  }

  // MARK: - Links

  private static func links(of candidate: Candidate, _ words: DraftWords) -> [PaperLink] {
    var links = [
      link("arXiv:\(candidate.id)", "https://arxiv.org/abs/\(candidate.id)")
    ]
    if let repository = candidate.repository?.value {
      links.append(
        link(
          "GitHub", "https://github.com/\(repository.name)",
          stars: repository.stars.flatMap { $0 > 0 ? $0 : nil }))
    }
    if let page = candidate.projectPage?.value, isWebAddress(page) {
      links.append(link(words.project, page))
    }
    var addresses: Set<String> = []
    return links.filter { addresses.insert($0.address).inserted }
  }

  private static func link(_ label: String, _ address: String, stars: Int? = nil) -> PaperLink {
    let address = MarkdownText.address(address)
    return PaperLink(
      kind: PaperLink.Kind(address: address, label: label), label: label, address: address,
      starCount: stars)
  }

  private static func isWebAddress(_ text: String) -> Bool {
    let lowercased = text.lowercased()
    return ["https://", "http://"].contains { lowercased.hasPrefix($0) && text.count > $0.count }
  }

  // MARK: - Topics and rating

  /// The two that weigh most; where no topic of the settings fits, the arXiv category.
  private static func topics(of candidate: Candidate, _ words: DraftWords) -> [String] {
    let found = (candidate.decision?.topics ?? []).map(listed).filter { !$0.isEmpty }
    if !found.isEmpty { return Array(found.prefix(2)) }
    return [candidate.primaryCategory.map { listed($0.value) } ?? words.otherTopic]
  }

  /// As one topic of a list: what parts topics is a space.
  private static func listed(_ topic: String) -> String {
    let separators = "/／|｜、,，;；·#⭐★()（）"
    let words = OneLine.of(topic).split { separators.contains($0) || $0 == " " }
    return words.joined(separator: " ")
  }

  /// Votes go before the rule.
  private static func rating(
    of candidate: Candidate, scale: Int, _ words: DraftWords
  ) -> Rating? {
    guard let votes = candidate.votes, votes.counts.count == scale else {
      return candidate.decision?.rating.map { rating($0, scale: scale, words) }
    }
    let word = votes.stars == scale ? words.mustRead : words.optional
    return Rating(halfStars: 2 * votes.stars, scale: scale, word: word)
  }

  private static func rating(
    _ level: Decision.Level, scale: Int, _ words: DraftWords
  ) -> Rating {
    switch level {
    case .mustRead: Rating(halfStars: 2 * scale, scale: scale, word: words.mustRead)
    // 2 stars of 3, 3 of 5.
    case .optional: Rating(halfStars: scale + 1, scale: scale, word: words.optional)
    }
  }
}
