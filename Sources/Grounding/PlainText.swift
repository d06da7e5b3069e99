/// The text of a paper out of the bytes of a file, for numbers and names to be found in it.
package enum PlainText {
  package enum Form: Sendable {
    /// Also Markdown: its marks are in nobody's way.
    case text
    case html
  }

  /// Nil where it is no text, such as a PDF. Bytes that are not UTF-8 are left out, but for UTF-16
  /// with its mark.
  package static func of(_ bytes: [UInt8], _ form: Form) -> String? {
    guard let text = decoded(bytes) else { return nil }
    return form == .html ? withoutTags(text) : text
  }

  private static func decoded(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes, low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes, low: 1, high: 0) }
    guard !bytes.starts(with: "%PDF".utf8), !bytes.contains(0) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func utf16(_ bytes: [UInt8], low: Int, high: Int) -> String {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  // MARK: - HTML

  /// A tag within a line leaves no space, so that `<b>43</b>.7` stays a number.
  private static func withoutTags(_ html: String) -> String {
    var text = ""
    var rest = Substring(html)
    while let open = rest.firstIndex(of: "<") {
      text += CharacterNames.replaced(in: rest[..<open])
      rest = rest[open...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      let name = rest.dropFirst().prefix { $0.isLetter || $0 == "/" }.lowercased()
      guard !name.isEmpty, let close = rest.firstIndex(of: ">") else {
        text += "<"
        rest = rest.dropFirst()
        continue
      }
      rest = rest[rest.index(after: close)...]
      if unread.contains(name) {
        rest = rest.range(ofEndTag: name).map { rest[$0.upperBound...] } ?? ""
      }
      let element = name.hasPrefix("/") ? String(name.dropFirst()) : name
      if !withinLines.contains(element) { text += "\n" }
    }
    return text + CharacterNames.replaced(in: rest)
  }

  /// `annotation` repeats a formula as TeX.
  private static let unread: Set<String> = ["script", "style", "annotation", "head"]
  private static let withinLines: Set<String> = [
    "a", "b", "i", "em", "strong", "span", "code", "font", "u", "small", "sub", "math", "semantics",
    "mrow", "mn", "mo", "mi", "mtext", "msub", "annotation",
  ]
}

extension Substring {
  /// `</name>` in any case.
  fileprivate func range(ofEndTag name: String) -> Range<Index>? {
    var start = startIndex
    while let open = self[start...].firstRange(of: "</") {
      let tag = self[open.upperBound...].prefix(name.count)
      if tag.lowercased() == name, let close = self[tag.endIndex...].firstIndex(of: ">") {
        return open.lowerBound..<index(after: close)
      }
      start = open.upperBound
    }
    return nil
  }
}

/// The references that papers in HTML have beside their text.
private enum CharacterNames {
  static func replaced(in text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      let name = rest.dropFirst().prefix(10).prefix { $0 != ";" }
      if let scalar = scalar(name), rest.dropFirst(1 + name.count).first == ";" {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(2 + name.count)
      } else {
        result += "&"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[String(name)] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init).flatMap { $0.value == 0 ? nil : $0 }
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "minus": "−", "times": "×", "plusmn": "±", "percnt": "%", "micro": "µ",
    "asymp": "≈", "thinsp": "\u{2009}",
  ]
}
