internal import ContentParsing
internal import SiteModel

/// What labels name: those that every site knows, and a site's own.
struct FieldNames: Sendable {
  /// Fields of an entry; a site's own label may name several.
  struct Fields: OptionSet {
    let rawValue: UInt8
  }

  /// By keys as `Folding` makes them.
  private let names: [[UInt8]: Fields]

  init(_ labels: SiteConfiguration.Labels) {
    names =
      labels == SiteConfiguration.Labels()
      ? Self.known : Self.known.merging(Self.own(labels)) { $0.union($1) }
  }

  /// The fields that a label with this key names.
  func fields(named key: [UInt8]) -> Fields { names[key] ?? [] }

  private static let known = Dictionary(
    DigestField.allCases.flatMap { names($0.labels, of: $0) }, uniquingKeysWith: { $0.union($1) })

  private static func own(_ labels: SiteConfiguration.Labels) -> [([UInt8], Fields)] {
    names(labels.authors, of: .authors) + names(labels.links, of: .links)
      + names(labels.topics, of: .topics) + names(labels.rating, of: .rating)
  }

  private static func names(
    _ labels: [String], of field: DigestField
  ) -> [([UInt8], Fields)] {
    labels.map { (Folding.keyBytes($0), Fields(field)) }
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
