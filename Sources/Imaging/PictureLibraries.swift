internal import CGLib
internal import FileSystem

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The libraries that make pictures, as far as they say something.
package enum PictureLibraries {
  /// Whether the process may have as much address space as they take. They end it where they get
  /// none, and not always with a word.
  package static var haveRoom: Bool {
    let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return ProcessLimits.addressSpace >= (704 + 32 * cores) << 20
  }

  /// The first warning of one of them, with its name; nil where there was none.
  package static var firstWarning: String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      cglib_first_warning(start, buffer.count)
      let text = String(cString: start)
      return text.isEmpty ? nil : text
    }
  }
}
