internal import FileSystem
internal import Text

/// Which files of the output folder are papersite's own.
///
/// A line a file: hash, size and path, in byte order of the paths. While a change is being
/// published, what stands there already and what is on its way are both listed, the latter as
/// `pending`: at every moment, each file that papersite has put there is known to be its own.
struct OutputManifest: Sendable, Equatable {
  static let fileName = OutputPath.reservedPrefix + "-manifest"

  /// What papersite wrote at a path.
  struct Content: Hashable, Comparable, Sendable {
    let hash: ContentHash
    /// In bytes.
    let size: Int

    init(hash: ContentHash, size: Int) {
      self.hash = hash
      self.size = size
    }

    init(of bytes: [UInt8]) {
      self.init(hash: ContentHash(of: bytes), size: bytes.count)
    }

    static func < (a: Content, b: Content) -> Bool {
      (a.hash.value, a.size) < (b.hash.value, b.size)
    }
  }

  struct Entry: Equatable, Sendable {
    /// What has been published there: one content, but several after changes that did not end.
    var published: Set<Content> = []
    /// What changes that are not over yet put there.
    var pending: Set<Content> = []

    /// Everything that papersite may have put there.
    var all: Set<Content> { published.union(pending) }
  }

  var entries: [OutputPath: Entry]
  /// Paths in order, so that those which stay need not be sorted again; others are of no account.
  private var order: [OutputPath] = []

  /// - Parameter last: one that has most of the paths already.
  init(entries: [OutputPath: Entry] = [:], following last: OutputManifest? = nil) {
    self.entries = entries
    order = last?.order ?? []
  }

  static func == (a: OutputManifest, b: OutputManifest) -> Bool { a.entries == b.entries }

  /// Sorted by path.
  var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: entries.count * 80)
    buffer.append(text: Self.header)
    for path in sortedPaths {
      guard let entry = entries[path] else { continue }
      for content in entry.published.sorted() { buffer.append(content, path) }
      for content in entry.pending.sorted() {
        buffer.append(text: Self.pendingMark)
        buffer.append(content, path)
      }
    }
    return buffer.bytes
  }

  private var sortedPaths: [OutputPath] {
    let kept = order.filter { entries[$0] != nil }
    guard kept.count < entries.count else { return kept }
    let known = Set(kept)
    let added = entries.keys.filter { !known.contains($0) }.sorted()
    return Self.merged(kept, added)
  }

  /// Both are sorted.
  private static func merged(_ a: [OutputPath], _ b: [OutputPath]) -> [OutputPath] {
    var merged: [OutputPath] = []
    merged.reserveCapacity(a.count + b.count)
    var rest = b[...]
    for path in a {
      while let other = rest.first, other < path {
        merged.append(other)
        rest.removeFirst()
      }
      merged.append(path)
    }
    return merged + rest
  }

  private static let header = "papersite manifest 1\n"
  private static let pendingMark = "pending "
}

extension ByteBuffer {
  fileprivate mutating func append(_ content: OutputManifest.Content, _ path: OutputPath) {
    append(text: String(content.hash.value, radix: 16))
    append(text: " ")
    append(decimal: content.size)
    append(text: " ")
    append(text: path.text)
    append(text: "\n")
  }
}

extension OutputManifest {
  /// Nil for bytes that are not a manifest of this version, or are damaged.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.header.utf8), bytes.last == UInt8(ascii: "\n") else { return nil }
    self.init()
    var start = Self.header.utf8.count
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      guard end == start || add(bytes[start..<end]) else { return nil }
      start = end + 1
    }
    if !zip(order, order.dropFirst()).allSatisfy({ $0 < $1 }) { order = [] }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
    let isPending = line.starts(with: Self.pendingMark.utf8)
    let text = isPending ? line.dropFirst(Self.pendingMark.utf8.count) : line
    guard let first = text.firstIndex(of: .separator),
      let second = text[(first + 1)...].firstIndex(of: .separator),
      let hash = UInt64(String(decoding: text[..<first], as: UTF8.self), radix: 16),
      let size = Int(String(decoding: text[(first + 1)..<second], as: UTF8.self)),
      let name = String(validating: text[(second + 1)...], as: UTF8.self),
      let path = try? OutputPath(name)
    else { return false }
    add(Content(hash: ContentHash(value: hash), size: size), at: path, isPending: isPending)
    return true
  }

  private mutating func add(_ content: Content, at path: OutputPath, isPending: Bool) {
    let known = entries[path]
    if known == nil { order.append(path) }
    var entry = known ?? Entry()
    if isPending { entry.pending.insert(content) } else { entry.published.insert(content) }
    entries[path] = entry
  }
}

extension UInt8 {
  fileprivate static let separator = UInt8(ascii: " ")
}
