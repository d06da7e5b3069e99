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
    let holes = document.content.holes.filter { $0.kind == .identifier }
    var ids = Set(holes.map { $0.address[...] })
    let html = document.content.bytes
    for quote in html.indices where html[quote] == UInt8(ascii: "\"") {
      let before = html[..<quote]
      guard before.hasSuffix(" id=") || before.hasSuffix(" name=") else { continue }
      let value = html[(quote + 1)...].prefix { $0 != UInt8(ascii: "\"") }
      ids.insert(Substring(decoding: value, as: UTF8.self))
    }
    return ids
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: StaticString) -> Bool {
    suffix(text.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
