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

  /// Whether a label with this key names `field` where what stands behind it reads as one.
  static func mayName(_ field: DigestField, _ key: [UInt8]) -> Bool {
    ambiguous[field]?.contains(key) ?? false
  }

  private static let ambiguous = Dictionary(
    uniqueKeysWithValues: DigestField.allCases.map {
      ($0, Set($0.ambiguousLabels.map(Folding.keyBytes)))
    })

  private static let known = table(
    DigestField.allCases.flatMap { field in
      field.labels.map { ($0, Fields(field)) }
        + field.partialLabels.map { ($0, field == .authors ? .someAuthors : Fields(field)) }
    })

  private static func own(_ labels: SiteConfiguration.Labels) -> [[UInt8]: Fields] {
    let fields: [(DigestField, [String])] = [
      (.authors, labels.authors), (.links, labels.links), (.topics, labels.topics),
      (.rating, labels.rating),
    ]
    return table(fields.flatMap { field, labels in labels.map { ($0, Fields(field)) } })
  }

  private static func table(_ names: [(label: String, fields: Fields)]) -> [[UInt8]: Fields] {
    Dictionary(names.map { (Folding.keyBytes($0.label), $0.fields) }) { $0.union($1) }
  }
}

extension FieldNames.Fields {
  static let authors = Self(.authors)
  static let links = Self(.links)

  /// Labels such as `第一作者`, under which some of the authors stand.
  static let someAuthors = Self(rawValue: 32)

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
