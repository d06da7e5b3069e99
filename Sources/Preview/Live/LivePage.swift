internal import SiteOutput
internal import Text

/// A page as the preview serves it.
struct LivePage: Sendable {
  /// Names the bytes that the site's page has.
  let version: String
  /// With the preview's script.
  let bytes: [UInt8]

  init(_ page: [UInt8]) {
    version = Self.version(of: page)
    let tag = Array(LiveScript.tag(version: version).utf8)
    bytes = Self.inserting(tag, into: page)
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
