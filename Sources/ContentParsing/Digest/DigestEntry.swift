package import Papers
package import Text

/// One numbered entry of a digest: the paper it is about, and what the author says of it.
package struct DigestEntry: Sendable {
  package let paper: Paper
  /// The `id` of its heading.
  package let anchor: String
  /// What its text holds.
  package let features: ContentFeatures
  private let content: Content

  private enum Content: Sendable {
    case known(DigestEntry.Body)
    case stored(OnDemand<[DigestEntry.Body]>, index: Int)
  }

  /// What stands below its heading, and where that is.
  package struct Body: Sendable {
    package let sections: [Section]
    package let line: Int

    package init(sections: [Section], line: Int) {
      self.sections = sections
      self.line = line
    }
  }

  private var body: Body {
    switch content {
    case .known(let body): body
    case .stored(let bodies, let index): bodies.value[index]
    }
  }

  /// The labelled sections in order, such as `核心创新` and `实验结果`.
  package var sections: [Section] { body.sections }
  /// The 1-based line of its heading in the file.
  package var line: Int { body.line }

  /// A labelled section of an entry.
  package struct Section: Sendable {
    /// As written, without the colon.
    package let label: String
    private let source: Source

    package init(label: String, content: HTMLFragment) {
      self.label = label
      source = .whole(content)
    }

    /// Its content is cut out of `document`'s when it is asked for, so that the bytes are kept once.
    init(label: String, pieces: [SectionPiece], of document: HTMLFragment) {
      self.label = label
      source = .pieces(pieces, of: document)
    }

    package var content: HTMLFragment {
      switch source {
      case .whole(let content): content
      case .pieces(let pieces, let document): HTMLFragment(pieces: pieces, of: document)
      }
    }

    /// Whether its content is empty.
    package var isEmpty: Bool {
      switch source {
      case .whole(let content): content.isEmpty
      case .pieces(let pieces, let document):
        pieces.allSatisfy { $0.isInline && $0.trimmed(of: document).isEmpty }
      }
    }

    private enum Source {
      case whole(HTMLFragment)
      case pieces([SectionPiece], of: HTMLFragment)
    }
  }

  package init(
    paper: Paper, anchor: String, sections: [Section], line: Int, features: ContentFeatures = []
  ) {
    self.paper = paper
    self.anchor = anchor
    self.features = features
    content = .known(Body(sections: sections, line: line))
  }

  /// An entry whose text is read when it is asked for: that at `index` of `bodies`.
  package init(
    paper: Paper, anchor: String, features: ContentFeatures, bodies: OnDemand<[Body]>, index: Int
  ) {
    self.paper = paper
    self.anchor = anchor
    self.features = features
    content = .stored(bodies, index: index)
  }
}
