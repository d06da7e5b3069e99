internal import Diagnostics
internal import SiteModel
internal import SiteOutput
internal import Text

/// Answers requests with the files of a site, as a host would that publishes them.
struct SiteRouter: Sendable {
  private let files: any SiteFiles

  init(_ files: any SiteFiles) {
    self.files = files
  }

  func response(to request: HTTPRequest) -> HTTPResponse {
    guard let asked = RequestPath(target: request.target) else {
      return .text(.badRequest, "This is no path of a site.")
    }
    let base = files.basePath
    if !base.isEmpty, asked.path == "/" || asked.path == base {
      return .redirect(.found, to: base + "/" + asked.query)
    }
    guard let place = SitePlace.outputPath(of: asked.path, below: base) else { return notFound("") }
    if let file = files.file(at: place) { return response(to: request, with: file) }
    if !asked.path.hasSuffix("/"), files.file(at: place + "/index.html") != nil {
      return .redirect(
        .movedPermanently, to: URLEncoding.encode(path: asked.path + "/") + asked.query)
    }
    return notFound(place)
  }

  private func response(to request: HTTPRequest, with file: ServedFile) -> HTTPResponse {
    do {
      guard file.isPage else { return download(try file.bytes(), at: file.path, for: request) }
      guard let twin = twin(of: file) else { return page(.ok, try file.bytes()) }
      var response =
        AcceptHeader(request["accept"]).prefersMarkdown
        ? download(try twin.bytes(), at: twin.path, for: request) : page(.ok, try file.bytes())
      response.headers.append(("Vary", "Accept"))
      return response
    } catch {
      return Self.failure(error)
    }
  }

  /// The Markdown of a page; nil where it has none.
  private func twin(of page: ServedFile) -> ServedFile? {
    files.file(at: SitePath("/" + page.path).asPage.twin.outputPath)
  }

  /// The site's own page with the status that belongs to it.
  private func notFound(_ place: String) -> HTTPResponse {
    do {
      guard let file = files.notFoundPage(for: place) else {
        return .text(.notFound, "There is nothing here.")
      }
      return page(.notFound, try file.bytes())
    } catch {
      return Self.failure(error)
    }
  }

  private static func failure(_ diagnostic: Diagnostic) -> HTTPResponse {
    .text(.internalError, DiagnosticPrinter(.human).print([diagnostic]))
  }

  /// Pages are never kept by browsers: the next look shows what is there then.
  private func page(_ status: HTTPStatus, _ bytes: [UInt8]) -> HTTPResponse {
    HTTPResponse(
      status,
      headers: [("Content-Type", ContentType.of("index.html")), ("Cache-Control", "no-store")],
      body: bytes)
  }

  /// Other files are kept, and asked for again each time.
  private func download(
    _ bytes: [UInt8], at path: String, for request: HTTPRequest
  ) -> HTTPResponse {
    let tag = EntityTag(of: bytes)
    let headers: [(name: String, value: String)] = [
      ("Content-Type", ContentType.of(path)), ("Cache-Control", "no-cache"), ("ETag", tag.text),
      ("Accept-Ranges", "bytes"),
    ]
    if let known = request["if-none-match"], tag.isIn(known) {
      return HTTPResponse(.notModified, headers: headers)
    }
    let isCurrent = request["if-range"].map { $0 == tag.text } ?? true
    switch ByteRange(isCurrent ? request["range"] : nil, size: bytes.count) {
    case .whole: return HTTPResponse(.ok, headers: headers, body: bytes)
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      return HTTPResponse(
        .partialContent, headers: headers + [("Content-Range", place)], body: Array(bytes[range]))
    case .outside:
      return HTTPResponse(
        .rangeNotSatisfiable, headers: [("Content-Range", "bytes */\(bytes.count)")])
    }
  }
}

extension SitePath {
  /// The page whose file this is: `/a/` for `/a/index.html`.
  fileprivate var asPage: SitePath {
    path.hasSuffix("/index.html") ? SitePath(String(path.dropLast("index.html".count))) : self
  }
}

/// Where things stand in a site.
enum SitePlace {
  /// The file that is served at `path`, relative to the output folder; nil where the path does not
  /// begin with `base`.
  static func outputPath(of path: String, below base: String) -> String? {
    guard path.hasPrefix(base + "/") else { return nil }
    let relative = String(path.dropFirst(base.count + 1))
    return path.hasSuffix("/") ? relative + "index.html" : relative
  }
}

/// Names the bytes of a file (RFC 9110, 8.8.3).
struct EntityTag {
  /// In quotes.
  let text: String

  init(of bytes: [UInt8]) {
    text = "\"\(String(ContentHash(of: bytes).value, radix: 16))-\(bytes.count)\""
  }

  /// Whether an `If-None-Match` header names it.
  func isIn(_ header: String) -> Bool {
    header.split(separator: ",").contains { part in
      let tag = part.trimmingSpaces
      return tag == "*" || tag == text || tag == "W/" + text
    }
  }
}
