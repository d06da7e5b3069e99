internal import ContentParsing
internal import SiteModel

/// What labels name: those that every site knows, and a site's own.
struct FieldNames: Sendable {
  /// Fields of an entry; a site's own label may name several.
  struct Fields: OptionSet {
    let rawValue: UInt8
  }

  private struct Name {
    /// As `Folding.key` makes it.
    let key: [UInt8]
    let fields: Fields
  }

  private let names: [Name]

  init(_ labels: SiteConfiguration.Labels) {
    names = labels == SiteConfiguration.Labels() ? Self.known : Self.known + Self.own(labels)
  }

  /// The fields that a label with this key names.
  func fields(named key: [UInt8]) -> Fields {
    var fields: Fields = []
    for name in names where name.key == key { fields.formUnion(name.fields) }
    return fields
  }

  private static let known = DigestField.allCases.flatMap { names($0.labels, of: $0) }

  private static func own(_ labels: SiteConfiguration.Labels) -> [Name] {
    names(labels.authors, of: .authors) + names(labels.links, of: .links)
      + names(labels.topics, of: .topics) + names(labels.rating, of: .rating)
  }

  private static func names(_ labels: [String], of field: DigestField) -> [Name] {
    labels.map { Name(key: Array(Folding.key($0).utf8), fields: Fields(field)) }
  }
}

extension FieldNames.Fields {
  init(_ field: DigestField) {
    switch field {
    case .authors: self.init(rawValue: 1)
    case .affiliation: self.init(rawValue: 2)
    case .links: self.init(rawValue: 4)
    case .topics: self.init(rawValue: 8)
    case .rating: self.init(rawValue: 16)
    }
  }
}
