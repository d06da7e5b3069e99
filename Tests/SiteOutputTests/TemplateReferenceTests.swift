import Diagnostics
import Foundation
import Templating
import Testing

@testable import SiteOutput

/// docs/templates.md lists what templates see, made of the views' own tables.
/// `UPDATE_GOLDENS=1 swift test --filter TemplateReferenceTests` writes it anew.
@Suite(.serialized) struct TemplateReferenceTests {
  private static let page = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/templates.md")

  @Test func theDocsListEveryFieldOfEveryView() throws {
    try Self.hold("variables", Self.reference)
  }

  /// Each file of the theme by its first comment, with the blocks that it has.
  @Test func theDocsListEveryTemplateAndBlock() throws {
    let rows = BuiltInTheme.templates.map { template in
      let text = String(decoding: template.file.bytes, as: UTF8.self)
      let blocks = text.matches(of: /{%-? block (\w+)/).map { "`\($0.output.1)`" }
      return
        "| `\(template.name)` | \(Self.summary(of: text)) | \(blocks.joined(separator: ", ")) |\n"
    }
    for template in BuiltInTheme.templates {
      let text = String(decoding: template.file.bytes, as: UTF8.self)
      #expect(Self.summary(of: text) != "", "\(template.name) does not say what it is")
    }
    try Self.hold(
      "templates", "\n| file | what it is | blocks |\n|---|---|---|\n\(rows.joined())\n")
  }

  /// The first sentence of the comment at the start.
  private static func summary(of text: String) -> String {
    guard let comment = text.firstMatch(of: /^{#-?\s+([\s\S]*?)[.:](\s|$)/) else { return "" }
    return comment.output.1.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Holds a part of the page against `expected`, or writes it anew.
  private static func hold(_ part: String, _ expected: String) throws {
    let text = try String(contentsOf: page, encoding: .utf8)
    let begin = "<!-- \(part): written by TemplateReferenceTests -->\n"
    let start = try #require(text.range(of: begin)).upperBound
    let end = try #require(text.range(of: "<!-- end of \(part) -->\n")).lowerBound
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let updated = text[..<start] + expected + text[end...]
      try String(updated).write(to: page, atomically: true, encoding: .utf8)
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
