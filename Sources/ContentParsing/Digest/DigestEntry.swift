package import Papers
package import Text

/// One numbered entry of a digest: the paper it is about, and what the author says of it.
package struct DigestEntry: Sendable {
  package let paper: Paper
  /// The `id` of its heading.
  package let anchor: String
  /// The labelled sections in order, such as `核心创新` and `实验结果`.
  package let sections: [Section]
  /// The 1-based line of its heading in the file.
  package let line: Int
  /// What its text holds.
  package let features: ContentFeatures

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
    self.sections = sections
    self.line = line
    self.features = features
  }
}
