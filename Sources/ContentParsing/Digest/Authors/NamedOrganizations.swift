internal import Papers
internal import Text

/// A list in which organisations stand before their people: `NVIDIA（Weizhu Chen 等）`,
/// `清华大学（张三、李四）、MIT（A B 等）`.
struct NamedOrganizations {
  let people: [AuthorList]

  /// Nil where `names` are not all organisations, or `groups`, what stands in the parentheses behind
  /// them, is not a list of people for each.
  init?(_ names: [String], groups: [String], isJapanese: Bool) {
    guard !names.isEmpty, names.count == groups.count, groups.allSatisfy(Self.mayBePeople),
      names.allSatisfy(Self.isOrganization)
    else { return nil }
    people = groups.map { AuthorList($0, isJapanese: isJapanese) }
    guard people.allSatisfy(Self.arePeople) else { return nil }
  }

  /// Whether several stand there, or the end is that of a list that is cut short.
  private static func mayBePeople(_ group: String) -> Bool {
    group.unicodeScalars.contains(where: AuthorList.separates) || OthersPhrase.ends(group)
  }

  private static func isOrganization(_ name: String) -> Bool {
    isCalledLikeOne(name)
      || name.unicodeScalars.allSatisfy(\.isCJKLetter) && !isChineseName(name)
  }

  /// Whether `name` is that of an organisation, or made of capitals: `MIT`.
  static func isCalledLikeOne(_ name: String) -> Bool {
    if case .organization = AuthorName(name) { return true }
    if NameShape.isInstitution(name) || companies.contains(name.lowercased()) { return true }
    return !name.contains(" ") && name.utf8.count > 2
      && name.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  /// The same of its first word: `Google DeepMind`.
  static func beginsLikeOne(_ name: String) -> Bool {
    name.split(separator: " ").first.map { isCalledLikeOne(String($0)) } ?? false
  }

  /// At least two of them, or one with 等 behind; all are Chinese names, or given and family name.
  private static func arePeople(_ list: AuthorList) -> Bool {
    guard list.affiliation == nil, list.isCutShort || list.names.count > 1 else { return false }
    return !list.names.isEmpty
      && list.names.allSatisfy { name in
        if case .person = AuthorName(name) { return true }
        return isChineseName(name)
      }
  }

  private static func isChineseName(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { NameJoints.isChineseName($0, $0.indices) }
  }

  /// Companies whose names are like those of people.
  private static let companies: Set = [
    "google", "meta", "microsoft", "apple", "amazon", "anthropic", "deepmind", "alibaba", "tencent",
    "bytedance", "baidu", "huawei", "nvidia", "samsung", "sony", "intel", "adobe", "salesforce",
    "deepseek", "mistral", "cohere",
  ]
}
