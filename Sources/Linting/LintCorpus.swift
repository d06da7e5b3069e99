internal import ContentParsing
internal import Diagnostics
internal import Papers
internal import SiteModel
internal import Text

/// The posts and pages of a site, as rules compare them.
struct LintCorpus: Sendable {
  let configuration: SiteConfiguration
  /// Posts by falling date, then pages.
  let subjects: [LintSubject]
  let today: CalendarDay
  /// The papers that more than one entry is about, each with its entries from the oldest to the
  /// newest, in no order.
  var coverage: [[Mention]] { gatheredCoverage.value }
  private let gatheredCoverage: OnDemand<[[Mention]]>

  /// A paper in a post.
  struct Mention: Sendable {
    let subject: LintSubject
    /// Among the entries of the post.
    let index: Int

    var paper: Paper { subject.document.entries[index].paper }
    var entry: EntrySource { subject.entries[index] }
  }

  /// - Parameters:
  ///   - files: the sources of posts and pages, by path. What has none is left out.
  init(
    _ site: Site, files: SourceFiles, today: CalendarDay,
    fullTexts: @escaping FullTexts = { _ in nil }
  ) {
    let posts = site.posts.indices.map {
      (document: site.posts[$0].document, post: Optional(site.posts[$0]), day: site.day(ofPost: $0))
    }
    let pages = site.pages.map { (document: $0.document, post: Post?.none, day: DayFile?.none) }
    subjects = (posts + pages).compactMap { document, post, day in
      guard files.has(document.path) else { return nil }
      return LintSubject(
        document, files, post: post, configuration: site.configuration, dayFile: day,
        fullTexts: fullTexts)
    }
    configuration = site.configuration
    self.today = today
    gatheredCoverage = OnDemand { [subjects] in Self.coverage(subjects) }
  }

  var posts: ArraySlice<LintSubject> { subjects.prefix { $0.post != nil } }

  private static func coverage(_ subjects: [LintSubject]) -> [[Mention]] {
    var first: [String: Mention] = [:]
    var repeated: [String: [Mention]] = [:]
    for subject in subjects.reversed() where subject.isDigest {
      for index in subject.document.entries.indices {
        let mention = Mention(subject: subject, index: index)
        let key = mention.paper.arxivID?.unversioned ?? Folding.key(mention.paper.title)
        guard let before = first.updateValue(mention, forKey: key) else { continue }
        repeated[key, default: [before]].append(mention)
      }
    }
    return Array(repeated.values)
  }
}
