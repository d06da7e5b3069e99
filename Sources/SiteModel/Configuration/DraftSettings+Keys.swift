internal import ContentParsing

extension DraftSettings {
  /// The keys of `draft` in `site.yml`.
  static let keys = YAMLKeyTable<DraftSettings>(
    [
      YAMLKey(
        "topics", topicKeys.type(Topic()).list,
        "What the site looks for; without it, what is common for language models and agents."
      ) { $0.topics = $1 },
      YAMLKey("negative_keywords", .texts(), "Words that speak against a paper.") {
        $0.negativeKeywords = $1
      },
      YAMLKey("organizations", .texts(), "Organisations whose papers are of interest.") {
        $0.organizations = $1
      },
      YAMLKey("categories", .texts(), "Primary arXiv categories that are of interest.") {
        $0.categories = $1
      },
      YAMLKey("weights", weightKeys.type(Weights()), "Points for what is not a topic.") {
        $0.weights = $1
      },
      YAMLKey("maximum_papers", .integer(1...50), "How many papers a post has at most.") {
        $0.maximumPapers = $1
      },
      YAMLKey(
        "maximum_follow_ups", .integer(0...50),
        "How many of them may be papers of earlier days with something new."
      ) { $0.maximumFollowUps = $1 },
      YAMLKey("minimum_score", .integer(0...1000), "The points that a paper needs.") {
        $0.minimumScore = $1
      },
      YAMLKey("must_read_score", .integer(0...1000), "The points that a must-read needs.") {
        $0.mustReadScore = $1
      },
      YAMLKey("maximum_authors", .integer(1...1000), "How many authors an entry names.") {
        $0.maximumAuthors = $1
      },
      YAMLKey("title", .text, "The title of a draft, in which {date} stands for the day.") {
        $0.title = $1
      },
      YAMLKey("category", .text, "The category of a draft.") { $0.category = $1 },
      YAMLKey("tags", .texts(), "Tags of every draft; its main topics follow them.") {
        $0.tags = $1
      },
    ], listing: "papersite schema site")

  private static let topicKeys = YAMLKeyTable<Topic>(
    [
      YAMLKey("name", .text, "The topic as posts have it.") { $0.name = $1 },
      YAMLKey("keywords", .texts(), "Words or phrases of titles and abstracts.") {
        $0.keywords = $1
      },
      YAMLKey(
        "weight", .integer(0...100), "Points; twice as many where the title has a keyword."
      ) { $0.weight = $1 },
    ], required: ["name", "keywords"], listing: "papersite schema site")

  private static let weightKeys = YAMLKeyTable<Weights>(
    [
      YAMLKey("category", .integer(0...100), "For a primary category of `categories`.") {
        $0.category = $1
      },
      YAMLKey("upvotes", .integer(0...100), "For 1 upvote, and each time that they double.") {
        $0.upvotes = $1
      },
      YAMLKey(
        "stars", .integer(0...100), "For 1 star, and each time that they are ten times as many."
      ) { $0.stars = $1 },
      YAMLKey("organization", .integer(0...100), "For an organisation of `organizations`.") {
        $0.organization = $1
      },
      YAMLKey(
        "negative_keyword", .integer(0...1000), "Taken away for a word of `negative_keywords`."
      ) { $0.negativeKeyword = $1 },
    ], listing: "papersite schema site")
}
