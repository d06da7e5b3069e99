#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

internal import FileSystem
internal import Foundation

/// Limits so low that the system's libraries would end the process without a word, or wait for ever
/// for what they are not given.
enum SystemLimits {
  /// What is said of one; nil where there is enough of all.
  static var problem: String? {
    let files = ProcessLimits.openFiles(raisedTo: 256)
    if files < minimumFiles {
      return "Error: only \(files) files may be open at once, and papersite needs \(minimumFiles). "
        + "Raise the limit, such as by `ulimit -n 1024`.\n"
    }
    let space = ProcessLimits.addressSpace
    guard space < minimumSpace else { return nil }
    return "Error: only \(space >> 20) MB of address space may be used, and papersite needs "
      + "\(minimumSpace >> 20). Raise the limit, such as by `ulimit -v unlimited`.\n"
  }

  /// A file that grows beyond what is allowed (`ulimit -f`) is an error of the call that writes it,
  /// not a signal that ends the process.
  static func survive() { signal(SIGXFSZ, SIG_IGN) }

  /// The terminal, threads, and what a build reads and writes at once.
  private static let minimumFiles = 32

  /// In bytes. Each thread has a stack, and memory of its own to allocate from.
  private static var minimumSpace: Int {
    (224 + 16 * ProcessInfo.processInfo.activeProcessorCount) << 20
  }
}
