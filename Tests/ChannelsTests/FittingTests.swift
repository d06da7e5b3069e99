import Testing

@testable import Channels

@Suite struct FittingTests {
  /// What each part of a message weighs.
  private static func weight(_ selection: Selection) -> Int {
    let text =
      switch selection.text {
      case .full: 40
      case .lead: 20
      case .summary: 5
      case .nothing: 0
      }
    return text
      + selection.details.reduce(0) { sum, detail in
        switch detail {
        case .full: sum + 100
        case .brief: sum + 30
        case .title: sum + 10
        case nil: sum
        }
      }
  }

  private static func fitting(_ stars: [Int], _ limit: Int) -> Selection {
    Fitting(Samples.digest(stars: stars)) { weight($0) <= limit }.selection
  }

  @Test func takesEverythingAtTheLimit() {
    #expect(Self.fitting([3, 2, 1], 340).isWhole)
    #expect(!Self.fitting([3, 2, 1], 339).isWhole)
  }

  @Test func givesTheRoomToTheHigherRated() {
    #expect(Self.fitting([1, 3, 2], 339).details == [.brief, .full, .full])
    #expect(Self.fitting([1, 3, 2], 200).details == [.brief, .full, .brief])
    #expect(Self.fitting([2, 2, 2], 200).details == [.full, .brief, .brief])
  }

  @Test func shortensTheTextBeforeThePapers() {
    #expect(
      Self.fitting([3, 2, 1], 130) == Selection(text: .full, details: [.brief, .brief, .brief]))
    #expect(
      Self.fitting([3, 2, 1], 129) == Selection(text: .lead, details: [.brief, .brief, .brief]))
    #expect(
      Self.fitting([3, 2, 1], 95) == Selection(text: .summary, details: [.brief, .brief, .brief]))
    #expect(
      Self.fitting([3, 2, 1], 75) == Selection(text: .summary, details: [.brief, .brief, .title]))
  }

  @Test func leavesTheLowestRatedOut() {
    #expect(Self.fitting([1, 3, 2], 34).details == [nil, .title, .title])
    #expect(Self.fitting([1, 3, 2], 15).details == [nil, .title, nil])
    #expect(Self.fitting([1, 3, 2], 14) == Selection(text: .nothing, details: [nil, .title, nil]))
    #expect(Self.fitting([1, 3, 2], 9) == Selection(text: .nothing, details: [nil, nil, nil]))
  }

  @Test func saysWhatWasLeftOut() {
    let selection = Selection(text: .lead, details: [.full, .brief, .title, .title, nil])
    #expect(
      selection.omissions(Samples.chinese.words) == "1 篇为摘要，2 篇只列标题，另有 1 篇未列出，正文有删节")
    #expect(
      selection.omissions(Samples.english.words)
        == "1 in brief, 2 by title only, 1 more not listed, the text around is shortened")
    #expect(Selection(text: .full, details: [.full]).omissions(Samples.chinese.words) == "")
  }
}
