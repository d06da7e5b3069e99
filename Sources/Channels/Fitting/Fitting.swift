/// Finds out how much of a digest fits into a channel.
///
/// Everything, where it fits. Else the text around the papers gives way until each paper has a
/// brief text; what room is left goes to the higher rated first, each in full. Where not even
/// the brief texts fit, all papers have a line before any has more; and only where not even the
/// lines fit, papers are left out, the lowest rated first.
package struct Fitting {
  private let digest: ChannelDigest
  private let fits: (Selection) -> Bool

  /// - Parameter fits: whether the channel takes the message for a selection. What says less takes
  ///   less room.
  package init(_ digest: ChannelDigest, fits: @escaping (Selection) -> Bool) {
    self.digest = digest
    self.fits = fits
  }

  /// What fits. Where not even the message without text and papers does, that one.
  package var selection: Selection {
    let everything = Selection.everything(of: digest)
    return fits(everything) ? everything : enlarged(smallest)
  }

  /// A brief text or a line a paper, with as much text around as there is room for.
  private var smallest: Selection {
    let all = digest.papers.count
    let candidates =
      [Selection.Text.full, .lead, .summary].map { papers(all, .brief, $0) }
      + [papers(all, .title, .summary)]
    return candidates.first(where: fits) ?? fewest(.summary) ?? fewest(.nothing)
      ?? papers(0, .title, .nothing)
  }

  /// As many titles as fit, found by halving; nil where none does.
  private func fewest(_ text: Selection.Text) -> Selection? {
    var (fitting, tooMany) = (0, digest.papers.count + 1)
    while tooMany - fitting > 1 {
      let middle = (fitting + tooMany) / 2
      if fits(papers(middle, .title, text)) { fitting = middle } else { tooMany = middle }
    }
    return fitting == 0 ? nil : papers(fitting, .title, text)
  }

  /// So many papers, the best rated.
  private func papers(_ count: Int, _ detail: Detail, _ text: Selection.Text) -> Selection {
    var selection = Selection(text: text, details: digest.papers.map { _ in nil })
    for paper in digest.papersByRating.prefix(count) { selection.details[paper] = detail }
    return selection
  }

  private func enlarged(_ selection: Selection) -> Selection {
    var selection = selection
    for detail in [Detail.brief, .full] {
      for paper in digest.papersByRating {
        guard let known = selection.details[paper], known < detail else { continue }
        var larger = selection
        larger.details[paper] = detail
        if fits(larger) { selection = larger }
      }
    }
    return selection
  }
}
