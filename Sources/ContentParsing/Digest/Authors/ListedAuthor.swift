/// How a name stands in a list of authors, so that it is read as one name again.
package enum ListedAuthor {
  /// `name` without what parts names, with `〔〕` for the parentheses that hold affiliations, and
  /// `＆` for what joins names. Empty where nothing of a name is there.
  package static func spelling(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { scalars.append(replacement(of: scalar)) }
    var spelling = String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Each turn takes something away.
    for _ in 0..<8 {
      let read = names(in: spelling)
      if read == [spelling] || read.isEmpty { return read.first ?? "" }
      spelling = read.joined(separator: " ＆ ")
    }
    return ""
  }

  /// What `name` is read as between two others.
  private static func names(in name: String) -> [String] {
    let read = AuthorList("\(neighbour), \(name), \(neighbour)").names
    guard read.count > 2, read.first == neighbour, read.last == neighbour else { return [] }
    return Array(read.dropFirst().dropLast())
  }

  private static let neighbour = "Ada Lovelace"

  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",", "，", "、", ";", "；": " "
    case "&": "＆"
    case "<": "‹"
    case ">": "›"
    case "(", "（", "【", "[", "「": "〔"
    case ")", "）", "】", "]", "」": "〕"
    default: scalar
    }
  }
}
