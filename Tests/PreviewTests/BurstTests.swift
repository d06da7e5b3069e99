internal import Testing

@testable import Preview

struct BurstTests {
  private let start = ContinuousClock.now

  private func end(ofChangesAt milliseconds: [Int]) -> Duration? {
    var burst = Burst()
    for time in milliseconds { burst.note(at: start + .milliseconds(time)) }
    return burst.end.map { start.duration(to: $0) }
  }

  @Test func isNothingAtFirst() {
    #expect(Burst().end == nil)
  }

  @Test func endsSoonAfterASave() {
    #expect(end(ofChangesAt: [0]) == .milliseconds(6))
    #expect(end(ofChangesAt: [0, 2, 5]) == .milliseconds(11))
  }

  @Test func waitsForACheckoutToEnd() {
    #expect(end(ofChangesAt: Array(0..<500)) == .milliseconds(579))
  }

  @Test func endsThoughTheFolderIsNeverQuiet() {
    #expect(end(ofChangesAt: Array(stride(from: 0, to: 5000, by: 10))) == .seconds(1))
  }
}
