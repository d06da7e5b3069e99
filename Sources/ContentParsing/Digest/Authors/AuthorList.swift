/// Authors as written: `A, B 等 (NVIDIA)`, `张三、李四（清华）`, `A and B et al.`, `Smith, J., Doe, K.`.
struct AuthorList: Equatable {
  /// Something in a list that is no name.
  enum Problem: Hashable {
    /// A parenthesis without its partner, and what belongs to it.
    case unpaired(String)
    case markup(String)
    /// Initials behind a whole name.
    case initials(String)
    /// Chinese characters with a space, which may be one name or several.
    case spaced(String)
    /// A colon between what may be a name and what is none.
    case colon(String)
    /// What may name authors and organisations side by side.
    case organization(String)
    /// Universities and institutes without anybody.
    case institutions(String)
  }

  let names: [String]
  let isCutShort: Bool
  /// What stands in parentheses, behind a dash, or behind 等 or "et al."; several are joined with a
  /// comma.
  let affiliation: String?
  let problems: [Problem]

  /// - Parameter isJapanese: whether its label is, so that `山田 太郎` is one name.
  init(_ text: String, isJapanese: Bool = false) {
    let groups = AuthorGroups(text)
    var reader = NameReader(isJapanese: isJapanese)
    var outside = groups.outside
    outside.withUTF8 { reader.read($0) }
    var affiliations = AffiliationReader()
    if let named = NamedOrganizations(reader.names, groups: groups.inside, isJapanese: isJapanese) {
      for name in reader.names { affiliations.read(name, behind: 0) }
      names = named.people.flatMap(\.names)
      isCutShort = reader.isCutShort || named.people.contains(where: \.isCutShort)
      affiliation = affiliations.text
      problems = groups.unpaired.map { .unpaired($0) } + reader.problems
      return
    }
    for group in groups.inside { affiliations.read(group, behind: reader.names.count) }
    for tail in reader.tails { affiliations.read(tail, behind: reader.names.count) }
    if groups.inside.isEmpty, let end = reader.end {
      let rest = reader.names[end...]
      if !rest.isEmpty, end > 0 || !reader.tails.isEmpty,
        rest.allSatisfy(NameShape.mayBeAffiliation)
      {
        for name in rest { affiliations.read(name, behind: end) }
        reader.dropNames(behind: end)
      }
    }
    let institutions = reader.names.filter(NameShape.isInstitution)
    let namesNobody =
      institutions.count == reader.names.count && (!institutions.isEmpty || reader.hasNamelessTeam)
    if !institutions.isEmpty, !namesNobody {
      for name in institutions { affiliations.read(name, behind: reader.names.count) }
      reader.dropNames(NameShape.isInstitution)
    }
    if namesNobody { for name in institutions { affiliations.read(name, behind: 0) } }
    names = namesNobody ? [] : reader.names
    isCutShort = reader.isCutShort || affiliations.isCutShort
    affiliation = affiliations.text
    problems =
      groups.unpaired.map { .unpaired($0) } + reader.problems
      + (namesNobody ? [.institutions(text)] : [])
  }

  /// Whether universities and institutes stand there and nobody else.
  var namesNobody: Bool {
    problems.contains { if case .institutions = $0 { true } else { false } }
  }

  static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "，", "、", ";", "；", "&", "،", "؛", "､", "﹐", "﹑", "﹔": true
    default: false
    }
  }
}
