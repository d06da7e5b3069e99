internal import Diagnostics

/// Something in an entry that was meant as a fact and cannot be read as one.
struct DigestProblem {
  enum Kind {
    case field(DigestField, label: String, text: String)
    case arxivID(String)
  }

  let kind: Kind
  let block: MarkdownNode

  init(_ kind: Kind, in block: MarkdownNode) {
    self.kind = kind
    self.block = block
  }

  /// As a warning. Looking up the place costs time in proportion to the file.
  func diagnostic(_ locator: SourceLocator) -> Diagnostic {
    switch kind {
    case .arxivID(let text):
      Diagnostic(
        .warning, "malformed-arxiv-id", "'\(text)' is no arXiv identifier",
        fix: "Write it as YYMM.NNNNN, such as 2602.21193, with a month from 01 to 12",
        at: locator.location(of: [text], in: block))
    case .field(let field, let label, ""):
      Diagnostic(
        .warning, "empty-field", "'\(label)' is empty", fix: field.expectation,
        at: locator.location(of: [label], in: block))
    case .field(let field, let label, let text):
      Diagnostic(
        .warning, "unreadable-field", "'\(label)' cannot be read: '\(text)'",
        fix: field.expectation, at: locator.location(of: [label, text], in: block))
    }
  }
}

extension DigestField {
  /// What the parser expects, as a fix.
  fileprivate var expectation: String {
    switch self {
    case .authors: "Give the authors once, such as 'A, B 等 (NVIDIA)'"
    case .affiliation: "Give the organisation once"
    case .links: "Give links, such as '[arXiv:2602.21193](https://arxiv.org/abs/2602.21193)'"
    case .topics: "Give the topics once, such as 'Agentic RL / Tool Use'"
    case .rating: "Give stars once, such as '⭐⭐⭐ 必读' or '4/5', no more than the scale has"
    }
  }
}
