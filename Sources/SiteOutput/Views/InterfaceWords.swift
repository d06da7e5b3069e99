internal import SiteModel
internal import Templating

/// The words of the interface in the site's language.
package struct InterfaceWords: Sendable {
  private let table: [String: String]

  /// - Parameter language: a BCP 47 tag such as `zh-CN`; a language without words of its own gets
  ///   the English ones.
  package init(language: String) {
    table = Self.tables[InterfaceLanguage(of: language)] ?? Self.english
  }

  /// The word for `key`, one of `InterfaceWords.keys`.
  package subscript(key: String) -> String { table[key] ?? key }

  /// All keys, in the order of the alphabet.
  package static let keys = english.keys.sorted()

  /// The languages that have words of their own.
  package static let tables: [InterfaceLanguage: [String: String]] = [
    .english: english, .simplifiedChinese: simplifiedChinese,
    .traditionalChinese: traditionalChinese, .japanese: japanese,
  ]

  /// The word for `key` with each `{name}` replaced.
  package func sentence(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    var sentence = ""
    var rest = self[key][...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let end = rest.utf8[start...].firstIndex(of: UInt8(ascii: "}"))
    {
      let name = String(rest[rest.utf8.index(after: start)..<end])
      sentence += rest[..<start]
      if let value = values.first(where: { $0.key == name })?.value {
        sentence += value
      } else {
        sentence += rest[start...end]
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
    return sentence + rest
  }

  func name(of kind: Taxonomy.Kind) -> String {
    self[kind.singular]
  }

  func plural(of kind: Taxonomy.Kind) -> String {
    self[kind.rawValue]
  }

  /// What templates see.
  var view: TemplateValue {
    .object(
      TemplateObject(Self.shape, Self.keys.map { .text(self[$0]) }))
  }

  private static let shape = TemplateShape(keys)
}
