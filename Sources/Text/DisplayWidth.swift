/// How many cells of a terminal text takes, so that a caret stands under what it means.
package enum DisplayWidth {
  /// The cells that `text` takes: 2 for a wide character, 0 for a combining mark.
  package static func of(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The cells that `scalar` takes.
  package static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    default: scalar.traits.contains(.wide) ? 2 : 1
    }
  }
}
