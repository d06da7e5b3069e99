#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Paths as text, with `/`.
package enum FilePath {
  /// `path` without symbolic links, `.` and `..`; it has to exist.
  package static func resolved(_ path: String) throws(SystemError) -> String {
    guard let real = realpath(path, nil) else { throw .last }
    defer { free(real) }
    return String(cString: real)
  }

  /// `path` seen from the current folder, without `.` and `..`; links are not followed, and
  /// nothing has to be there.
  package static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : joined(currentFolder, path)
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  private static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }

  package static func joined(_ folder: String, _ name: String) -> String {
    guard let last = folder.utf8.last, last != slash else { return folder + name }
    var path = ""
    path.reserveCapacity(folder.utf8.count + 1 + name.utf8.count)
    path += folder
    path += "/"
    path += name
    return path
  }

  /// The folder that `path` stands in, `/` for `/`; empty for a relative path of one part.
  package static func parent(_ path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return "" }
    return end == path.startIndex ? "/" : String(path[..<end])
  }

  /// The last part of `path`.
  package static func name(_ path: String) -> String {
    guard let end = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: end)...])
  }

  /// Whether the absolute `path` is `folder` or stands in it, at any depth. Byte by byte.
  package static func isInside(_ path: String, _ folder: String) -> Bool {
    let prefix = folder.utf8.last == slash ? folder : folder + "/"
    return path.utf8.elementsEqual(folder.utf8) || path.utf8.starts(with: prefix.utf8)
  }

  private static let slash = UInt8(ascii: "/")
}

extension String {
  /// Whether this comes before `other` byte by byte: the order of files, which no locale changes.
  package func precedesInBytes(_ other: String) -> Bool {
    let shared = min(utf8.count, other.utf8.count)
    let order = withCString { a in other.withCString { memcmp(a, $0, shared) } }
    return order == 0 ? utf8.count < other.utf8.count : order < 0
  }

  /// Whether the bytes are equal. Two `String`s are also equal in other Unicode forms.
  package func equalsInBytes(_ other: String) -> Bool {
    utf8.count == other.utf8.count
      && withCString { a in other.withCString { memcmp(a, $0, utf8.count) } } == 0
  }

  /// Whether the bytes begin with those of `prefix`.
  package func beginsInBytes(with prefix: String) -> Bool {
    utf8.count >= prefix.utf8.count
      && withCString { a in prefix.withCString { memcmp(a, $0, prefix.utf8.count) } } == 0
  }
}
