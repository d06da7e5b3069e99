internal import Papers
internal import Text

/// Labels of links, and of fields, that say that what follows is the entry's paper.
enum PaperLabel {
  /// One that always says so.
  static let sure = "arXiv"

  static func isOne(_ label: String) -> Bool { names.contains(key(of: label)) }

  /// An identifier that stands alone behind a label such as `arXiv ID`.
  static func bareArxivID(_ text: String, label: String) -> String? {
    guard text.utf8.contains(where: \.isASCIIDigit) else { return nil }
    let name = text.trimmingSpaces
    return identifiers.contains(key(of: label)) && ArxivID(name) != nil ? name : nil
  }

  private static func key(of label: String) -> String {
    guard label.utf8.count <= 48 else { return "" }
    return String(String.UnicodeScalarView(label.unicodeScalars.filter(\.isWordPart))).lowercased()
  }

  private static let names = Set(
    [
      "论文", "论文链接", "论文地址", "论文原文", "原文", "原文链接", "論文", "論文連結", "論文リンク", "原論文", "元論文", "논문", "논문링크",
      "paper", "paperlink", "thepaper", "arxivpaper", "preprint", "pdf", "arxivpdf", "arxiv链接",
      "arxivlink",
      "arxiv地址", "abs", "abstract", "html", "hf", "hfpapers", "hfpaper", "huggingface",
      "huggingfacepapers",
      "alphaxiv", "ar5iv", "paperscool",
    ] + identifiers)

  private static let identifiers = [
    "arxiv", "arxivid", "arxiv编号", "arxiv号", "论文编号", "论文id", "論文id",
  ]
}
