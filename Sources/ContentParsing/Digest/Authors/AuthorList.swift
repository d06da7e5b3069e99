/// Authors as written: `A, B 等 (NVIDIA)`, `张三、李四（清华）`, `A and B et al.`, `Smith, J., Doe, K.`.
struct AuthorList: Equatable {
  /// Something in a list that is no name.
  enum Problem: Hashable {
    /// A parenthesis without its partner, and what belongs to it.
    case unpaired(String)
    case markup(String)
    /// Initials behind a whole name.
    case initials(String)
  }

  let names: [String]
  let isCutShort: Bool
  /// What stands in parentheses, behind a dash, or behind 等 or "et al."; several are joined with a
  /// comma.
  let affiliation: String?
  let problems: [Problem]

  init(_ text: String) {
    let groups = AuthorGroups(text)
    var reader = NameReader()
    var outside = groups.outside
    outside.withUTF8 { reader.read($0) }
    var affiliations = AffiliationReader()
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
    while reader.names.count > 1, let last = reader.names.last, NameShape.isInstitution(last) {
      affiliations.read(last, behind: reader.names.count - 1)
      reader.dropNames(behind: reader.names.count - 1)
    }
    names = reader.names
    isCutShort = reader.isCutShort || affiliations.isCutShort
    affiliation = affiliations.text
    problems = groups.unpaired.map { .unpaired($0) } + reader.problems
  }

  static func separates(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", "，", "、", ";", "；", "&": true
    default: false
    }
  }
}
