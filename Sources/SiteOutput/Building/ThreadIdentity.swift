#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Tells threads apart.
enum ThreadIdentity {
  /// The same for all calls on one thread while it lives.
  static var current: UInt {
    #if canImport(Glibc)
      UInt(pthread_self())
    #else
      UInt(bitPattern: pthread_self())
    #endif
  }
}
