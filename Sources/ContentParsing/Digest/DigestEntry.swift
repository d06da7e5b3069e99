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
    package let content: HTMLFragment

    package init(label: String, content: HTMLFragment) {
      self.label = label
      self.content = content
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
