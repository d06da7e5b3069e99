import Testing
import Text

@Suite struct FlatListsTests {
  @Test func elementsComeToTheirListsInOrder() {
    let lists = FlatLists(
      count: 4, [(list: 2, element: "a"), (0, "b"), (2, "c"), (3, "d"), (2, "e")])
    #expect((0..<4).map { Array(lists[$0]) } == [["b"], [], ["a", "c", "e"], ["d"]])
  }
}
