/// An address that an entry gives for its paper.
package struct PaperLink: Hashable, Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case arxiv, github, huggingface, project, pdf, other
  }

  package let kind: Kind
  /// The text of the link, such as `项目页`.
  package let label: String
  package let address: String
  /// The number that stands behind a star sign after the link: GitHub stars at that day.
  package let starCount: Int?

  package init(kind: Kind, label: String, address: String, starCount: Int? = nil) {
    self.kind = kind
    self.label = label
    self.address = address
    self.starCount = starCount
  }
}
