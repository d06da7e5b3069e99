internal import Foundation

extension DayRecord {
  /// The file's bytes: the same for equal records.
  package var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // A record holds texts, whole numbers and truth values, which all can be written.
    let data = (try? encoder.encode(self)) ?? Data()
    return Array(data) + [UInt8(ascii: "\n")]
  }

  /// Where the record of `date` stands in a site's folder.
  package static func path(_ date: String) -> String { "content/days/\(date).json" }
}
