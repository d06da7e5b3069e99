internal import Foundation

extension DayRecord {
  /// The file's bytes: the same for equal records.
  package var json: [UInt8] {
    // A record holds texts, numbers and truth values, which all can be written.
    let data = (try? Self.encoder.encode(self)) ?? Data()
    return Array(data) + [UInt8(ascii: "\n")]
  }

  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// Where the record of `date` stands in a site's folder.
  package static func path(_ date: String) -> String { "content/days/\(date).json" }
}
