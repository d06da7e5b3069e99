/// An author, divided as far as formats need it.
package enum AuthorName: Hashable, Sendable {
  case person(PersonalName)
  /// A person whose name is not to be divided: `张三`, `Plato`.
  case whole(String)
  /// `Qwen Team`, `清华大学`.
  case organization(String)

  /// As one reads it: `Ludwig van Beethoven`, `Martin Luther King Jr.`.
  package var displayed: String {
    switch self {
    case .person(let name): name.displayed
    case .whole(let name), .organization(let name): name
    }
  }

  /// The family name first, with the suffix behind the given name: `van Beethoven, Ludwig`,
  /// `King, Martin Luther Jr.`. What is not divided stays, save its commas; where it has spaces a
  /// comma follows, so that readers that look for one do not take its last word for a family name.
  var familyFirst: String {
    switch self {
    case .person(let name):
      [name.fullFamily, [name.given, name.suffix].joinedByNonEmpty(" ")].joinedByNonEmpty(", ")
    case .whole(let name), .organization(let name):
      name.contains(" ") ? Self.withoutCommas(name) + "," : Self.withoutCommas(name)
    }
  }

  /// For formats in which a comma always divides a name.
  static func withoutCommas(_ name: String) -> String { name.split(separator: ",").joined() }
}

/// The parts of a personal name, in CSL's terms. What it has not is empty; `family` never is.
package struct PersonalName: Hashable, Sendable {
  package let given: String
  /// The words in lower case before the family name: `van der`. They belong to it.
  package let particle: String
  package let family: String
  /// `Jr.`, `III`.
  package let suffix: String

  package init(given: String = "", particle: String = "", family: String, suffix: String = "") {
    self.given = given
    self.particle = particle
    self.family = family
    self.suffix = suffix
  }

  package var displayed: String { [given, particle, family, suffix].joinedByNonEmpty(" ") }

  /// The family name with its particle.
  var fullFamily: String { [particle, family].joinedByNonEmpty(" ") }
}

extension [String] {
  /// Joined by `separator`, without the empty ones.
  func joinedByNonEmpty(_ separator: String) -> String {
    filter { !$0.isEmpty }.joined(separator: separator)
  }
}
