internal import Diagnostics

/// Something in an entry that was meant as a fact and cannot be read as one.
struct DigestProblem {
  enum Kind {
    case field(DigestField, label: String, text: String)
    case author(AuthorList.Problem, label: String)
    case arxivID(String)
    /// An arXiv paper that links lead to beside the one that is taken for the entry's.
    case twoPapers(String, taken: String)
    case unlinked(LinkList.Unlinked)
    /// Stars in a heading that cannot be read, or that are not those of the entry's field.
    case headingRating(String, isRead: Bool)
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
    case .arxivID, .twoPapers, .unlinked, .headingRating: nil
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
    case .twoPapers(let other, let taken):
      Diagnostic(
        .warning, "several-arxiv-papers",
        "'\(other)' is another arXiv paper than '\(taken)', which is taken for the entry's",
        fix: "Leave '\(language.paper)' and 'arXiv' to the links of the entry's own paper",
        at: locator.location(of: [other], in: block))
    case .unlinked(.withoutScheme(let text)):
      Diagnostic(
        .warning, "unreadable-field", "'\(text)' is no link without 'https://'",
        fix: "Write 'https://\(text)'", at: locator.location(of: [text], in: block))
    case .unlinked(.cut(let text)):
      Diagnostic(
        .warning, "unreadable-field", "The link '\(text)' ends before '<'",
        fix: "Write '%3C' for '<' and '%3E' for '>'", at: locator.location(of: [text], in: block))
    case .headingRating(let text, let isRead):
      Diagnostic(
        .warning, "unreadable-field",
        "'\(text)' in the heading "
          + (isRead ? "is not the rating that the entry has below" : "cannot be read as a rating"),
        fix: DigestField.rating.expectation(language), at: locator.location(of: [text], in: block))
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
    case .unpaired(let text), .markup(let text), .initials(let text), .spaced(let text),
      .colon(let text), .organization(let text), .institutions(let text):
      text
    }
  }

  fileprivate var reason: String {
    switch self {
    case .unpaired: "has a parenthesis without its partner"
    case .markup: "is HTML and no name"
    case .initials: "stands behind a whole name"
    case .spaced: "may be one name or several, and is read as one"
    case .colon: "has a colon within a name"
    case .organization: "does not tell authors from organisations"
    case .institutions: "names no person"
    }
  }

  fileprivate func fix(_ language: LabelLanguage) -> String {
    switch self {
    case .unpaired:
      "Put the affiliation in parentheses, such as '\(language.example(of: .authors))'"
    case .markup: "Write the name without HTML"
    case .spaced: "Put '、' between names, and no space into one"
    case .colon, .organization:
      "Put the affiliation in parentheses, such as '\(language.example(of: .authors))'"
    case .institutions:
      "Name the authors, or write '\(language.label(of: .affiliation))' as the label"
    case .initials: "Write each name whole, such as 'Ada Lovelace, Alan Turing'"
    }
  }
}
