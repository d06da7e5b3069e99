/// A value that is at hand, or one that is read anew each time it is asked for, so that nobody has
/// to hold it.
package enum Readable<Value: Sendable>: Sendable {
  case held(Value)
  case stored(@Sendable () -> Value)

  package var value: Value {
    switch self {
    case .held(let value): value
    case .stored(let read): read()
    }
  }
}
