internal import Dispatch
internal import Synchronization

/// Asynchronous work for commands, which are not asynchronous.
enum Waiting {
  /// Holds the calling thread up until `work` is done. Not for threads of Swift's own pool.
  static func forValue<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
    let done = DispatchSemaphore(value: 0)
    let box = Box<Value>()
    Task.detached {
      await box.fill(work)
      done.signal()
    }
    done.wait()
    guard let value = box.value else { preconditionFailure("the work has ended without a value") }
    return value
  }

  private final class Box<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)

    var value: Value? { content.withLock(\.self) }

    func fill(_ work: @Sendable () async -> Value) async {
      let value = await work()
      content.withLock { $0 = value }
    }
  }
}
