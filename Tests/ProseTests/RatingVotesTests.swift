import Testing

@testable import Prose

@Suite struct RatingVotesTests {
  private static let subjects = (0..<4).map {
    ProseSubject(id: "\($0)", title: "Paper \($0)", abstract: "x", sentences: ["x"], authors: [])
  }

  /// All agree on three papers; on one the votes are split.
  @Test func doubtfulPapersAreAskedAboutMore() async throws {
    let model = ScriptedModel { (request, _) throws(ModelFailure) in
      request.input.contains("Paper 2") ? "{\"stars\": \(1 + request.seed % 2)}" : "{\"stars\": 3}"
    }
    let votes = RatingVotes(model, rubric: "3: must read", scale: 3, votesPerPaper: 5)
    let rated = try await votes.rate(Self.subjects)
    #expect(rated.map(\.stars) == [3, 3, 1, 3])
    #expect(rated[2].counts.reduce(0, +) > rated[0].counts.reduce(0, +))
    #expect(rated[2].stability < 0.8 && rated[0].stability > 0.8)
    #expect(model.requests.count == 20)
    #expect(try await votes.rate(Self.subjects) == rated)
  }

  @Test func unreadableVotesDoNotCount() async throws {
    let model = ScriptedModel { (_, earlier) throws(ModelFailure) in
      if earlier % 5 == 0 { throw .unreachable("x") }
      return ["I like it", "{\"stars\": 9}", "{\"stars\": 2}", "```{\"stars\": 2}```", "{}"][
        earlier % 5]
    }
    let votes = RatingVotes(model, rubric: "", scale: 3, votesPerPaper: 20)
    let rated = try await votes.rate([Self.subjects[0]])
    #expect(rated[0].stars == 2)
    #expect(rated[0].counts == [0, 8, 0])
  }

  @Test(arguments: [ModelFailure.refusedKey, .overBudget, .unreadable])
  func endsWhereNothingMoreCanCome(_ failure: ModelFailure) async {
    let model = ScriptedModel { (_, _) throws(ModelFailure) in throw failure }
    let votes = RatingVotes(model, rubric: "", scale: 3, votesPerPaper: 5)
    await #expect(throws: failure) { try await votes.rate(Self.subjects) }
    #expect(model.requests.count <= 10)
  }

  /// What stands in a rubric is not looked into, so that the prompt is the same each time.
  @Test func valuesAreNotFilledIn() {
    let prompt = Prompt(.vote, "{rubric} {scale} {x} {")
    #expect(
      prompt.filled(["rubric": "{scale} {rubric}", "scale": "{rubric}"])
        == "{scale} {rubric} {rubric} {x} {")
  }

  @Test func theRubricIsInThePrompt() async throws {
    let model = ScriptedModel { (_, _) throws(ModelFailure) in "{\"stars\": 1}" }
    _ = try await RatingVotes(model, rubric: "5: changes the field", scale: 5, votesPerPaper: 1)
      .rate(Self.subjects)
    #expect(model.requests[0].instructions.contains("5: changes the field"))
    #expect(model.requests[0].instructions.contains("from 1 to 5"))
  }
}
