/// The kinds of GitHub's alerts
/// (https://docs.github.com/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts).
enum AlertKind: String, CaseIterable {
  case note, tip, important, warning, caution

  /// By its name, in any case.
  init?(name: some StringProtocol) {
    self.init(rawValue: name.lowercased())
  }

  /// What an alert without a title of its own is called.
  ///
  /// - Parameter language: a tag such as `zh-CN`; other languages than Chinese get English.
  func title(language: String) -> String {
    let isChinese = language.isChinese
    return switch self {
    case .note: isChinese ? "说明" : "Note"
    case .tip: isChinese ? "提示" : "Tip"
    case .important: isChinese ? "重要" : "Important"
    case .warning: isChinese ? "警告" : "Warning"
    case .caution: isChinese ? "当心" : "Caution"
    }
  }
}

extension String {
  /// Whether it is the tag of a Chinese language, such as `zh-CN`.
  var isChinese: Bool { lowercased().hasPrefix("zh") }
}
