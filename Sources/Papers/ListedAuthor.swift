/// How a name stands in a list of authors, so that it is read as one name again.
package enum ListedAuthor {
  /// `name` without the commas and semicolons that part names, with brackets for the parentheses
  /// that hold affiliations, and `＆` for what joins names. Empty where nothing of a name is there.
  package static func spelling(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { scalars.append(replacement(of: scalar)) }
    let words = String(scalars).split(whereSeparator: \.isWhitespace)
      .map { $0 == "and" ? "＆" : String($0) }
    return trimmed(words.joined(separator: " "))
  }

  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case ",", "，", "、", ";", "；": " "
    case "&": "＆"
    case "(", "（": "["
    case ")", "）": "]"
    default: scalar
    }
  }

  /// Without the marks of footnotes, and of lists that are cut short.
  private static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while true {
      let length = name.utf8.count
      name = name.drop { isMark($0) || $0 == " " }
      while let last = name.last, isMark(last) || last == " " { name.removeLast() }
      for mark in ["et al.", "et al", "等人", "等", "...", "…"] where name.hasSuffix(mark) {
        name.removeLast(mark.count)
      }
      if name.utf8.count == length { return String(name) }
    }
  }

  private static func isMark(_ character: Character) -> Bool { "*†‡§^".contains(character) }
}
