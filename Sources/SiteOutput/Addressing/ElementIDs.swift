internal import ContentParsing
internal import Text

/// The `id`s of documents' elements, each document read only once.
struct ElementIDs {
  private var ids: [String: Set<Substring>] = [:]

  /// Whether an element of the body has this `id`, or it is an anchor of that `name`.
  mutating func has(_ id: String, _ document: Document) -> Bool {
    if ids[document.path] == nil { ids[document.path] = Self.read(document) }
    return ids[document.path]?.contains(id[...]) ?? false
  }

  private static func read(_ document: Document) -> Set<Substring> {
    let html = String(decoding: document.content.bytes, as: UTF8.self)
    let written = html.matches(of: #/ (?:id|name)="([^"]*)"/#).map(\.output.1)
    let identifiers = document.content.holes.filter { $0.kind == .identifier }
    return Set(identifiers.map { $0.address[...] } + written)
  }
}
