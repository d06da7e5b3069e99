internal import Dispatch
internal import Synchronization

/// A value that is made when it is first asked for, once, whichever thread asks. Who asks later
/// takes no lock.
package final class OnDemand<Value: Sendable>: Sendable {
  private final class Made: MadeValue, @unchecked Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }

  private let made = LazyReference<MadeValue>()
  /// Held while it is made.
  private let turn = Mutex(())
  private let make: (@Sendable () -> Value)?

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// A value that is there already.
  package init(value: Value) {
    make = nil
    _ = made.storeIfNil(Made(value))
  }

  package var value: Value {
    if let made = made.load() { return Self.value(of: made) }
    return turn.withLock { _ in
      if let made = made.load() { return Self.value(of: made) }
      guard let make else { preconditionFailure("a value that is there has no maker") }
      return Self.value(of: made.storeIfNil(Made(make())))
    }
  }

  /// Has it made now, on another core, for somebody who will ask for it later.
  package func begin() {
    DispatchQueue.global(qos: .userInitiated).async { _ = self.value }
  }

  private static func value(of made: MadeValue) -> Value {
    unsafeDowncast(made, to: Made.self).value
  }
}

/// What is made, whatever it is: an atomic reference to a type that is not generic is loaded
/// without asking the runtime for that type.
private class MadeValue: @unchecked Sendable {}

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

  /// All of them. Those that are not there yet are made on all cores.
  package var all: [Element] { blocks.concurrentMap(\.value).flatMap(\.self) }
}

private let blockSize = 16
