internal import FileSystem

/// Where the file system under a path begins. A rename works within one only, even where two are
/// views of the same disk.
enum MountPoint {
  /// Whether a rename from the folder `a` into the folder `b` can work.
  static func isShared(_ a: String, _ b: String) throws(SystemError) -> Bool {
    let devices = (
      try FileStatus(following: a).identity.device, try FileStatus(following: b).identity.device
    )
    guard devices.0 == devices.1 else { return false }
    let mounts = mountPoints()
    return innermost(of: mounts, at: a) == innermost(of: mounts, at: b)
  }

  private static func innermost(of mounts: [String], at path: String) -> String? {
    mounts.filter { FilePath.isInside(path, $0) }.max { $0.utf8.count < $1.utf8.count }
  }

  /// All mount points that the process sees, where the system tells them as Linux does
  /// (proc_pid_mountinfo(5): the fifth field); none elsewhere.
  private static func mountPoints() -> [String] {
    guard let bytes = try? OpenFile("/proc/self/mountinfo").growingBytes() else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: " ", maxSplits: 5)
      return fields.count > 4 ? unescaped(fields[4]) : nil
    }
  }

  /// Space, tab, line break and backslash stand as three octal digits.
  private static func unescaped(_ field: Substring) -> String {
    String(field).replacing("\\040", with: " ").replacing("\\011", with: "\t")
      .replacing("\\012", with: "\n").replacing("\\134", with: "\\")
  }
}
