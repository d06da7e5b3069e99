internal import Fetching

/// Where the services are.
package struct ServiceAddresses: Equatable, Sendable {
  package var arxiv: String
  package var arxivFeed: String
  package var huggingFace: String
  package var gitHub: String

  package init(
    arxiv: String? = nil, arxivFeed: String? = nil, huggingFace: String? = nil,
    gitHub: String? = nil
  ) {
    self.arxiv = arxiv ?? "https://export.arxiv.org/api/query"
    self.arxivFeed = arxivFeed ?? "https://rss.arxiv.org/atom"
    self.huggingFace = huggingFace ?? "https://huggingface.co/api/daily_papers"
    self.gitHub = gitHub ?? "https://api.github.com"
  }

  /// The host of arXiv's API; nil where its address is none.
  package var arxivHost: String? { HTTPURL(arxiv)?.host }
  package var gitHubHost: String? { HTTPURL(gitHub)?.host }
}
