internal import ContentParsing
internal import Diagnostics
internal import SiteModel
internal import Text

/// Finds the links and images of posts and pages that lead to nothing in the site:
///
/// - relative ones, seen from the file, to no file of the folder;
/// - ones from the root, such as `/about/`, to nothing that is made (only a warning: files that are
///   not papersite's may stand beside the site);
/// - `#fragments` to no heading (or other `id`) of a post or page.
///
/// The frontmatter's `image` is one of them, and so are the menu, the pictures and the links of
/// `site.yml`, which stand on pages of any depth, so that paths have to begin at the root.
struct LinkCheck {
  private let settings: SiteConfiguration
  private let targets: LinkTargets
  private let plan: OutputPlan
  private let documents: [SitePath: Document]
  private let files: SourceFiles

  init(_ site: Site, targets: LinkTargets, plan: OutputPlan, files: SourceFiles) {
    settings = site.configuration
    self.targets = targets
    self.plan = plan
    let posts = site.posts.map { ($0.path, $0.document) }
    let pages = site.pages.map { ($0.path, $0.document) }
    documents = Dictionary(posts + pages, uniquingKeysWith: { a, _ in a })
    self.files = files
  }

  /// In no order.
  var diagnostics: [Diagnostic] {
    documents.filter(\.value.hasLocalReferences).map { ($0, $1) }
      .concurrentMap { page, document in broken(in: document, at: page) }
      .flatMap(\.self) + settings.writtenAddresses.compactMap(broken)
  }

  private func broken(_ written: SiteConfiguration.WrittenAddress) -> Diagnostic? {
    let address = written.address
    guard !Addresses.isAbsolute(address), !address.hasPrefix("#") else { return nil }
    var ids = ElementIDs()
    let problem =
      address.hasPrefix("/") ? problem(rooted: address, &ids) : .noRoot(address)
    return problem.map { diagnostic($0, at: written.location) }
  }

  private func broken(in document: Document, at page: SitePath) -> [Diagnostic] {
    var ids = ElementIDs()
    let references = picture(of: document) + document.links + document.images
    let problems = references.compactMap { reference in
      problem(reference.address, in: document, at: page, &ids).map { (reference, $0) }
    }
    var locator = ReferenceLocator(file: files[document.path], path: document.path)
    let found = problems.prefix(Self.limit).map {
      diagnostic($1, at: locator.location(of: $0))
    }
    let rest = problems.dropFirst(Self.limit)
    return found + (rest.first.map { [more(rest.map(\.1), at: locator.location(of: $0.0))] } ?? [])
  }

  /// The frontmatter's `image`.
  private func picture(of document: Document) -> [Reference] {
    guard let address = document.frontmatter.image else { return [] }
    let line = document.keyLocations["image"]?.position?.line ?? 1
    return [Reference(address: address, line: line)]
  }

  /// Of many problems in one file the first are enough.
  private static let limit = 100

  /// - Parameter location: of the first of them.
  private func more(_ problems: [Problem], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      problems.contains(where: \.isError) ? .error : .warning, "broken-link",
      "\(problems.count) more links of this file lead to nothing, from here on",
      fix: "Mend the first ones", at: location)
  }

  fileprivate enum Problem {
    case missingFile(String, path: String)
    case unpublishedFile(String, path: String)
    case missingPath(String, path: SitePath)
    case noRoot(String)
    case noSuchID(String, on: SitePath)
  }

  private func problem(
    _ address: String, in document: Document, at page: SitePath, _ ids: inout ElementIDs
  ) -> Problem? {
    switch targets.target(of: address, in: document.path, at: page) {
    case .missing(let path) where files.has(path): .unpublishedFile(address, path: path)
    case .missing(let path): .missingFile(address, path: path)
    case .attachment: nil
    case .page(let target, let suffix): problem(fragmentOf: suffix, on: target, &ids)
    case .elsewhere where address.hasPrefix("#"): problem(fragmentOf: address, on: page, &ids)
    case .elsewhere where address.hasPrefix("/") && !address.hasPrefix("//"):
      problem(rooted: address, &ids)
    case .elsewhere: nil
    }
  }

  private func problem(rooted address: String, _ ids: inout ElementIDs) -> Problem? {
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let written = String(address[..<end])
    let path = SitePath(URLEncoding.decode(written) ?? written)
    let page = path.path.hasSuffix("/") ? path : SitePath(path.path + "/")
    guard (plan.file(at: path.outputPath) ?? plan.file(at: page.outputPath)) != nil else {
      return .missingPath(address, path: path)
    }
    return problem(fragmentOf: String(address[end...]), on: page, &ids)
  }

  private func nearest(to path: SitePath) -> String? {
    NearestName.of(
      path.path,
      in: plan.files.map(\.path.path).filter { $0.hasSuffix("/") })
  }

  /// An empty fragment and `#top` lead to the top of any page (HTML, 7.4.6.4).
  private func problem(
    fragmentOf suffix: String, on page: SitePath, _ ids: inout ElementIDs
  ) -> Problem? {
    guard let hash = suffix.firstIndex(of: "#"), let document = documents[page] else { return nil }
    let written = String(suffix[suffix.index(after: hash)...])
    let id = URLEncoding.decode(written) ?? written
    guard !id.isEmpty, id.lowercased() != "top", !ids.has(id, document), !ids.has(written, document)
    else { return nil }
    return .noSuchID(suffix, on: page)
  }
}

