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
  /// The papers that entries are about, each with its entries from the oldest to the newest, in no
  /// order.
  let coverage: [[Mention]]

  /// A paper in a post.
  struct Mention: Sendable {
    private let post: Shared<LintSubject>
    let entry: EntrySource

    init(_ post: Shared<LintSubject>, _ entry: EntrySource) {
      self.post = post
      self.entry = entry
    }

    var subject: LintSubject { post.value }
  }

  /// One copy of a large value for all that hold it.
  final class Shared<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  /// - Parameters:
  ///   - files: the sources of posts and pages, by path. What has none is left out.
  ///   - isOver: whether the rest may be left out.
  init(
    _ site: Site, files: [String: SourceFile], today: CalendarDay,
    unless isOver: @Sendable () -> Bool = { false }
  ) {
    let posts = site.posts.map { (document: $0.document, post: Optional($0)) }
    let pages = site.pages.map { (document: $0.document, post: Post?.none) }
    subjects = (posts + pages).concurrentMap { document, post in
      isOver()
        ? nil
        : files[document.path].map {
          LintSubject(document, $0, post: post, configuration: site.configuration)
        }
    }.compactMap(\.self)
    configuration = site.configuration
    self.today = today
    coverage = Self.coverage(subjects)
  }

  var posts: ArraySlice<LintSubject> { subjects.prefix { $0.post != nil } }

  private static func coverage(_ subjects: [LintSubject]) -> [[Mention]] {
    var mentions: [String: [Mention]] = [:]
    for subject in subjects.reversed() where subject.isDigest {
      let post = Shared(subject)
      for entry in subject.entries {
        let key = entry.paper.arxivID?.unversioned ?? Folding.key(entry.paper.title)
        mentions[key, default: []].append(Mention(post, entry))
      }
    }
    return Array(mentions.values)
  }
}
