#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// What the system lets the process have.
package enum ProcessLimits {
  /// How many files may be open at once. Raises it to `wanted` where it is lower, as far as the user
  /// may.
  package static func openFiles(raisedTo wanted: Int) -> Int {
    guard var limit = limit(openFilesResource) else { return .max }
    guard limit.rlim_cur < wanted else { return Int(clamping: limit.rlim_cur) }
    let old = limit.rlim_cur
    limit.rlim_cur = min(rlim_t(wanted), limit.rlim_max)
    return Int(clamping: setrlimit(openFilesResource, &limit) == 0 ? limit.rlim_cur : old)
  }

  /// In bytes: memory with all that is reserved for more.
  package static var addressSpace: Int {
    limit(addressSpaceResource).map { Int(clamping: $0.rlim_cur) } ?? .max
  }

  #if canImport(Glibc)
    private typealias Resource = __rlimit_resource_t
    private static let openFilesResource = Resource(RLIMIT_NOFILE.rawValue)
    private static let addressSpaceResource = Resource(RLIMIT_AS.rawValue)
  #else
    private typealias Resource = Int32
    private static let openFilesResource = RLIMIT_NOFILE
    private static let addressSpaceResource = RLIMIT_AS
  #endif

  private static func limit(_ resource: Resource) -> rlimit? {
    var limit = rlimit()
    return getrlimit(resource, &limit) == 0 ? limit : nil
  }
}
