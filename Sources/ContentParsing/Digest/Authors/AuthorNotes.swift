internal import Text

/// What stands in parentheses behind an author and names no affiliation.
enum AuthorNotes {
  /// Whether `text` says what the author did, such as `通讯作者` or `equal contribution`, is an
  /// address of mail, or nothing but marks of footnotes.
  static func isNote(_ text: String) -> Bool {
    let key = key(of: text)
    return key.isEmpty || key.contains("@") || words.contains(key)
      || stems.contains { key.contains(text: $0) }
  }

  /// In lower case, without spaces, hyphens and the marks and digits at its ends.
  private static func key(of text: String) -> String {
    text.lowercased().trimming { $0.isSpace || AuthorMarks.isMark($0) || $0.decimalDigit != nil }
      .filter { $0 != " " && $0 != "-" && $0 != "\u{3000}" }
  }

  private static let words: Set = [
    "一作", "共一", "二作", "通讯", "通訊", "通信", "共同通讯", "共同通訊", "同等", "导师", "導師", "实习", "實習", "负责人",
    "負責人", "共著", "corresponding", "equal", "lead", "colead", "cofirst", "coauthor", "advisor",
    "advisors", "supervisor", "intern", "student", "equaladvising", "corecontributor",
    "corecontributors", "projectlead", "projectleads", "projectleader", "techlead", "leadauthor",
    "seniorauthor", "lastauthor", "firstauthor", "作者", "authors", "author",
  ]

  /// Parts of notes that are parts of no organisation's name.
  private static let stems = [
    "通讯作者", "通訊作者", "通信作者", "第一作者", "共同一作", "并列一作", "並列一作", "同等贡献", "同等貢獻", "同等貢献", "贡献均等",
    "贡献相同", "貢獻相同", "贡献相等", "貢獻相等", "等贡献", "实习期间", "實習期間", "项目负责人", "項目負責人", "筆頭著者", "責任著者", "連絡著者",
    "第一著者", "correspondingauthor", "equalcontribution",
    "equalcontributor", "equallycontributed", "contributedequally", "firstauthor",
    "workdoneduring", "workdonewhile", "projectlead",
  ]
}
