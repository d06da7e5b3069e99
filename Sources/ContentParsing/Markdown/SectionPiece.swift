internal import Text

/// A part of a document's HTML that belongs to a section.
package struct SectionPiece: Sendable {
  /// Bytes of the document's HTML.
  package let range: Range<Int>
  /// Whether it is a part of a paragraph, and needs a paragraph of its own.
  package let isInline: Bool

  package init(range: Range<Int>, isInline: Bool) {
    self.range = range
    self.isInline = isInline
  }

  /// Its bytes without the breaks around it, and of inlines without the label's colon.
  func trimmed(of document: HTMLFragment) -> ArraySlice<UInt8> {
    var part = document.bytes[range.clamped(to: document.bytes.indices)]
    part.trimBreaks()
    if isInline { part.trimColon() }
    return part
  }
}

extension HTMLFragment {
  /// Parts of another fragment, one behind the other: blocks as they are, inlines as paragraphs,
  /// unless nothing is left of them.
  init(pieces: [SectionPiece], of document: HTMLFragment) {
    var output = ByteBuffer(capacity: pieces.reduce(0) { $0 + $1.range.count + 8 })
    var holes: [Hole] = []
    for piece in pieces {
      let part = piece.trimmed(of: document)
      guard !piece.isInline || !part.isEmpty else { continue }
      if piece.isInline { output.append("<p>") }
      for hole in document.holes(in: part.startIndex..<part.endIndex) {
        let offset = hole.offset - part.startIndex + output.count
        holes.append(Hole(hole.kind, at: offset, address: hole.address))
      }
      output.append(part)
      output.append(piece.isInline ? "</p>\n" : "\n")
    }
    self.init(bytes: output.bytes, holes: holes)
  }

  /// The holes in a range of bytes, found by halving.
  fileprivate func holes(in range: Range<Int>) -> ArraySlice<Hole> {
    let start = firstHole(at: range.lowerBound)
    return holes[start..<max(start, firstHole(at: range.upperBound))]
  }

  private func firstHole(at offset: Int) -> Int {
    holes.partitioningIndex { $0.offset >= offset }
  }
}

extension ArraySlice<UInt8> {
  private static let lineBreak = Array("<br />".utf8)

  /// Drops white space and hard breaks at both ends.
  fileprivate mutating func trimBreaks() {
    while true {
      if first?.isASCIISpace == true {
        removeFirst()
      } else if starts(with: Self.lineBreak) {
        removeFirst(Self.lineBreak.count)
      } else {
        break
      }
    }
    while true {
      if last?.isASCIISpace == true {
        removeLast()
      } else if suffix(Self.lineBreak.count).elementsEqual(Self.lineBreak) {
        removeLast(Self.lineBreak.count)
      } else {
        break
      }
    }
  }

  /// Drops a half- or full-width colon and what white space stands behind it.
  fileprivate mutating func trimColon() {
    if first == UInt8(ascii: ":") {
      removeFirst()
    } else if starts(with: "：".utf8) {
      removeFirst("：".utf8.count)
    }
    trimBreaks()
  }
}
