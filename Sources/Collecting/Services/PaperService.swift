internal import Records

/// A service that knows something of papers. A new one is a file here and a line in
/// `PaperServices`.
protocol PaperService: Sendable {
  /// Under which its report stands in the record.
  var name: SourceName { get }

  /// Asks the service about the day and, where it can fill them in, about the papers that the
  /// services before it have told of. Whatever happens is in the answer; nothing is thrown.
  ///
  /// Nil where there is nothing to ask.
  func ask(about known: Finds, of request: CollectRequest) async -> ServiceAnswer?

  /// Asks the service what it says now of the papers in `known`, and of no others. Nil where it is
  /// not the one to ask.
  func askAgain(about known: Finds, of request: CollectRequest) async -> ServiceAnswer?
}

extension PaperService {
  func askAgain(about known: Finds, of request: CollectRequest) async -> ServiceAnswer? { nil }
}

/// What a service said.
struct ServiceAnswer: Sendable {
  var papers: [PaperFacts] = []
  var unread: [UnreadPaper] = []
  var report: SourceReport
}

/// The services in the order in which they are asked: those that fill in what others have found
/// come later.
enum PaperServices {
  static func all(_ addresses: ServiceAddresses, gitHubToken: String?) -> [any PaperService] {
    [
      HuggingFaceDaily(address: addresses.huggingFace),
      ArxivAnnouncements(address: addresses.arxivFeed),
      ArxivPapers(address: addresses.arxiv),
      GitHubRepositories(address: addresses.gitHub, token: gitHubToken),
    ]
  }
}
