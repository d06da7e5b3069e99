/// Model's text as one line of plain text.
enum PlainLine {
  /// Without control characters, marks of Markdown for bold and code, and more than one space.
  static func of(_ text: String) -> String {
    var line = ""
    var isSpaced = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.value < 0x20 || 0x7F...0x9F ~= scalar.value {
        isSpaced = !line.isEmpty
        continue
      }
      if scalar.properties.generalCategory == .format { continue }
      if isSpaced { line += " " }
      isSpaced = false
      line.unicodeScalars.append(scalar)
    }
    return line.replacing("**", with: "")
  }

  enum Language {
    case chinese, japanese, other

    /// - Parameter tag: such as `zh-CN`.
    init(_ tag: String) {
      let tag = tag.lowercased()
      self = tag.hasPrefix("zh") ? .chinese : tag.hasPrefix("ja") ? .japanese : .other
    }
  }

  /// Japanese where it has kana, Chinese where it has a Chinese character for two Latin words
  /// at least.
  static func language(of text: String) -> Language {
    let scalars = text.unicodeScalars
    let kana = scalars.count { 0x3041...0x30FF ~= $0.value && $0.value != 0x30FB }
    let han = scalars.count { 0x3400...0x9FFF ~= $0.value || 0x20000...0x323AF ~= $0.value }
    let words = text.split { !$0.isLetter || !$0.isASCII }.count
    if kana > 0, kana * 10 >= han { return .japanese }
    return han > 0 && 2 * han >= words ? .chinese : .other
  }
}
