import Text

@testable import ContentParsing

/// Runs pieces of HTML, as cmark would hand them out, through one container of a sanitizer.
enum SanitizedHTML {
  static let policy = HTMLPolicy(iframeHosts: ["player.example"])

  static func of(_ pieces: String...) -> String {
    of(pieces)
  }

  static func of(_ pieces: [String]) -> String {
    var sanitizer = HTMLSanitizer(policy: policy)
    var buffer = ByteBuffer()
    var holes: [HTMLFragment.Hole] = []
    sanitizer.openContainer()
    for piece in pieces { sanitizer.append(piece, to: &buffer, holes: &holes) }
    sanitizer.closeContainer(to: &buffer)
    return filled(buffer, holes)
  }

  static func filled(_ buffer: ByteBuffer, _ holes: [HTMLFragment.Hole]) -> String {
    filled(HTMLFragment(bytes: buffer.bytes, holes: holes))
  }

  static func filled(_ fragment: HTMLFragment) -> String {
    var output = ByteBuffer()
    output.append(fragment, filling: { $0.address })
    return output.string
  }
}

extension HTMLSanitizer {
  mutating func append(
    _ html: String, to buffer: inout ByteBuffer, holes: inout [HTMLFragment.Hole]
  ) {
    Array(html.utf8).withUnsafeBufferPointer { append($0, to: &buffer, holes: &holes) }
  }
}
