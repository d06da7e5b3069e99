/// What stands behind a label such as `作者/机构`, which names both: `张三、李四 / 清华大学`,
/// `A B, C D | NVIDIA`, or as behind any other label of authors, `A B (NVIDIA)`.
struct AuthorsWithAffiliation {
  /// Which of the two stands where.
  enum Order { case behind, before }

  let authors: AuthorList
  /// Nil where the list of authors has it.
  let affiliation: String?
  /// Whether a name in the list may be an organisation's.
  let isUnclear: Bool

  init(_ text: String, order: Order, isJapanese: Bool) {
    let whole = AuthorList(text, isJapanese: isJapanese)
    let mayHoldOrganization = Self.mayHoldOrganization(whole.names)
    guard whole.affiliation == nil || mayHoldOrganization,
      let parts = Self.parts(of: text),
      case let other = order == .behind ? parts.second : parts.first,
      Self.areOrganizations(AuthorList(other, isJapanese: isJapanese)),
      case let authors = AuthorList(
        order == .behind ? parts.first : parts.second, isJapanese: isJapanese),
      !authors.names.isEmpty, !Self.mayHoldOrganization(authors.names)
    else {
      self.authors = whole
      affiliation = nil
      isUnclear = mayHoldOrganization
      return
    }
    self.authors = authors
    affiliation = [authors.affiliation, other].compactMap(\.self).joined(separator: ", ")
    isUnclear = false
  }

  /// What stands on either side of the only sign outside of parentheses that may part the two; nil
  /// where there is none, or several.
  private static func parts(of text: String) -> (first: String, second: String)? {
    var depth = 0
    var sign: String.UnicodeScalarIndex?
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      switch scalar {
      case "(", "（", "[", "【": depth += 1
      case ")", "）", "]", "】": depth -= 1
      case "/", "／", "|", "｜", ";", "；":
        guard depth <= 0 else { continue }
        guard sign == nil else { return nil }
        sign = index
      default: break
      }
    }
    guard let sign else { return nil }
    let first = String(text.unicodeScalars[..<sign]).trimmingSpaces
    let second = String(text.unicodeScalars[sign...].dropFirst()).trimmingSpaces
    return first.isEmpty || second.isEmpty ? nil : (first, second)
  }

  /// Whether all that stands there is called like organisations: `李四` behind a slash is an author.
  private static func areOrganizations(_ list: AuthorList) -> Bool {
    !list.isCutShort
      && list.names.allSatisfy { name in
        NameShape.mayBeAffiliation(name) || NamedOrganizations.beginsLikeOne(name)
      }
  }

  private static func mayHoldOrganization(_ names: [String]) -> Bool {
    names.contains(where: NamedOrganizations.isCalledLikeOne)
  }
}
