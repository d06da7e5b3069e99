/// Upper and lower case, by Unicode's full mappings as Python applies them.
extension [UInt8] {
  var uppercased: [UInt8] {
    if isASCII { return map { (97...122).contains($0) ? $0 - 32 : $0 } }
    return Array(scalars.map(\.properties.uppercaseMapping).joined().utf8)
  }

  var lowercased: [UInt8] {
    if isASCII { return map { (65...90).contains($0) ? $0 + 32 : $0 } }
    let scalars = scalars
    return Array(
      scalars.indices.map { Self.lowercase(scalars, at: $0) }.joined().utf8)
  }

  /// The first scalar in title case, the rest in lower case.
  var capitalized: [UInt8] {
    let scalars = scalars
    guard let first = scalars.first else { return self }
    let rest = scalars.indices.dropFirst().map { Self.lowercase(scalars, at: $0) }
    return Array((first.properties.titlecaseMapping + rest.joined()).utf8)
  }

  /// Each first letter of a run of letters in title case, as Python's `str.title`.
  var titlecased: [UInt8] {
    let scalars = scalars
    var result = ""
    var isInside = false
    for position in scalars.indices {
      let scalar = scalars[position]
      result +=
        isInside ? Self.lowercase(scalars, at: position) : scalar.properties.titlecaseMapping
      isInside = scalar.properties.isCased
    }
    return Array(result.utf8)
  }

  /// Upper and lower case swapped.
  var swappedCase: [UInt8] {
    let scalars = scalars
    return Array(
      scalars.indices.map {
        scalars[$0].properties.isUppercase
          ? Self.lowercase(scalars, at: $0) : scalars[$0].properties.uppercaseMapping
      }.joined().utf8)
  }

  /// Whether it has cased letters and all of them are upper (or lower) case.
  func isCased(upper: Bool) -> Bool {
    var hasCased = false
    for scalar in scalars {
      let properties = scalar.properties
      if upper ? properties.isLowercase : properties.isUppercase { return false }
      if properties.generalCategory == .titlecaseLetter { return false }
      if upper ? properties.isUppercase : properties.isLowercase { hasCased = true }
    }
    return hasCased
  }

  /// A sigma at the end of a word has a form of its own.
  private static func lowercase(_ scalars: [Unicode.Scalar], at position: Int) -> String {
    let scalar = scalars[position]
    guard scalar == "\u{3A3}" else { return scalar.properties.lowercaseMapping }
    let before = scalars[..<position].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(position + 1)...].first { !$0.properties.isCaseIgnorable }
    let isFinal = before?.properties.isCased == true && after?.properties.isCased != true
    return isFinal ? "\u{3C2}" : "\u{3C3}"
  }
}
