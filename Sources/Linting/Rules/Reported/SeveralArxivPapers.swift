/// An entry's links lead to several arXiv papers, and none of them, or more than one, says that it is
/// the entry's own.
///
/// A link is the entry's own where it stands in the heading, or its text or the label before it is
/// `论文`, `Paper`, `arXiv` or the like. One that leads to an earlier paper needs another text, such as
/// `前作`.
struct SeveralArxivPapers: ReportedRule {
  let name = "several-arxiv-papers"
}
