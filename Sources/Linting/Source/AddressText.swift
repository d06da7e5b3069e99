/// What stands between the parentheses of a link, as its author wrote it: an address, with a title
/// or a size behind it.
struct AddressText {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Without the spaces at both ends.
  var trimmed: String {
    let start = text.drop { $0 == " " || $0 == "\t" }
    return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }

  /// Whether Markdown can read it. A shortcode of Hugo's is not meant for it.
  var isWhole: Bool {
    guard let blank = text.firstIndex(where: { $0 == " " || $0 == "\t" }), !text.hasPrefix("<"),
      !text.hasPrefix("{{")
    else { return true }
    let rest = AddressText(String(text[blank...])).trimmed
    guard rest.count > 1, let first = rest.first, let last = rest.last else { return false }
    return first == last && (first == "\"" || first == "'") || first == "(" && last == ")"
  }

  /// What comes before the title or the size.
  var destination: String {
    let end = size?.start ?? titleStart ?? text.endIndex
    return AddressText(String(text[..<end])).trimmed
  }

  /// Whether a title stands behind it between quotation marks that are not straight.
  var hasWrongQuotes: Bool { titleStart.map { "“”".contains(text[$0]) } ?? false }

  /// As Markdown reads it.
  var mended: String {
    let destination = destination
    let address = destination.contains(" ") ? "<\(destination)>" : destination
    guard let titleStart else { return address }
    let title = text[titleStart...].dropFirst().dropLast()
    return "\(address) \"\(title)\""
  }

  /// Where the title begins, with its quotation mark, behind a space.
  private var titleStart: String.Index? {
    guard let last = text.last, "\"“”".contains(last) else { return nil }
    let rest = text.dropLast()
    guard let start = rest.lastIndex(where: { "\"“”".contains($0) }), start > text.startIndex,
      text[text.index(before: start)] == " "
    else { return nil }
    return start
  }

  /// ` =300x200`, as some programs take it.
  var size: ImageSize? { ImageSize(endOf: text) }

  /// Whether it is one rather than a word between parentheses.
  var looksLikeOne: Bool {
    let text = destination
    if ["http://", "https://", "mailto:", "www.", "/", "./", "../", "#"].contains(where: {
      text.hasPrefix($0) && text.count > $0.count
    }) {
      return true
    }
    let path = text.prefix { $0 != "#" && $0 != "?" }
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return false }
    let ending = path[dot...].dropFirst()
    return 2...5 ~= ending.count && ending.first?.isLetter == true
      && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
  }
}

/// How large an image is to be shown.
struct ImageSize {
  let written: String
  /// Where it stands, with the space before it.
  let start: String.Index
  private let width: String
  private let height: String

  /// `… =300x200`, `… =300x` or `… =50%x`.
  init?(endOf text: String) {
    guard let equals = text.lastIndex(of: "="), equals > text.startIndex,
      text[text.index(before: equals)] == " "
    else { return nil }
    let parts = text[equals...].dropFirst().split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.contains(where: { !$0.isEmpty }), parts.allSatisfy(Self.isLength)
    else { return nil }
    written = String(text[equals...])
    start = text.index(before: equals)
    (width, height) = (String(parts[0]), String(parts[1]))
  }

  /// `{width=50% height="200"}`; nil where neither is given.
  init?(attributes text: String) {
    let values = ["width", "height"].map { name -> String in
      guard let start = text.firstRange(of: "\(name)=")?.upperBound else { return "" }
      let value = text[start...].drop { $0 == "\"" || $0 == "'" }.prefix { !"\"' }".contains($0) }
      return value.hasSuffix("px") ? String(value.dropLast(2)) : String(value)
    }
    guard values.contains(where: { !$0.isEmpty }), values.allSatisfy({ Self.isLength($0[...]) })
    else { return nil }
    written = text
    start = text.startIndex
    (width, height) = (values[0], values[1])
  }

  /// As HTML has it.
  var attributes: String {
    [("width", width), ("height", height)].filter { !$0.1.isEmpty }
      .map { "\($0.0)=\"\($0.1)\"" }.joined(separator: " ")
  }

  private static func isLength(_ text: Substring) -> Bool {
    let digits = text.hasSuffix("%") ? text.dropLast() : text
    return digits.allSatisfy { $0.isASCII && $0.isNumber } && (text.isEmpty || !digits.isEmpty)
  }
}
