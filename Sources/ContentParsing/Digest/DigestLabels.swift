/// The table of labels that a post is read by.
struct DigestLabels {
  struct Meaning {
    let field: DigestField
    /// Whether the text behind the label decides.
    let isAmbiguous: Bool
  }

  private var meanings: [String: Meaning] = [:]

  /// `extra` holds a site's own labels.
  init(extra: [DigestField: [String]] = [:]) {
    for field in DigestField.allCases {
      add(field.ambiguousLabels, Meaning(field: field, isAmbiguous: true))
      add(field.labels + extra[field, default: []], Meaning(field: field, isAmbiguous: false))
    }
  }

  private mutating func add(_ labels: [String], _ meaning: Meaning) {
    for label in labels { meanings[Self.normalized(label)] = meaning }
  }

  func meaning(of label: String) -> Meaning? {
    meanings[label] ?? meanings[Self.normalized(label)]
  }

  /// In lower case, full-width letters as ASCII, without spaces and emoji.
  private static func normalized(_ label: String) -> String {
    var result = ""
    for scalar in label.unicodeScalars {
      let folded = fold(scalar)
      if folded.isCJKLetter {
        result.unicodeScalars.append(folded)
      } else if folded.isWordPart {
        result += folded.properties.lowercaseMapping
      }
    }
    return result
  }

  private static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
