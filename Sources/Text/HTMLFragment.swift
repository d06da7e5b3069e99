/// HTML with holes: a flat value in which the addresses that only a site can fill are left open.
///
/// A document's HTML depends on its own bytes alone; where the site lives, and where another
/// post's page stands, is put in when the fragment is written: one way for pages, another for
/// feeds.
package struct HTMLFragment: Sendable, Hashable {
  /// An address that was left open.
  package struct Hole: Sendable, Hashable {
    package enum Kind: Sendable, Hashable { case link, image }

    package let kind: Kind
    /// Where in `bytes` the address belongs (always inside a quoted attribute).
    package let offset: Int
    /// As the author wrote it, entities and backslashes resolved, not percent-encoded, such as
    /// `./2026-02-25.md#results` or `/about/`.
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
  /// Appends `fragment` with each hole filled by what `address` gives for it: a finished address,
  /// which is percent-encoded where needed and escaped here.
  package mutating func append(
    _ fragment: HTMLFragment, filling address: (HTMLFragment.Hole) -> String
  ) {
    var start = 0
    for hole in fragment.holes {
      append(fragment.bytes[start..<hole.offset])
      append(
        text: URLEncoding.encode(address(hole), keeping: URLEncoding.address), escaping: .html)
      start = hole.offset
    }
    append(fragment.bytes[start...])
  }
}
