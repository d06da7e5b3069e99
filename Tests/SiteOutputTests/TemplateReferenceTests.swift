import Foundation
import Testing

@testable import SiteOutput

/// The README's list of what templates see is made of the views' own tables.
/// `UPDATE_GOLDENS=1 swift test --filter TemplateReferenceTests` writes it anew.
@Suite struct TemplateReferenceTests {
  private static let readme = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md")
  private static let begin = "<!-- variables: written by TemplateReferenceTests -->\n"
  private static let end = "<!-- end of variables -->\n"

  @Test func theReadmeListsEveryFieldOfEveryView() throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: Self.begin)).upperBound
    let end = try #require(text.range(of: Self.end)).lowerBound
    let expected = Self.reference
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let updated = text[..<start] + expected + text[end...]
      try String(updated).write(to: Self.readme, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[start..<end]) == expected)
    }
  }

  private static var reference: String {
    let words = InterfaceWords.keys.map { "`\($0)`" }.joined(separator: ", ")
    return views.map { title, rows in
      "\n**\(title)**\n\n| field | what it is |\n|---|---|\n" + rows.joined()
    }.joined() + "\n**`words`**: the interface's words in the site's language: \(words).\n\n"
  }

  private static var views: [(title: String, rows: [String])] {
    [
      ("`site`", rows(SiteView.view)),
      ("`page`, the page being made", rows(PageView.view)),
      (
        "`post`, on a post's page, and the items of `posts` and `paginator.posts`",
        rows(PostView.view)
      ),
      ("`post`, on a page of `content/pages`", rows(StandalonePageView.view)),
      ("a paper, in `post.papers`", rows(PaperView.view)),
      ("`paginator`, on lists of posts", rows(PaginatorView.view)),
      (
        "`term`, on a term's page, and the terms of `site`, `post` and `terms`", rows(TermView.view)
      ),
      ("`terms`, on the index of a taxonomy", rows(TermsView.view)),
      ("`paper`, on a paper's page, and in `listing`", rows(LedgerPaperView.view)),
      ("an appearance, in `paper.appearances`", rows(AppearanceView.view)),
      ("a relation, in `paper.related`", rows(RelationView.view)),
      ("`paper.neighbours`", rows(TopicNeighboursView.view)),
      ("a topic, in `paper.topics`", rows(PaperGroupView.view)),
      ("`listing`, on lists of papers", rows(ListingView.view)),
      ("a heading, in `listing.headings`", rows(ListingHeadingView.view)),
      ("a section, in `listing.sections`", rows(ListingSectionView.view)),
      ("`terms`, on the lists of topics and authors", rows(PaperGroupsView.view)),
      ("`trends`, on the trends", rows(TrendsView.view)),
      ("`making`, on the page of how a post was made", rows(MakingView.view)),
      ("a source, in `making.sources`", rows(SourceReportView.view)),
      ("a candidate, in `making.selected` and `making.left_out`", rows(CandidateView.view)),
      ("an item of `making.unread`", rows(UnreadPaperView.view)),
      ("a change, in `making.changes` and `paper.changes`", rows(PaperChangeView.view)),
      ("a chart, in `trends.charts` and `listing.chart`", rows(ChartView.view)),
      ("`archive`, on the archive", rows(ArchiveView.view)),
      ("a month, in `archive.years[].months`", rows(MonthView.view)),
      ("`feed`, in `rss.xml` and `atom.xml`", rows(FeedView.view)),
      ("an item, in `feed[\"items\"]`", rows(FeedItemView.view)),
    ]
  }

  private static func rows<Input>(_ view: View<Input>) -> [String] {
    view.fields.map {
      "| `\($0.name)` | \($0.summary.replacingOccurrences(of: "|", with: "\\|")) |\n"
    }
  }
}
