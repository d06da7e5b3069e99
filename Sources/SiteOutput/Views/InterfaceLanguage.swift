/// A language that the interface has words and dates in.
package enum InterfaceLanguage: String, CaseIterable, Sendable {
  case english = "en"
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case japanese = "ja"

  /// The one for a BCP 47 tag. Chinese is written as its script subtag says, else as it is where its
  /// region subtag says: `zh-TW`, `zh-HK` and `zh-MO` in traditional characters. What has no words
  /// of its own gets English.
  package init(of tag: String) {
    let subtags = tag.lowercased().split(separator: "-")
    switch subtags.first {
    case "zh": self = Self.chinese(subtags.dropFirst())
    case "ja": self = .japanese
    default: self = .english
    }
  }

  private static func chinese(_ subtags: ArraySlice<Substring>) -> Self {
    if subtags.contains("hant") { return .traditionalChinese }
    if subtags.contains("hans") { return .simplifiedChinese }
    let isTraditional = subtags.contains { ["tw", "hk", "mo"].contains($0) }
    return isTraditional ? .traditionalChinese : .simplifiedChinese
  }
}
