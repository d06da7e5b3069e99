import Testing

@testable import SiteOutput

@Suite struct WholeDatesTests {
  @Test(arguments: [
    ("每日论文 - 2026年11月29日", "每日论文 - [2026年11月29日]"), ("11月29日见", "[11月29日]见"),
    ("2026 年 2 月 5 日：<b>", "[2026 年 2 月 5 日]：&lt;b&gt;"), ("2026年2月 与 3月", "[2026年2月] 与 3月"),
    ("2026年", "2026年"), ("29日 5月", "29日 5月"), ("2026年29日", "2026年29日"), ("12", "12"), ("", ""),
    ("A & 2026年1月1日到2月2日", "A &amp; [2026年1月1日]到[2月2日]"), ("2026年11月29 篇", "[2026年11月]29 篇"),
  ])
  func datesAreInOnePiece(_ text: String, _ expected: String) {
    let html = expected.replacing("[", with: "<span class=\"date\">")
      .replacing("]", with: "</span>")
    #expect(String(decoding: WholeDates.html(of: Array(text.utf8)), as: UTF8.self) == html)
  }
}
