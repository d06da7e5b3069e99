import Text
import Testing

@Suite struct LazyReferenceTests {
  private final class Object: Sendable {}

  @Test func keepsTheFirstObjectAndLetsItGoWithItself() throws {
    weak var first: Object?
    weak var second: Object?
    do {
      let reference = LazyReference<Object>()
      #expect(reference.load() == nil)
      let (one, other) = (Object(), Object())
      (first, second) = (one, other)
      #expect(reference.storeIfNil(one) === one)
      #expect(reference.storeIfNil(other) === one)
      #expect(reference.load() === one)
    }
    #expect(first == nil)
    #expect(second == nil)
  }

  @Test func givesAllThreadsTheSameValue() {
    for _ in 0..<50 {
      let value = OnDemand { Object() }
      let seen = Array(0..<8).concurrentMap { _ in ObjectIdentifier(value.value) }
      #expect(Set(seen).count == 1)
    }
  }
}
