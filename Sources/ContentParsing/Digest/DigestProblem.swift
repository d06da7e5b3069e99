internal import Diagnostics

/// Something in an entry that was meant as a fact and cannot be read as one.
struct DigestProblem {
  enum Kind {
    case field(DigestField, label: String, text: String)
    case author(AuthorList.Problem, label: String)
    case arxivID(String)
  }

  let kind: Kind
  let block: MarkdownNode

  init(_ kind: Kind, in block: MarkdownNode) {
    self.kind = kind
    self.block = block
  }

  /// Of the field that it is about; nil for an identifier.
  var label: String? {
    switch kind {
    case .field(_, let label, _), .author(_, let label): label
    case .arxivID: nil
    }
  }

  /// As a warning. Looking up the place costs time in proportion to the file.
  ///
  /// - Parameter language: that of the post's labels.
  func diagnostic(_ locator: SourceLocator, _ language: LabelLanguage) -> Diagnostic {
    switch kind {
    case .arxivID(let text):
      Diagnostic(
        .warning, "malformed-arxiv-id", "'\(text)' is no arXiv identifier",
        fix: "Write it as YYMM.NNNNN, such as 2602.21193, with a month from 01 to 12",
        at: locator.location(of: [text], in: block))
    case .field(let field, let label, ""):
      Diagnostic(
        .warning, "empty-field", "'\(label)' is empty", fix: field.expectation(language),
        at: locator.location(of: [label], in: block))
    case .field(let field, let label, let text):
      Diagnostic(
        .warning, "unreadable-field", "'\(label)' cannot be read: '\(text)'",
        fix: field.expectation(language), at: locator.location(of: [label, text], in: block))
    case .author(let problem, let label):
      Diagnostic(
        .warning, "unreadable-field", "'\(problem.text)' in '\(label)' \(problem.reason)",
        fix: problem.fix(language), at: locator.location(of: [label, problem.text], in: block))
    }
  }
}

extension DigestField {
  /// What the parser expects, as a fix.
  fileprivate func expectation(_ language: LabelLanguage) -> String {
    let example = language.example(of: self)
    return switch self {
    case .authors: "Give the authors once, such as '\(example)'"
    case .affiliation: "Give the organisation once"
    case .links: "Give links, such as '\(example)'"
    case .topics: "Give the topics once, such as '\(example)'"
    case .rating: "Give stars once, such as '\(example)' or '4/5', no more than the scale has"
    }
  }
}

extension AuthorList.Problem {
  fileprivate var text: String {
    switch self {
    case .unpaired(let text), .markup(let text), .initials(let text): text
    }
  }

  fileprivate var reason: String {
    switch self {
    case .unpaired: "has a parenthesis without its partner"
    case .markup: "is HTML and no name"
    case .initials: "stands behind a whole name"
    }
  }

  fileprivate func fix(_ language: LabelLanguage) -> String {
    switch self {
    case .unpaired:
      "Put the affiliation in parentheses, such as '\(language.example(of: .authors))'"
    case .markup: "Write the name without HTML"
    case .initials: "Write each name whole, such as 'Ada Lovelace, Alan Turing'"
    }
  }
}
