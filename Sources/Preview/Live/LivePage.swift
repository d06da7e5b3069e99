internal import SiteOutput
internal import Text

/// A page as the preview serves it.
struct LivePage: Sendable {
  /// Names the bytes that the site's page has, with the note.
  let version: String
  /// With the preview's script.
  let bytes: [UInt8]

  /// - Parameter note: shown at the top of the page.
  init(_ page: [UInt8], note: String? = nil) {
    let noted = note.map { Self.inserting(note: $0, into: page) } ?? page
    version = Self.version(of: noted)
    let tag = Array(LiveScript.tag(version: version).utf8)
    bytes = Self.inserting(tag, into: noted)
  }

  /// At the beginning of the body, else before everything.
  private static func inserting(note: String, into page: [UInt8]) -> [UInt8] {
    let start = Array("<body".utf8)
    let tag = page.indices.first {
      $0 + start.count < page.count && matches(page, at: $0, start)
    }
    let place = tag.flatMap { page[$0...].firstIndex(of: UInt8(ascii: ">")) }.map { $0 + 1 } ?? 0
    let style =
      "margin:0;padding:.6em 1em;font:16px/1.5 system-ui,sans-serif;"
      + "color:#1b1b1f;background:#ffe08a"
    let text = String(decoding: Escaping.html.escaped(Array(note.utf8)), as: UTF8.self)
    let paragraph = "<p role=\"status\" style=\"\(style)\">\(text)</p>\n"
    return page[..<place] + Array(paragraph.utf8) + page[place...]
  }

  static func version(of page: [UInt8]) -> String {
    String(ContentHash(of: page).value, radix: 16)
  }

  /// What is shown where no good page has been made yet: nothing, but that the script tells why.
  static let empty = Array(
    """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>papersite</title></head>
    <body></body></html>

    """.utf8)

  /// Before the last `</body>`, else at the end.
  private static func inserting(_ tag: [UInt8], into page: [UInt8]) -> [UInt8] {
    let end = Array("</body".utf8)
    var position = page.count - end.count
    while position >= 0, !matches(page, at: position, end) { position -= 1 }
    let place = position < 0 ? page.count : position
    return page[..<place] + tag + page[place...]
  }

  private static func matches(_ page: [UInt8], at position: Int, _ text: [UInt8]) -> Bool {
    guard page[position] == text[0] else { return false }
    return text.indices.allSatisfy { page[position + $0] | 0x20 == text[$0] | 0x20 }
  }
}
