import Testing

@testable import Text

struct SortedSearchTests {
  @Test func findsTheFirstOfThoseBehind() {
    for count in 0...20 {
      for limit in -1...count {
        let list = Array(0..<count)
        #expect(list.partitioningIndex { $0 >= limit } == max(0, limit))
        let slice = list[(count / 2)...]
        #expect(slice.partitioningIndex { $0 >= limit } == max(count / 2, limit))
      }
    }
    #expect([1, 1, 2, 2, 2, 5].partitioningIndex { $0 >= 2 } == 2)
    #expect([1, 1, 2, 2, 2, 5].partitioningIndex { $0 > 2 } == 5)
  }
}
