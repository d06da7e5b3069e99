internal import Text

/// What stands in parentheses behind an author and names no affiliation.
enum AuthorNotes {
  /// Whether `text` says what the author did, such as `通讯作者` or `equal contribution`, is an
  /// address of mail, or nothing but marks of footnotes.
  static func isNote(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(isNote)
  }

  static func isNote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let key = key(of: text)
    return key.isEmpty || key.contains(UInt8(ascii: "@")) || words.contains(key)
      || stems.contains { holds(key, $0) }
  }

  /// In lower case, without spaces, hyphens and the marks and digits at its ends.
  private static func key(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let range = text.trimmed(text.indices) {
      $0.isSpace || AuthorMarks.isMark($0) || $0.decimalDigit != nil
    }
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    for byte in text[range] where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "-") {
      key.append(byte.isASCIILetter ? byte | 0x20 : byte)
    }
    return key
  }

  private static func holds(_ key: [UInt8], _ stem: StaticString) -> Bool {
    let count = stem.utf8CodeUnitCount
    guard key.count >= count else { return false }
    let first = stem.utf8Start[0]
    return (0...(key.count - count)).contains { start in
      key[start] == first && (1..<count).allSatisfy { key[start + $0] == stem.utf8Start[$0] }
    }
  }

  private static let words = Set(
    [
      "一作", "共一", "二作", "通讯", "通訊", "通信", "共同通讯", "共同通訊", "同等", "导师", "導師", "实习", "實習", "负责人",
      "負責人", "共著", "corresponding", "equal", "lead", "colead", "cofirst", "coauthor", "advisor",
      "advisors", "supervisor", "intern", "student", "phdstudent", "实习生", "實習生", "she/her",
      "he/him", "they/them", "equaladvising", "corecontributor",
      "corecontributors", "projectlead", "projectleads", "projectleader", "techlead", "leadauthor",
      "seniorauthor", "lastauthor", "firstauthor", "作者", "authors", "author",
    ].map { Array($0.utf8) })

  /// Parts of notes that are parts of no organisation's name.
  private static let stems: [StaticString] = [
    "通讯作者", "通訊作者", "通信作者", "第一作者", "共同一作", "并列一作", "並列一作", "同等贡献", "同等貢獻", "同等貢献", "贡献均等",
    "贡献相同", "貢獻相同", "贡献相等", "貢獻相等", "等贡献", "实习期间", "實習期間", "项目负责人", "項目負責人", "筆頭著者", "責任著者", "連絡著者",
    "第一著者", "correspondingauthor", "equalcontribution",
    "equalcontributor", "equallycontributed", "contributedequally", "firstauthor",
    "workdoneduring", "workdonewhile", "projectlead",
  ]
}
