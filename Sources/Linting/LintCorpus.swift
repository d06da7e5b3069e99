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
    let surroundings = LintSurroundings(site.configuration, files: files, fullTexts: fullTexts)
    var subjects: [LintSubject] = []
    subjects.reserveCapacity(site.posts.count + site.pages.count)
    for (index, post) in site.posts.enumerated() where files.has(post.document.path) {
      subjects.append(
        LintSubject(
          post.document, in: surroundings, post: post, dayFile: site.day(ofPost: index)))
    }
    for page in site.pages where files.has(page.document.path) {
      subjects.append(LintSubject(page.document, in: surroundings, post: nil))
    }
    self.subjects = subjects
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
