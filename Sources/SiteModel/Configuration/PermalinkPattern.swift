/// How a post's path is made, such as `/:year/:month/:slug/`.
package struct PermalinkPattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case placeholder(Placeholder)
  }

  package enum Placeholder: String, CaseIterable, Sendable {
    case slug, year, month, day, title
  }

  package enum Problem: Error, Hashable {
    case noSlashes
    case unknownPlaceholder(String)
    /// Posts of different names would have one path.
    case notDistinct
    /// `.`, `..`, an empty part, or one of `\`, `?`, `#`, `%`.
    case notAPath
  }

  package let parts: [Part]

  package static let standard = PermalinkPattern(parts: [
    .text("/posts/"), .placeholder(.slug), .text("/"),
  ])

  private init(parts: [Part]) {
    self.parts = parts
  }

  package init(_ pattern: String) throws(Problem) {
    guard pattern.hasPrefix("/"), pattern.hasSuffix("/"), pattern.count > 1 else {
      throw .noSlashes
    }
    let segments = pattern.dropFirst().dropLast().split(
      separator: "/", omittingEmptySubsequences: false)
    guard segments.allSatisfy(Self.isSegment) else { throw .notAPath }
    var parts: [Part] = []
    var text = ""
    var rest = Substring(pattern)
    while let character = rest.popFirst() {
      guard character == ":" else {
        text.append(character)
        continue
      }
      let name = rest.prefix { $0.isASCII && $0.isLetter || $0 == "_" }
      guard let placeholder = Placeholder(rawValue: String(name)) else {
        throw .unknownPlaceholder(String(name))
      }
      rest = rest.dropFirst(name.count)
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      parts.append(.placeholder(placeholder))
    }
    parts.append(.text(text))
    self.parts = parts
    guard isDistinct else { throw .notDistinct }
  }

  private static func isSegment(_ segment: Substring) -> Bool {
    !segment.isEmpty && segment != "." && segment != ".."
      && !segment.contains { "\\?#%".contains($0) || $0.isNewline }
  }

  private var isDistinct: Bool {
    [.slug, .title, .day].contains { parts.contains(.placeholder($0)) }
  }
}

extension PermalinkPattern: CustomStringConvertible {
  package var description: String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .placeholder(let placeholder): ":\(placeholder.rawValue)"
      }
    }.joined()
  }
}
