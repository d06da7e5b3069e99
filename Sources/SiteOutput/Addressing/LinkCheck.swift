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
struct LinkCheck {
  private let targets: LinkTargets
  /// What the site is made of, relative to the output folder.
  private let outputPaths: Set<String>
  private let documents: [SitePath: Document]
  private let locator: ReferenceLocator

  init(_ site: Site, targets: LinkTargets, plan: OutputPlan, files: [String: SourceFile]) {
    self.targets = targets
    outputPaths = Set(plan.files.map(\.path.outputPath))
    let posts = site.posts.map { ($0.path, $0.document) }
    let pages = site.pages.map { ($0.path, $0.document) }
    documents = Dictionary(posts + pages, uniquingKeysWith: { a, _ in a })
    locator = ReferenceLocator(files: files)
  }

  /// In no order.
  var diagnostics: [Diagnostic] {
    Array(documents).concurrentMap { page, document in broken(in: document, at: page) }
      .flatMap(\.self)
  }

  private func broken(in document: Document, at page: SitePath) -> [Diagnostic] {
    (document.links + document.images).compactMap { reference in
      problem(reference.address, in: document, at: page)
        .map { $0.diagnostic(at: locator.location(of: reference, in: document)) }
    }
  }

  fileprivate enum Problem {
    case missingFile(String, path: String)
    case missingPath(String, nearest: String?)
    case noSuchID(String, on: SitePath)
  }

  private func problem(
    _ address: String, in document: Document, at page: SitePath
  ) -> Problem? {
    switch targets.target(of: address, in: document.path, at: page) {
    case .missing(let path): .missingFile(address, path: path)
    case .attachment: nil
    case .page(let target, let suffix): problem(fragmentOf: suffix, on: target)
    case .elsewhere where address.hasPrefix("#"): problem(fragmentOf: address, on: page)
    case .elsewhere where address.hasPrefix("/") && !address.hasPrefix("//"):
      problem(rooted: address)
    case .elsewhere: nil
    }
  }

  private func problem(rooted address: String) -> Problem? {
    let end = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let written = String(address[..<end])
    let path = SitePath(URLEncoding.decode(written) ?? written)
    let page = path.path.hasSuffix("/") ? path : SitePath(path.path + "/")
    guard outputPaths.contains(path.outputPath) || outputPaths.contains(page.outputPath) else {
      return .missingPath(address, nearest: nearest(to: path))
    }
    return problem(fragmentOf: String(address[end...]), on: page)
  }

  private func nearest(to path: SitePath) -> String? {
    NearestName.of(
      path.path,
      in: outputPaths.lazy.filter { $0.hasSuffix("index.html") }.sorted()
        .map { "/" + $0.dropLast("index.html".count) })
  }

  /// An empty fragment and `#top` lead to the top of any page (HTML, 7.4.6.4).
  private func problem(fragmentOf suffix: String, on page: SitePath) -> Problem? {
    guard let hash = suffix.firstIndex(of: "#"), let document = documents[page] else { return nil }
    let written = String(suffix[suffix.index(after: hash)...])
    let id = URLEncoding.decode(written) ?? written
    guard !id.isEmpty, id.lowercased() != "top", !document.has(id: id), !document.has(id: written)
    else { return nil }
    return .noSuchID(suffix, on: page)
  }
}

extension LinkCheck.Problem {
  fileprivate func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .missingFile(let address, let path):
      Diagnostic(
        .error, "broken-link", "`\(address)` leads to `\(path)`, which is not there",
        fix: "Correct the address, or add the file", at: location)
    case .missingPath(let address, let nearest):
      Diagnostic(
        .warning, "broken-link", "`\(address)` leads to nothing that is built",
        fix: nearest.map { "Write `\($0)` if that is meant" } ?? "Correct the address",
        at: location)
    case .noSuchID(let address, let page):
      Diagnostic(
        .warning, "broken-fragment", "`\(address)` is no heading of `\(page.path)`",
        fix: "Correct it: headings are linked to by their words, such as `#results`",
        at: location)
    }
  }
}

extension Document {
  /// Whether an element of the body has this `id`, or it is an anchor of that `name`.
  fileprivate func has(id: String) -> Bool {
    if outline.contains(where: { $0.id == id }) { return true }
    let html = String(decoding: content.bytes, as: UTF8.self)
    return html.contains("id=\"\(id)\"") || html.contains("name=\"\(id)\"")
  }
}

/// Finds where a document's links stand in its file.
struct ReferenceLocator {
  /// By path.
  let files: [String: SourceFile]

  /// The address as written in its block, else the block's first line, else the file.
  func location(of reference: Reference, in document: Document) -> SourceLocation {
    guard let file = files[document.path] else { return SourceLocation(path: document.path) }
    let start = file.offset(line: reference.line, column: 1)
    let rest = file.bytes[start...]
    let written = rest.firstRange(of: Array("(\(reference.address)".utf8))
      .map { ($0.lowerBound + 1)..<$0.upperBound }
    let found = written ?? rest.firstRange(of: Array(reference.address.utf8))
    return file.location(of: found ?? start..<start)
  }
}
