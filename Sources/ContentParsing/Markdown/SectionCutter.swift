internal import Text

/// Cuts the sections of a digest's entries out of the document's HTML.
struct SectionCutter {
  private struct Piece {
    let start: Int
    let end: Int
    let isInline: Bool
  }

  private struct Section {
    let label: String
    let pieces: [Piece]
  }

  private var entries: [[Section]] = []

  /// Asks for the places that the sections begin and end at.
  mutating func want(_ drafts: [EntryDraft], _ marks: inout RenderMarks) {
    for draft in drafts {
      entries.append(
        draft.sections.map { section in
          Section(
            label: section.label,
            pieces: section.pieces.enumerated().map { number, piece in
              let isLast = number == section.pieces.count - 1
              return Piece(
                start: marks.add(.start, of: piece.first, isBarrier: number == 0),
                end: marks.add(.end, of: piece.last, isBarrier: isLast), isInline: piece.isInline)
            })
        })
    }
  }

  /// The sections of the entry with that number. `marks` has met all places.
  func cut(
    entry: Int, from content: HTMLFragment, _ marks: RenderMarks
  ) -> [DigestEntry.Section] {
    entries[entry].map { section in
      var fragment = FragmentBuilder()
      for piece in section.pieces {
        let range = marks.offsets[piece.start]..<marks.offsets[piece.end]
        fragment.append(content, range, isInline: piece.isInline)
      }
      return DigestEntry.Section(label: section.label, content: fragment.fragment)
    }
  }
}

/// Puts a fragment together from parts of another.
private struct FragmentBuilder {
  private var output = ByteBuffer()
  private var holes: [HTMLFragment.Hole] = []

  var fragment: HTMLFragment { HTMLFragment(bytes: output.trimmedBytes, holes: holes) }

  /// Appends the bytes `range` of `content`: blocks as they are, inlines as a paragraph, unless
  /// nothing is left without the label's colon and the breaks around it.
  mutating func append(_ content: HTMLFragment, _ range: Range<Int>, isInline: Bool) {
    var part = content.bytes[range]
    part.trimBreaks()
    if isInline {
      part.trimColon()
      guard !part.isEmpty else { return }
      output.append("<p>")
    }
    copy(part, of: content)
    output.append(isInline ? "</p>\n" : "\n")
  }

  private mutating func copy(_ part: ArraySlice<UInt8>, of content: HTMLFragment) {
    for hole in content.holes(in: part.startIndex..<part.endIndex) {
      let offset = hole.offset - part.startIndex + output.count
      holes.append(HTMLFragment.Hole(hole.kind, at: offset, address: hole.address))
    }
    output.append(part)
  }
}

extension HTMLFragment {
  /// The holes in a range of bytes, found by halving.
  fileprivate func holes(in range: Range<Int>) -> ArraySlice<Hole> {
    let start = firstHole(at: range.lowerBound)
    return holes[start..<max(start, firstHole(at: range.upperBound))]
  }

  private func firstHole(at offset: Int) -> Int {
    var low = 0
    var high = holes.count
    while low < high {
      let middle = (low + high) / 2
      if holes[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
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
