internal import Text

/// Text as values of BibTeX fields.
enum BibTeXText {
  /// Plain text: what is special in TeX is escaped, everything else stays as it is.
  ///
  /// BibTeX counts braces without looking at a backslash before them. So `\{` is written only where
  /// the braces of `text` come in pairs, and commands for them elsewhere.
  static func escaped(_ text: String) -> String {
    escaped(text, braces: bracesArePaired(in: text) ? .paired : .single)
  }

  /// A title: mathematics (`$O(n)$`) stays TeX, and what a style that writes titles in lower case
  /// must not touch stands in braces, word by word. Braces around the whole would keep styles from
  /// doing what they are for.
  static func title(_ text: String) -> String {
    var title = ""
    let pieces = TitlePiece.split(text)
    let plain = pieces.filter { $0.kind != .mathematics }.map(\.text).joined()
    let braces: Braces = bracesArePaired(in: plain) ? .paired : .single
    for piece in pieces {
      switch piece.kind {
      case .plain: title += escaped(piece.text, braces: braces)
      case .protected: title += "{" + escaped(piece.text, braces: braces) + "}"
      case .mathematics: title += "{" + piece.text + "}"
      }
    }
    return title
  }

  /// An author in BibTeX's order, `von Last, Jr, First`. A name that is not to be divided stands in
  /// braces where it could be.
  static func name(_ author: AuthorName) -> String {
    switch author {
    case .person(let name):
      let parts = [part(name.fullFamily), part(name.suffix), part(name.given)]
      return parts.joinedByNonEmpty(", ")
    case .whole(let name), .organization(let name):
      let isOneWord = !name.contains { $0 == " " || $0 == "," } && name.lowercased() != "others"
      return isOneWord ? escaped(name) : "{" + escaped(name) + "}"
    }
  }

  /// What biblatex reads as it stands (`doi`), save what would end the field.
  static func verbatim(_ text: String) -> String {
    URLEncoding.encode(text, keeping: URLEncoding.address)
  }

  private static func part(_ text: String) -> String {
    let hasAnd = text.utf8.split(separator: UInt8(ascii: " ")).contains {
      $0.elementsEqual("and".utf8) { $0 | 0x20 == $1 }
    }
    let isDivided = hasAnd || text.utf8.contains(UInt8(ascii: ","))
    return isDivided ? "{" + escaped(text) + "}" : escaped(text)
  }

  static func bracesArePaired(in text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  private enum Braces { case paired, single }

  private static func escaped(_ text: String, braces: Braces) -> String {
    var buffer = ByteBuffer(capacity: text.utf8.count + 8)
    for byte in text.utf8 {
      if let command = command(for: byte, braces) {
        buffer.append(command)
      } else {
        buffer.append(byte)
      }
    }
    return buffer.string
  }

  /// What stands for a character that is special in TeX; nil for any other.
  private static func command(for byte: UInt8, _ braces: Braces) -> StaticString? {
    switch Unicode.Scalar(byte) {
    case "&": #"\&"#
    case "%": #"\%"#
    case "$": #"\$"#
    case "#": "\\#"
    case "_": #"\_"#
    case "~": #"{\textasciitilde}"#
    case "^": #"{\textasciicircum}"#
    case "\\": #"{\textbackslash}"#
    case "<": #"{\textless}"#
    case ">": #"{\textgreater}"#
    case "|": #"{\textbar}"#
    case "{": braces == .paired ? #"\{"# : #"{\textbraceleft}"#
    case "}": braces == .paired ? #"\}"# : #"{\textbraceright}"#
    default: nil
    }
  }
}
