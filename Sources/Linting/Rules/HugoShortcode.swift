internal import ContentParsing
internal import Diagnostics
internal import Text

/// A shortcode of Hugo's, such as `{{< figure … >}}` or `{{% notice tip %}}`.
///
/// papersite has none: what stands between the braces is published as it is, also in descriptions for
/// search engines. Code does not count.
struct HugoShortcode: DocumentRule {
  let name = "hugo-shortcode"

  func findings(in subject: LintSubject) -> [Finding] {
    let html = subject.document.content.bytes
    guard html.holds("{{") else { return [] }
    let visible = VisibleText(html)
    guard ["{{&lt;", "{{<", "{{%"].contains(where: visible.contains) else { return [] }
    return places(in: subject).compactMap { open in
      ShortcodeText(at: open, in: subject.file.bytes).map { finding($0, subject) }
    }
  }

  /// Where `{{<` and `{{%` stand in the text, and in the addresses of links.
  private func places(in subject: LintSubject) -> [Int] {
    let prose = subject.prose
    let bytes = subject.file.bytes
    let inAddresses = subject.mask.links.flatMap { bytes.ranges(of: "{{", in: $0.address) }
    return (prose.ranges(of: "{{", in: 0..<prose.count) + inAddresses).map(\.lowerBound)
      .filter { open in
        let mark = bytes[(open + 2)...].first
        return mark == UInt8(ascii: "<") || mark == UInt8(ascii: "%")
      }
  }

  private func finding(_ shortcode: ShortcodeText, _ subject: LintSubject) -> Finding {
    Finding(
      "`\(shortcode.name)` is a shortcode of Hugo's, and shows in the page as it stands here",
      fix: shortcode.fix, at: subject.location(shortcode.range))
  }
}
