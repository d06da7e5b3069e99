internal import Synchronization

/// A value that is made when it is first asked for, once, whichever thread asks.
package final class OnDemand<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  package var value: Value {
    made.withLock { made in
      let value = made ?? make()
      made = value
      return value
    }
  }
}

/// Values that are made when one is first asked for, each once, some neighbours at a time: what
/// shows one mostly shows those beside it.
package struct OnDemandList<Element: Sendable>: Sendable {
  private let blocks: [OnDemand<[Element]>]

  package init(count: Int, make: @escaping @Sendable (Int) -> Element) {
    blocks = stride(from: 0, to: count, by: blockSize).map { start in
      OnDemand { (start..<Swift.min(start + blockSize, count)).map(make) }
    }
  }

  package subscript(index: Int) -> Element { blocks[index / blockSize].value[index % blockSize] }
}

private let blockSize = 16
