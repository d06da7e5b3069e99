package import Papers
package import Text

/// One numbered entry of a digest: the paper it is about, and what the author says of it.
package struct DigestEntry: Sendable {
  package let paper: Paper
  /// The `id` of its heading.
  package let anchor: String
  /// What its text holds.
  package let features: ContentFeatures
  private let bodies: Readable<[Body]>
  /// Among `bodies`.
  private let index: Int

  /// What stands below its heading, and where that is.
  package struct Body: Sendable {
    package let sections: [Section]
    package let line: Int

    package init(sections: [Section], line: Int) {
      self.sections = sections
      self.line = line
    }
  }

  package var body: Body { bodies.value[index] }

  /// The labelled sections in order, such as `核心创新` and `实验结果`.
  package var sections: [Section] { body.sections }
  /// The 1-based line of its heading in the file.
  package var line: Int { body.line }

  /// A labelled section of an entry.
  package struct Section: Sendable {
    /// As written, without the colon.
    package let label: String
    package let pieces: [SectionPiece]
    /// Whether its content is empty.
    package let isEmpty: Bool
    /// What it is cut out of when it is asked for, so that the bytes are kept once.
    private let document: Readable<HTMLFragment>

    init(label: String, pieces: [SectionPiece], of document: HTMLFragment) {
      self.init(
        label: label, pieces: pieces,
        isEmpty: pieces.allSatisfy { $0.isInline && $0.trimmed(of: document).isEmpty },
        of: .held(document))
    }

    package init(
      label: String, pieces: [SectionPiece], isEmpty: Bool, of document: Readable<HTMLFragment>
    ) {
      self.label = label
      self.pieces = pieces
      self.isEmpty = isEmpty
      self.document = document
    }

    package var content: HTMLFragment { HTMLFragment(pieces: pieces, of: document.value) }
  }

  package init(
    paper: Paper, anchor: String, sections: [Section], line: Int, features: ContentFeatures = []
  ) {
    self.init(
      paper: paper, anchor: anchor, features: features,
      bodies: .held([Body(sections: sections, line: line)]), index: 0)
  }

  /// An entry whose text is that at `index` of `bodies`.
  package init(
    paper: Paper, anchor: String, features: ContentFeatures, bodies: Readable<[Body]>, index: Int
  ) {
    self.paper = paper
    self.anchor = anchor
    self.features = features
    self.bodies = bodies
    self.index = index
  }
}
