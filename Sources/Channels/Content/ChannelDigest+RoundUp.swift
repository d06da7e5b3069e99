package import ContentParsing
internal import Papers
internal import SiteModel
package import SiteOutput

/// The best rated papers of some days, by topic.
package struct RoundUp {
  private let build: SiteBuild
  private let words: InterfaceWords
  private let days: ClosedRange<CalendarDay>

  /// How many papers a round-up has at most.
  package static let limit = 20

  package init(_ build: SiteBuild, days: ClosedRange<CalendarDay>) {
    self.build = build
    self.days = days
    words = InterfaceWords(language: build.site.configuration.language)
  }

  private struct Candidate {
    let paper: LedgerPaper
    let appearance: Appearance
  }

  /// Nil where no listed post of these days has papers.
  package var digest: ChannelDigest? {
    let best = best
    let posts = posts
    guard !best.isEmpty, let newest = posts.first else { return nil }
    let values: KeyValuePairs = [
      "from": "\(days.lowerBound)", "to": "\(days.upperBound)", "days": "\(posts.count)",
      "count": "\(best.count)",
    ]
    return ChannelDigest(
      title: words.sentence("channel_round_up", values),
      summary: words.sentence("channel_round_up_summary", values), address: build.homeAddress,
      name: "\(days.lowerBound)-\(days.upperBound)", day: newest.post.published.day,
      mailDate: newest.mailDate, parts: parts(best))
  }

  private var posts: [PublishedPost] {
    build.site.listedPosts.filter { days.contains(build.site.posts[$0].published.day) }
      .map(build.publishedPost)
  }

  /// The best rated first, else the newest; each paper once, as its newest day has it.
  private var best: [Candidate] {
    let candidates = build.site.ledger.papers.compactMap { paper in
      paper.appearances.first { days.contains($0.day) }
        .map { Candidate(paper: paper, appearance: $0) }
    }
    let sorted = candidates.enumerated().sorted { a, b in
      let (first, second) = (a.element.appearance.rating.share, b.element.appearance.rating.share)
      return first == second ? a.offset < b.offset : first > second
    }
    return sorted.prefix(Self.limit).map(\.element)
  }

  /// The summary, then each topic with its papers; topics with most papers first.
  private func parts(_ papers: [Candidate]) -> [ChannelDigest.PartContent] {
    var groups: [(topic: String, papers: [Candidate])] = []
    for paper in papers {
      let topic = paper.paper.topics.first.map { build.site.ledger.topics[$0].name }
      let name = topic ?? words["other_topics"]
      if let index = groups.firstIndex(where: { $0.topic == name }) {
        groups[index].papers.append(paper)
      } else {
        groups.append((name, [paper]))
      }
    }
    let sorted = groups.enumerated().sorted { a, b in
      let (first, second) = (a.element.papers.count, b.element.papers.count)
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
    var number = 0
    return sorted.flatMap { group -> [ChannelDigest.PartContent] in
      let heading = Block.heading([.text(group.topic)], level: 2, identifier: "")
      return [.text([heading])]
        + group.papers.map { candidate in
          number += 1
          return .paper(paper(candidate, number: number))
        }
    }
  }

  private func paper(_ candidate: Candidate, number: Int) -> ChannelPaper {
    let post = build.publishedPost(candidate.appearance.post)
    let entry = post.post.document.entries[candidate.appearance.entry]
    let paper = ChannelPaper(entry, of: post)
    return ChannelPaper(
      facts: paper.facts.numbered(number), address: paper.address, sections: paper.sections)
  }
}

extension Paper {
  fileprivate func numbered(_ number: Int) -> Paper {
    Paper(
      number: number, title: title, authors: authors, hasMoreAuthors: hasMoreAuthors,
      affiliation: affiliation, arxivID: arxivID, links: links, topics: topics, rating: rating)
  }
}
