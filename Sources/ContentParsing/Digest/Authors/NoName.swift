/// What stands where there is nothing to tell: `N/A`, `无`, `不详`.
enum NoName {
  static func isOne(_ text: String) -> Bool {
    text.utf8.count <= 12 && words.contains(text.lowercased())
  }

  private static let words: Set = [
    "n/a", "n.a.", "none", "unknown", "tba", "tbd", "无", "無", "暂无", "暫無", "没有", "未知", "不详", "不詳",
    "不明",
    "未公开", "未公開", "略", "なし", "없음",
  ]
}
