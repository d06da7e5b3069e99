/// Text without any marks, as in the text part of a mail.
struct PlainText: Markup {
  /// Whether addresses stand behind the text of their links.
  let showsAddresses: Bool

  func link(_ label: String, to address: String) -> String {
    guard showsAddresses, label != address else { return label }
    return label.isEmpty ? address : "\(label) <\(address)>"
  }

  func heading(_ inner: String, level: Int) -> String {
    level <= 2 ? "【" + inner + "】" : inner
  }

  func codeBlock(_ code: String, language: String?) -> String { code.prefixingLines(with: "    ") }
}
