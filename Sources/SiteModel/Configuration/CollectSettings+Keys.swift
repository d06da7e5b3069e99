internal import ContentParsing
internal import Diagnostics

extension CollectSettings {
  /// The keys of `collect` in `site.yml`.
  static let keys = YAMLKeyTable<CollectSettings>(
    [
      YAMLKey("categories", .arxivCategories, "arXiv's categories, such as cs.CL.") {
        $0.categories = $1
      },
      YAMLKey(
        "keywords", .texts(),
        "Words or phrases, one of which a paper of arXiv needs; without any, all are taken."
      ) { $0.keywords = $1 },
      YAMLKey(
        "maximum_candidates", .integer(1...2000), "How many papers a day's record has at most."
      ) { $0.maximumCandidates = $1 },
      YAMLKey(
        "maximum_repositories", .integer(0...2000), "How many repositories GitHub is asked about."
      ) { $0.maximumRepositories = $1 },
    ], listing: "papersite schema site")
}

extension YAMLType<[String]> {
  /// Names such as `cs.CL` or `astro-ph`, as they stand in addresses.
  fileprivate static let arxivCategories = YAMLType<[String]>.texts().map {
    names, node, label, reading -> [String]? in
    let wrong = names.first { $0.wholeMatch(of: /[a-z]+(-[a-z]+)*(\.[A-Za-z]+(-[a-z]+)?)?/) == nil }
    guard let wrong else { return names }
    reading.report(
      .error, "wrong-category", "`\(label)` takes arXiv's categories, not `\(wrong)`",
      fix: "Write it like `categories: [cs.AI, cs.CL]`; https://arxiv.org/category_taxonomy has "
        + "them all", at: place(of: wrong, in: node))
    return nil
  }

  private static func place(of name: String, in node: YAMLNode) -> Range<Int> {
    guard case .list(let items) = node.content else { return node.range }
    let item = items.first { item in
      guard case .scalar(let scalar) = item.content else { return false }
      return scalar.trimmedText == name
    }
    return item?.range ?? node.range
  }
}
