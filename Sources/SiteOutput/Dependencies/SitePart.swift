/// A part of the site that a published file may be made from, at the grain at which an edit touches
/// one part and not its neighbour.
struct SitePart: Hashable, Sendable {
  enum Kind: Int, Storable, Sendable {
    /// Whatever a post or page holds, and their order.
    case everything
    /// Whatever lists show, of all posts: all but what stands in their bodies beside papers.
    case listings
    /// Which kinds of pages of papers there are.
    case sections
    /// A field of what templates see as `site`.
    case site
    /// Which posts are the newest.
    case newestPosts
    /// A post with all that its file says.
    case post
    /// What lists show of a post.
    case listing
    /// Where a post is published.
    case place
    /// How long a post is, which changes with nearly every edit.
    case wordCount
    /// The papers of a post's entries, and where in the post these are.
    case entries
    /// Which posts are before and after one.
    case neighbours
    /// Which tags and categories a post has.
    case terms
    /// What a tag or category is called.
    case tag, category
    /// How many posts have it.
    case tagCount, categoryCount
    /// Whether a post has a record.
    case making
    /// All that a post's record says.
    case record
    /// A page with all that its file says.
    case page
    /// The ledger as a whole.
    case ledger
    /// A paper of the ledger.
    case paper
    /// Which papers are related to one, and why.
    case related
    /// Which papers are before and after one in its first topic.
    case topicNeighbours
    /// What a topic is called.
    case topic
    /// How many papers it has.
    case topicCount
    /// What an author is called, and whether they have a page.
    case author
    /// How many papers they have.
    case authorCount
    /// One of the ledger's ratings.
    case rating
    /// What a link to a file of the site's folder leads to.
    case target
    /// Which files there are beside posts and pages: what each is called where it is published
    /// depends on the others.
    case attachments
    /// How large an image is.
    case imageSize

    /// Whether parts of the kind are told apart by `path`.
    var hasPath: Bool { self == .target || self == .imageSize }

    /// Whether a post's file decides what it holds, with the settings and nothing else.
    var isOfPostFile: Bool {
      switch self {
      case .post, .listing, .place, .wordCount, .entries: true
      default: false
      }
    }

    /// Whether it is a part of the ledger alone.
    var isOfLedger: Bool {
      switch self {
      case .ledger, .paper, .related, .topicNeighbours, .topic, .topicCount, .author, .authorCount,
        .rating:
        true
      default: false
      }
    }

    /// Whether it cannot change unless `listings` does.
    var isListed: Bool {
      switch self {
      case .everything, .site, .post, .wordCount, .making, .record, .page, .target,
        .attachments, .imageSize:
        false
      default: true
      }
    }
  }

  let kind: Kind
  /// Which one of the site's posts, papers and the like; 0 where there is only one.
  var index = 0
  /// The path of a file in the site's folder, for those that are told apart by it.
  var path = ""

  /// In one piece, since a build notes some hundreds of parts a page.
  func hash(into hasher: inout Hasher) {
    hasher.combine(kind.rawValue << 56 ^ index)
    if !path.isEmpty { hasher.combine(path) }
  }
}
