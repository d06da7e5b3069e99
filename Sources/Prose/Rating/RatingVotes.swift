internal import Voting

/// The votes of a model on papers, and what they say.
package struct RatedPaper: Hashable, Sendable {
  /// How often 1 star, 2 stars … were given.
  package let counts: [Int]
  /// What most votes gave, from 1.
  package let stars: Int
  /// How likely endlessly many votes would give the same, 0 to 1.
  package let stability: Double
}

/// Rates papers by repeated short votes, allocated by how much they settle.
package struct RatingVotes: Sendable {
  private let model: any LanguageModel
  private let prompt: Prompt
  private let rubric: String
  private let scale: Int
  private let budget: Int

  /// - Parameters:
  ///   - rubric: what each number of stars means, in words.
  ///   - scale: the most stars.
  ///   - votesPerPaper: how many votes there are for each paper on average.
  package init(
    _ model: any LanguageModel, prompt: Prompt = .builtIn(.vote), rubric: String, scale: Int,
    votesPerPaper: Int
  ) {
    self.model = model
    self.prompt = prompt
    self.rubric = rubric
    self.scale = scale
    budget = votesPerPaper
  }

  /// In the order of `subjects`. A vote that cannot be read is asked for again a few times, and
  /// does not count. Throws where the model can give no further answer at all.
  package func rate(_ subjects: [ProseSubject]) async throws(ModelFailure) -> [RatedPaper] {
    var allocation = VoteAllocation(papers: subjects.count, labels: scale)
    var asked = Array(repeating: 0, count: subjects.count)
    var lost = 0
    for _ in 0..<(budget * subjects.count) {
      guard let paper = allocation.next else { break }
      if let stars = try await vote(on: subjects[paper], number: asked[paper]) {
        allocation.record(stars - 1, on: paper)
      } else {
        lost += 1
      }
      asked[paper] += 1
      if lost > budget + subjects.count { throw .unreadable }
    }
    return allocation.tallies.indices.map { paper in
      let tally = allocation.tallies[paper]
      return RatedPaper(
        counts: tally.counts, stars: tally.majority + 1,
        stability: (allocation.stability(of: paper) * 1_000).rounded() / 1_000)
    }
  }

  private func vote(on subject: ProseSubject, number: Int) async throws(ModelFailure) -> Int? {
    let request = ChatRequest(
      instructions: prompt.filled(["rubric": rubric, "scale": String(scale)]),
      input: subject.json, form: .vote, temperature: 1, seed: number + 1)
    let text: String
    do throws(ModelFailure) {
      text = try await model.answer(request).text
    } catch {
      if error.isFinal { throw error }
      return nil
    }
    struct Answer: Decodable { let stars: Int }
    guard let stars = JSONInAnswer.decoded(Answer.self, from: text)?.stars, 1...scale ~= stars
    else {
      return nil
    }
    return stars
  }
}
