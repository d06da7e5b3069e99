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
      let pieces = section.pieces.map {
        SectionPiece(
          range: marks.offsets[$0.start]..<marks.offsets[$0.end], isInline: $0.isInline)
      }
      return DigestEntry.Section(label: section.label, pieces: pieces, of: content)
    }
  }
}
