/// HTML with holes: a flat value in which what only a site can fill is left open.
///
/// A document's HTML depends on its own bytes alone; where the site lives, and where another
/// post's page stands, is put in when the fragment is written: one way for pages, another for
/// feeds.
package struct HTMLFragment: Sendable, Hashable {
  /// Something that was left open.
  package struct Hole: Sendable, Hashable {
    package enum Kind: Int, Sendable, Hashable {
      /// An address, inside a quoted attribute.
      case link, image
      /// The attributes that say how large an image is, in its tag.
      case imageSize
      /// The attributes that mark a link to another host, in its tag.
      case linkRelation
      /// The link to a heading, at the heading's end.
      case headingAnchor
      /// The `id` attribute, in its tag.
      case identifier
    }

    package let kind: Kind
    /// Where in `bytes` it belongs.
    package let offset: Int
    /// As the author wrote it, entities and backslashes resolved, not percent-encoded, such as
    /// `./2026-02-25.md#results` or `/about/`; of a heading or an identifier, the `id`.
    package let address: String

    package init(_ kind: Kind, at offset: Int, address: String) {
      self.kind = kind
      self.offset = offset
      self.address = address
    }
  }

  package let bytes: [UInt8]
  /// In the order of their offsets.
  package let holes: [Hole]

  package init(bytes: [UInt8], holes: [Hole] = []) {
    self.bytes = bytes
    self.holes = holes
  }

  package static let empty = HTMLFragment(bytes: [])

  package var isEmpty: Bool { bytes.isEmpty }
}

extension ByteBuffer {
  /// Appends `fragment` with each address filled by what `address` gives for it: a finished
  /// address, which is percent-encoded where needed and escaped here. Into the other holes goes
  /// what `markup` writes: if nothing else, the identifiers.
  package mutating func append(
    _ fragment: HTMLFragment, filling address: (HTMLFragment.Hole) -> String,
    markup: (HTMLFragment.Hole, inout ByteBuffer) -> Void = { $1.append(identifier: $0) }
  ) {
    var start = 0
    for hole in fragment.holes {
      append(fragment.bytes[start..<hole.offset])
      switch hole.kind {
      case .link, .image:
        append(
          text: URLEncoding.encode(address(hole), keeping: URLEncoding.address), escaping: .html)
      case .imageSize, .linkRelation, .headingAnchor, .identifier: markup(hole, &self)
      }
      start = hole.offset
    }
    append(fragment.bytes[start...])
  }

  /// Appends the attribute that `hole` stands for; nothing where that is no identifier.
  package mutating func append(identifier hole: HTMLFragment.Hole) {
    guard hole.kind == .identifier else { return }
    append(" id=\"")
    append(text: hole.address, escaping: .html)
    append("\"")
  }
}
