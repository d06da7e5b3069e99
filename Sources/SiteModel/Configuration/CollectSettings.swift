/// What `papersite collect` asks for: the `collect` of `site.yml`.
package struct CollectSettings: Hashable, Sendable {
  /// arXiv's categories.
  package var categories = ["cs.AI", "cs.CL", "cs.LG"]
  /// Where there are any, a paper of arXiv needs one of them in its title or abstract; letter case
  /// does not count. Papers of Hugging Face need none, for people have chosen them.
  package var keywords: [String] = []
  /// How many candidates a day has at most; at least 1.
  package var maximumCandidates = 500
  /// How many repositories GitHub is asked about. Without a token it answers 60 requests an hour.
  package var maximumRepositories = 50

  package init() {}
}