extension LinkCheck.Problem {
  fileprivate var isError: Bool {
    switch self {
    case .missingFile, .unpublishedFile: true
    case .missingPath, .noRoot, .noSuchID: false
    }
  }
}

extension LinkCheck {
  /// The address with the ending of Markdown, where that leads to a file: for `2026-11-28`,
  /// `2026-11-28/` and `2026-11-28.html`, `2026-11-28.md`.
  private func markdown(for address: String, _ path: String) -> String? {
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let name = address[..<end].hasSuffix("/") ? address[..<end].dropLast() : address[..<end]
    let path = path.hasSuffix("/") ? path.dropLast() : path[...]
    return ["", ".html", "/index.html"].first {
      name.hasSuffix($0) && path.hasSuffix($0) && files.has("\(path.dropLast($0.count)).md")
    }.map { "\(name.dropLast($0.count)).md\(address[end...])" }
  }

  /// An address that begins with the name of a host, such as `arxiv.org/abs/2602.21193`, with a scheme.
  private static func withScheme(_ address: String) -> String? {
    let host = address.prefix { $0 != "/" }
    let isHost =
      host.utf8.count < address.utf8.count
      && host.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 || "-.0123456789".utf8.contains($0)
      }
      && topDomains.contains { host.hasSuffix($0) && host.utf8.count > $0.utf8.count }
    return isHost ? "https://\(address)" : nil
  }

  private static let topDomains = [
    ".org", ".com", ".net", ".io", ".co", ".ai", ".dev", ".edu", ".cn", ".press",
  ]

  private func diagnostic(_ problem: Problem, at location: SourceLocation) -> Diagnostic {
    switch problem {
    case .missingFile(let address, let path):
      Diagnostic(
        .error, "broken-link", "`\(address)` leads to `\(path)`, which is not there",
        fix: markdown(for: address, path).map { "Write `\($0)`, which is there" }
          ?? Self.withScheme(address).map { "Write `\($0)` for another site" }
          ?? "Correct the address, or add the file", at: location)
    case .unpublishedFile(let address, let path):
      Diagnostic(
        .error, "broken-link",
        "`\(address)` leads to `\(path)`, which is a draft or of a day to come",
        fix: "Remove the link until then", at: location)
    case .missingPath(let address, let path):
      Diagnostic(
        .warning, "broken-link", "`\(address)` leads to nothing that is built",
        fix: nearest(to: path).map { "Write `\($0)` if that is meant" } ?? "Correct the address",
        at: location)
    case .noRoot(let address):
      Diagnostic(
        .warning, "broken-link", "`\(address)` leads elsewhere from each page",
        fix: "Write `/\(address)` for a path of the site, or an https address", at: location)
    case .noSuchID(let address, let page):
      Diagnostic(
        .warning, "broken-fragment", "`\(address)` is no heading of `\(page.path)`",
        fix: "Correct it: headings are linked to by their words, such as `#results`",
        at: location)
    }
  }
}
