/// Answers the requests of the live preview: the site's own files, the script in its pages, and
/// the events that it listens to.
package struct LiveRouter: Sendable {
  private let site: LiveSite
  private let hosts: AllowedHosts

  package init(_ site: LiveSite, hosts: AllowedHosts) {
    self.site = site
    self.hosts = hosts
  }

  package func response(to request: HTTPRequest) -> HTTPResponse {
    guard hosts.contains(request["host"] ?? "localhost") else { return .misdirected }
    let asked = RequestPath(target: request.target)
    switch asked?.path {
    case LiveScript.path: return Self.script
    case LiveScript.eventsPath: return events(for: request, asked)
    default: return PastePages(site).response(to: asked) ?? SiteRouter(site).response(to: request)
    }
  }

  private static let script = HTTPResponse(
    .ok,
    headers: [("Content-Type", ContentType.of("live.js")), ("Cache-Control", "no-store")],
    body: Array(LiveScript.source.utf8))

  private func events(for request: HTTPRequest, _ asked: RequestPath?) -> HTTPResponse {
    guard hosts.isSameOrigin(request) else {
      return .text(.forbidden, "Only pages of this site may listen.")
    }
    guard request.method == "GET" else { return .text(.ok, "") }
    guard let path = asked?.parameter("path"), let version = asked?.parameter("version") else {
      return .text(.badRequest, "A page says where it stands, and which version it shows.")
    }
    guard let stream = site.events(for: Viewer(path: decoded(path), version: version)) else {
      return .text(.unavailable, "Too many pages are open.")
    }
    return HTTPResponse(events: stream)
  }

  /// The parameter is the page's path as it stands in its address: still encoded.
  private func decoded(_ path: String) -> String {
    RequestPath(target: path)?.path ?? path
  }
}

extension HTTPResponse {
  static let misdirected = HTTPResponse.text(
    .misdirected,
    "This server answers to localhost and to IP addresses only, so that no page on the web can "
      + "read it under a name of its own. Open it by such an address, or name yours by --host.")
}
