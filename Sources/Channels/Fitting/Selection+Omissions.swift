package import SiteOutput

extension Selection {
  /// What was left out or shortened, in a sentence without its end; empty where nothing was.
  package func omissions(_ words: InterfaceWords) -> String {
    let parts = [
      ("channel_brief", count(.brief)), ("channel_titles", count(.title)),
      ("channel_left_out", count(nil)),
    ]
    let papers = parts.filter { $0.1 > 0 }.map { words.sentence($0.0, ["count": "\($0.1)"]) }
    let around = text == .full ? [] : [words["channel_text_cut"]]
    return (papers + around).joined(separator: words["channel_separator"])
  }
}
