import Foundation

/// The links of a built site, to see where they lead.
struct SiteLinks {
  private let files: [String: String]
  private let base: String

  /// - Parameter base: where the site is read, such as `https://example.org/blog`.
  init(_ tree: [String: Data], base: String) {
    files = tree.mapValues { String(decoding: $0, as: UTF8.self) }
    self.base = base
  }

  /// Each internal link of a page, feed or JSON file that leads to no file, or to an `id` that is
  /// not there.
  var broken: [String] {
    files.flatMap { path, text in
      addresses(in: text).filter { !leads($0, from: path) }.map { "\(path): \($0)" }
    }.sorted()
  }

  /// How many internal links there are.
  var count: Int {
    files.reduce(0) { $0 + addresses(in: $1.value).count }
  }

  private func addresses(in text: String) -> [String] {
    let inHTML = text.matches(of: /(?:href|src|data-index)="([^"]*)"/).map { String($0.1) }
    let elsewhere = text.matches(of: /(?:"url": "|<loc>|<link>)([^"<]*)/).map { String($0.1) }
    return (inHTML + elsewhere).compactMap(internalPath)
  }

  /// Below the base path, with a fragment where there is one; nil for other sites.
  private func internalPath(_ address: String) -> String? {
    let unescaped = address.replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .replacing(#/\?v=[0-9a-f]+$/#, with: "")
    if unescaped.hasPrefix("#") { return unescaped }
    for prefix in [base + "/", "/blog/"] where unescaped.hasPrefix(prefix) {
      return String(unescaped.dropFirst(prefix.count - 1))
    }
    return unescaped.hasPrefix("/") ? "outside the base path: \(unescaped)" : nil
  }

  private func leads(_ address: String, from page: String) -> Bool {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0].prefix { $0 != "?" }).removingPercentEncoding ?? ""
    let file =
      path.isEmpty
      ? page : String(path.dropFirst()) + (path.hasSuffix("/") ? "index.html" : "")
    guard let text = files[file] else { return false }
    guard parts.count == 2, let id = String(parts[1]).removingPercentEncoding else { return true }
    return id.isEmpty || text.contains("id=\"\(id)\"")
  }
}
