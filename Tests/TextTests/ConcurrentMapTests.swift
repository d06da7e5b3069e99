import Testing

@testable import Text

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 1000])
  func keepsTheOrder(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap { "\($0)" } == numbers.map { "\($0)" })
  }

  @Test func nests() {
    let rows = Array(0..<20).concurrentMap { row in
      Array(0..<20).concurrentMap { row * $0 }.reduce(0, +)
    }
    #expect(rows == (0..<20).map { $0 * 190 })
  }
}
