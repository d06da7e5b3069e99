internal import Diagnostics

/// A link's text names one arXiv paper, and its address leads to another.
///
/// Readers trust the text and land on a foreign paper: one of the two was copied from another
/// entry. Versions (`v2`) do not count. The rule looks at every link to arxiv.org, or to a site that
/// shows its papers (ar5iv.org, alphaxiv.org, papers.cool, Hugging Face's papers and the like), whose
/// text holds an identifier.
struct ArxivLinkMismatch: DocumentRule {
  let name = "arxiv-link-mismatch"
  let severity = Diagnostic.Severity.error

  func findings(in subject: LintSubject) -> [Finding] {
    subject.mask.links.compactMap { link in
      let bytes = subject.file.bytes
      guard Self.sites.contains(where: { bytes.firstRange(of: $0, in: link.address) != nil }),
        let target = ArxivMention.first(in: bytes[link.address]),
        let named = ArxivMention.first(in: bytes[link.label]), named != target
      else { return nil }
      return Finding(
        "the text of the link says `\(named)`, and its address leads to `\(target)`",
        fix: "Correct the one that is wrong",
        at: subject.location(link.label.lowerBound..<link.address.upperBound))
    }
  }

  private static let sites = [
    "arxiv.org/", "alphaxiv.org/", "huggingface.co/papers/", "hf.co/papers/", "ar5iv.org/",
    "papers.cool/arxiv/", "hf-mirror.com/papers/", "emergentmind.com/papers/",
    "arxiv-vanity.com/papers/", "hjfy.top/arxiv/",
  ]
}
