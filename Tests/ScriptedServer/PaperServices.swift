/// arXiv, Hugging Face and GitHub on one server of this machine, with a few papers for 2026-03-03
/// in the services' own forms. Any of the four can be told to answer otherwise.
package final class LocalPaperServices: Sendable {
  package enum Service: String, CaseIterable, Sendable {
    case arxiv, feed, huggingFace, gitHub
  }

  package typealias Fault =
    @Sendable (_ service: Service, _ request: ScriptedServer.Request) -> ScriptedServer.Answer?

  private let server: ScriptedServer

  /// - Parameter fault: what is answered instead, where it gives anything.
  package init(_ fault: @escaping Fault = { _, _ in nil }) throws {
    server = try ScriptedServer { request in
      guard let service = Self.service(request.target) else { return .status(404) }
      if let answer = fault(service, request) { return answer }
      return Self.answer(service, request)
    }
  }

  package var requests: [String] { server.requests }
  package var url: String { server.url }
  package var arxiv: String { server.url + "/api/query" }
  package var feed: String { server.url + "/atom" }
  package var huggingFace: String { server.url + "/api/daily_papers" }
  package var gitHub: String { server.url + "/github" }

  /// The options that send the built command here.
  package var options: [String] {
    [
      "--arxiv-url", arxiv, "--arxiv-feed-url", feed, "--huggingface-url", huggingFace,
      "--github-url", gitHub, "--hurry",
    ]
  }

  package func headers(_ target: String) -> [String: String] { server.headers(target) }

  private static func service(_ target: String) -> Service? {
    if target.hasPrefix("/api/query") { return .arxiv }
    if target.hasPrefix("/atom/") { return .feed }
    if target.hasPrefix("/api/daily_papers") { return .huggingFace }
    return target.hasPrefix("/github/") ? .gitHub : nil
  }

  private static func answer(
    _ service: Service, _ request: ScriptedServer.Request
  ) -> ScriptedServer.Answer {
    switch service {
    case .arxiv: xml(arxiv(request.target))
    case .feed:
      request.headers["if-none-match"] == "\"feed-1\""
        ? .status(304) : xml(feed(day: "2026-03-03"), tag: "\"feed-1\"")
    case .huggingFace: json(daily)
    case .gitHub: repository(request.target)
    }
  }

  package static func xml(_ body: String, tag: String? = nil) -> ScriptedServer.Answer {
    var headers = ["Content-Type": "application/atom+xml; charset=utf-8"]
    headers["ETag"] = tag
    return .status(200, headers: headers, body: body)
  }

  package static func json(_ body: String) -> ScriptedServer.Answer {
    .status(200, headers: ["Content-Type": "application/json; charset=utf-8"], body: body)
  }

  /// `2603.00009` is not known: it is dropped without a word.
  private static func arxiv(_ target: String) -> String {
    guard let list = target.firstRange(of: "id_list=") else {
      return atom(entry("2603.00001v1", "A  Paper\n  of &lt;today&gt;", comment: ""), total: 1)
    }
    let ids = target[list.upperBound...].prefix { $0 != "&" }.split(separator: ",")
    let entries = ids.compactMap { id -> String? in
      switch id {
      case "2603.00001": entry("2603.00001v1", "A Paper of &lt;today&gt;", comment: "")
      case "2603.00002": entry("2603.00002v1", "Announced", comment: "12 pages")
      case "2602.20000":
        entry(
          "2602.20000v3", "Handed in",
          comment: "This paper has been withdrawn by the authors due to an error")
      default: nil
      }
    }
    return atom(entries.joined(), total: entries.count)
  }

  private static func atom(_ entries: String, total: Int) -> String {
    """
    <?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" \
    xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
      <id>https://arxiv.org/api/x</id>
      <opensearch:totalResults>\(total)</opensearch:totalResults>
      \(entries)
    </feed>
    """
  }

  private static func entry(_ id: String, _ title: String, comment: String) -> String {
    """
    <entry>
      <id>http://arxiv.org/abs/\(id)</id>
      <title>\(title)</title>
      <updated>2026-03-02T17:59:59Z</updated>
      <published>2026-03-02T17:59:59Z</published>
      <summary>  What it is
    about; see https://github.com/old/name.</summary>
      <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
      <category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/>
      <arxiv:comment>\(comment)</arxiv:comment>
      <arxiv:primary_category term="cs.CL"/>
      <author><name>Ada Łukasz</name><arxiv:affiliation>Org</arxiv:affiliation></author>
      <author><name>Bo  Chen</name></author>
    </entry>
    """
  }

  /// - Parameter day: that of the announcement; the feed's own date is always fresh.
  package static func feed(day: String) -> String {
    let entries = [
      ("2603.00001v1", "new"), ("2603.00002v1", "cross"), ("2601.00003v2", "replace"),
    ].map { id, type in
      """
      <entry>
        <id>oai:arXiv.org:\(id)</id>
        <title>As announced</title>
        <updated>2026-03-03T05:00:10+00:00</updated>
        <link href="https://arxiv.org/abs/\(id)" rel="alternate" type="text/html"/>
        <summary>arXiv:\(id) Announce Type: \(type)
      Abstract: Of the feed.</summary>
        <category term="cs.CL"/>
        <published>\(day)T00:00:00-05:00</published>
        <arxiv:announce_type>\(type)</arxiv:announce_type>
        <dc:creator>Ada Łukasz (Org, Inc.), Bo Chen</dc:creator>
      </entry>
      """
    }
    return emptyFeed.replacing("</feed>", with: entries.joined() + "</feed>")
  }

  package static let emptyFeed = """
    <?xml version='1.0' encoding='UTF-8'?>
    <feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns="http://www.w3.org/2005/Atom"><title>cs.AI updates on arXiv.org</title>\
    <updated>2026-03-03T05:00:10+00:00</updated></feed>
    """

  private static let daily = """
    [
      {"paper": {"id": "2603.00001", "title": "Another title", "summary": "S", "upvotes": 12,
        "authors": [{"name": "A. Lukasz", "hidden": false}],
        "submittedOnDailyAt": "2026-03-03T00:00:00.000Z", "projectPage": "https://a.org/p",
        "githubRepo": "https://github.com/old/name", "githubStars": 3, "newField": [1],
        "organization": {"name": "org", "fullname": "The Org"}},
       "publishedAt": "2026-03-01T19:00:00.000Z", "numComments": 2},
      {"paper": {"id": "2602.20000", "title": "Handed\\nin", "summary": "S", "upvotes": 3,
        "authors": [{"name": "Bo Chen"}], "submittedOnDailyAt": "2026-03-03T00:00:00.000Z"}},
      {"paper": {"id": "2603.00009", "title": "Unknown", "summary": "S",
        "authors": [{"name": "X"}], "submittedOnDailyAt": "2026-03-03T00:00:00.000Z"}},
      {"paper": {"id": "2602.2000", "title": "A lost zero", "summary": "S"}},
      {"paper": {"title": "No id"}},
      {"paper": {"id": "2603.00007", "title": "Wrong", "upvotes": "many"}},
      {"paper": {"id": "2602.11111", "title": "Of another day", "summary": "S",
        "authors": [{"name": "X"}], "submittedOnDailyAt": "2026-03-02T00:00:00.000Z"}}
    ]
    """

  /// `old/name` is called `new/name` now.
  private static func repository(_ target: String) -> ScriptedServer.Answer {
    switch target {
    case "/github/repos/old/name":
      .status(
        301, headers: ["Location": "/github/repositories/7", "Content-Type": "application/json"],
        body: "{\"message\": \"Moved Permanently\"}")
    case "/github/repositories/7":
      json(
        """
        {"id": 7, "full_name": "new/name", "stargazers_count": 43, "archived": false,
         "pushed_at": "2026-03-01T00:00:00Z", "license": {"key": "mit", "spdx_id": "MIT"}}
        """)
    default: .status(404, headers: ["Content-Type": "application/json"], body: "{}")
    }
  }
}
