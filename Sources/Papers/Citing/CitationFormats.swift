/// The formats that papers can be cited in.
package enum CitationFormats {
  package static let all: [any CitationFormat] = [
    BibTeXFormat(),
    RISFormat(),
    CSLJSONFormat(),
  ]

  package static func named(_ name: String) -> (any CitationFormat)? {
    all.first { $0.name == name }
  }
}
