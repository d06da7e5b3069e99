internal import Synchronization

/// A value that is made when it is first asked for, once, whichever thread asks.
final class OnDemand<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}

/// Values that are made when one is first asked for, each once, some neighbours at a time: what
/// shows one mostly shows those beside it.
struct OnDemandList<Element: Sendable>: Sendable {
  private let blocks: [OnDemand<[Element]>]

  init(count: Int, make: @escaping @Sendable (Int) -> Element) {
    blocks = stride(from: 0, to: count, by: blockSize).map { start in
      OnDemand { (start..<Swift.min(start + blockSize, count)).map(make) }
    }
  }

  subscript(index: Int) -> Element { blocks[index / blockSize].value[index % blockSize] }
}

private let blockSize = 16
