/// A block of a text, as every channel writes it in its own way: what a post's HTML says without
/// how the site shows it.
package indirect enum Block: Hashable, Sendable {
  /// A paragraph; it has at least one inline.
  case paragraph([Inline])
  /// `level` is 1 to 6; `identifier` is the heading's `id` in the page, or empty.
  case heading([Inline], level: Int, identifier: String)
  case list(List)
  /// A quotation, or a note with its title.
  case quote([Block])
  /// The lines of a block of code, without a final line break.
  case code(String, language: String?)
  /// A displayed formula as TeX without its delimiters.
  case formula(String)
  case table(Table)
  case rule

  package struct List: Hashable, Sendable {
    /// The number of the first item; nil for bullets.
    package var start: Int?
    package var items: [[Block]]
  }

  /// Rows of cells; the first is the header. Every row has as many cells as the header.
  package struct Table: Hashable, Sendable {
    package var header: [[Inline]]
    package var rows: [[[Inline]]]
  }
}

/// A part of a line.
package indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case strikethrough([Inline])
  case code(String)
  /// `address` is absolute and percent-encoded.
  case link([Inline], address: String)
  case image(alternative: String, address: String)
  /// A formula as TeX without its delimiters.
  case formula(String)
  case lineBreak
}

extension [Inline] {
  /// The text without any marks; breaks become spaces.
  package var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text), .formula(let text): text
      case .strong(let inner), .emphasis(let inner), .strikethrough(let inner),
        .link(let inner, _):
        inner.plainText
      case .image(let alternative, _): alternative
      case .lineBreak: " "
      }
    }.joined()
  }

  /// Whether nothing but white space is there.
  var isBlank: Bool {
    allSatisfy { inline in
      switch inline {
      case .text(let text): text.allSatisfy(\.isWhitespace)
      case .lineBreak: true
      default: false
      }
    }
  }
}

extension Block {
  /// The blocks' inlines, in order, at any depth.
  var inlines: [Inline] {
    switch self {
    case .paragraph(let inlines), .heading(let inlines, _, _): inlines
    case .list(let list): list.items.flatMap { $0.flatMap(\.inlines) }
    case .quote(let blocks): blocks.flatMap(\.inlines)
    case .table(let table): (table.header + table.rows.flatMap(\.self)).flatMap(\.self)
    case .code, .formula, .rule: []
    }
  }
}

extension [Block] {
  /// The addresses of all images, in order.
  package var images: [(alternative: String, address: String)] {
    flatMap(\.inlines).flatMap(\.images)
  }
}

extension Inline {
  fileprivate var images: [(alternative: String, address: String)] {
    switch self {
    case .image(let alternative, let address): [(alternative, address)]
    case .strong(let inner), .emphasis(let inner), .strikethrough(let inner), .link(let inner, _):
      inner.flatMap(\.images)
    case .text, .code, .formula, .lineBreak: []
    }
  }
}
