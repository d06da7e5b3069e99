internal import FileSystem

/// The folders that an operating system keeps for itself, on Linux and macOS. A build run as root,
/// as in a container, could write there.
enum SystemFolders {
  /// Whether `folder`, absolute and without symbolic links, is one of them.
  static func own(_ folder: String) -> Bool {
    shared.contains(folder) || closed.contains { FilePath.isInside(folder, $0) }
  }

  /// Nothing below these is for sites.
  private static let closed = [
    "/bin", "/boot", "/etc", "/lib", "/lib32", "/lib64", "/libx32", "/proc", "/sbin", "/sys",
    "/usr/bin", "/usr/include", "/usr/lib", "/usr/lib32", "/usr/lib64", "/usr/libexec",
    "/usr/sbin", "/Applications", "/Library", "/System", "/private/etc",
  ]

  /// A folder below these may be a site's, such as `/var/www/papers` or `/dev/shm/site`.
  private static let shared: Set = [
    "/dev", "/home", "/media", "/mnt", "/opt", "/root", "/run", "/srv", "/tmp", "/usr",
    "/usr/local", "/usr/share", "/var", "/var/lib", "/var/log", "/var/tmp", "/Users", "/Volumes",
    "/private", "/private/tmp", "/private/var",
  ]
}
