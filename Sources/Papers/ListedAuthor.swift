/// How a name stands in a list of authors, so that it is read as one name again.
package enum ListedAuthor {
  /// What ends a list that is cut short, behind the last name.
  package static let cutMarks: [StaticString] = [
    "et al.", "et al", "等人", "等", "ほか", "...", "…",
  ]

  /// Whether `text` stands for the authors that a list leaves out, and is nobody's name.
  package static func isOthers(_ text: String) -> Bool {
    text.utf8.count <= longestOthers && others.contains(text.lowercased())
  }

  private static let others: Set = ["others", "and others", "other authors", "其他", "其他人", "他"]
  private static let longestOthers = others.map(\.utf8.count).max() ?? 0

  /// `name` without the commas and semicolons that part names, with brackets for the parentheses
  /// that hold affiliations, and `＆` for what joins names. Empty where nothing of a name is there.
  package static func spelling(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { scalars.append(replacement(of: scalar)) }
    let words = String(scalars).split(whereSeparator: \.isWhitespace)
      .map { $0 == "and" ? "＆" : String($0) }
    let name = trimmed(words.joined(separator: " "))
    return isOthers(name) ? "" : name
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
      for mark in cutMarks.map(\.description) where name.hasSuffix(mark) {
        name.removeLast(mark.count)
      }
      if name.utf8.count == length { return String(name) }
    }
  }

  private static func isMark(_ character: Character) -> Bool { "*†‡§^".contains(character) }
}
