public import Synchronization

/// A reference that is set once, whichever thread comes first, and then read without a lock.
///
/// Like the library's `AtomicLazyReference`, which asks the runtime for a type whenever it is read:
/// that takes longer than all else.
@frozen
@usableFromInline
package struct LazyReference<Object: AnyObject & Sendable>: ~Copyable, @unchecked Sendable {
  /// A retained object.
  @usableFromInline let storage = Atomic<UnsafeRawPointer?>(nil)

  @inlinable
  package init() {}

  @inlinable
  deinit {
    if let object = storage.load(ordering: .acquiring) {
      Unmanaged<Object>.fromOpaque(object).release()
    }
  }

  /// The object; nil where none has been set.
  @inlinable
  package func load() -> Object? {
    guard let object = storage.load(ordering: .acquiring) else { return nil }
    return Unmanaged<Object>.fromOpaque(object).takeUnretainedValue()
  }

  /// Sets the object unless there is one. Returns the one that is there now.
  @inlinable
  package func storeIfNil(_ object: Object) -> Object {
    let retained = Unmanaged.passRetained(object)
    let (_, other) = storage.compareExchange(
      expected: nil, desired: UnsafeRawPointer(retained.toOpaque()),
      ordering: .acquiringAndReleasing)
    guard let other else { return object }
    retained.release()
    return Unmanaged<Object>.fromOpaque(other).takeUnretainedValue()
  }
}
