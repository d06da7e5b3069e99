/// What `papersite draft` looks for, and how it writes: the `draft` of `site.yml`.
package struct DraftSettings: Hashable, Sendable {
  /// Something that the site is about.
  package struct Topic: Hashable, Sendable {
    /// As posts have it.
    package var name = ""
    /// Words or phrases of titles and abstracts; case and hyphens do not count.
    package var keywords: [String] = []
    /// Points for a paper about it; twice as many where the title says so.
    package var weight = 2

    package init() {}

    package init(_ name: String, weight: Int, _ keywords: [String]) {
      self.name = name
      self.keywords = keywords
      self.weight = weight
    }
  }

  /// Points for what is not a topic.
  package struct Weights: Hashable, Sendable {
    /// For a primary category that is among `categories`.
    package var category = 2
    /// For 1 upvote on Hugging Face, and again each time that they double.
    package var upvotes = 2
    /// For 1 star, and again each time that they are ten times as many.
    package var stars = 1
    /// For an organisation that is among `organizations`.
    package var organization = 3
    /// Taken away for a word that is among `negativeKeywords`.
    package var negativeKeyword = 10

    package init() {}
  }

  package var topics = Topic.standard
  package var negativeKeywords: [String] = []
  package var organizations: [String] = []
  package var categories = ["cs.AI", "cs.CL", "cs.LG"]
  package var weights = Weights()
  package var maximumPapers = 9
  package var maximumFollowUps = 2
  /// Papers with fewer points are left out.
  package var minimumScore = 3
  /// Papers with fewer points are never must-reads.
  package var mustReadScore = 20
  /// How many authors an entry names.
  package var maximumAuthors = 5
  /// `{date}` stands for the day; nil for the language's own.
  package var title: String?
  package var category = "Papers"
  /// Of every draft; its main topics follow them.
  package var tags = ["Daily Papers"]

  package init() {}
}

extension DraftSettings.Topic {
  /// What a site about language models and agents looks for.
  package static let standard = [
    Self("Agent", weight: 3, ["agent", "agentic", "tool use", "tool calling", "computer use"]),
    Self(
      "Reinforcement Learning", weight: 3,
      [
        "reinforcement learning", "RL", "RLHF", "RLVR", "GRPO", "policy optimization",
        "reward model",
      ]
    ),
    Self(
      "Reasoning", weight: 3,
      [
        "reasoning", "chain of thought", "test time scaling", "test time compute",
        "self consistency",
      ]
    ),
    Self(
      "Efficient LLM", weight: 3,
      [
        "quantization", "sparse attention", "linear attention", "speculative decoding", "KV cache",
        "pruning", "distillation", "efficient inference", "long context",
      ]),
    Self(
      "Embodied AI", weight: 2,
      ["vision language action", "VLA", "embodied", "robot", "robotic", "world model"]),
    Self(
      "Multimodal", weight: 2,
      ["multimodal", "vision language", "VLM", "MLLM", "visual reasoning", "visual understanding"]),
    Self(
      "Generation", weight: 1,
      ["diffusion", "text to image", "image generation", "video generation", "flow matching"]),
    Self("Memory", weight: 2, ["memory", "retrieval augmented", "RAG", "deep search"]),
    Self("Code", weight: 2, ["code generation", "software engineering", "programming", "coding"]),
    Self(
      "Safety", weight: 2,
      ["safety", "alignment", "jailbreak", "adversarial", "red teaming", "hallucination"]),
    Self(
      "Training", weight: 2,
      [
        "pretraining", "pre training", "post training", "fine tuning", "scaling law",
        "synthetic data",
      ]
    ),
    Self("Benchmark", weight: 1, ["benchmark", "evaluation", "evaluating", "leaderboard"]),
  ]
}
