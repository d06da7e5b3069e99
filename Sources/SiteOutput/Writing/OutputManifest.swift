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

  var entries: [OutputPath: Entry] = [:]

  /// Sorted by path.
  var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: entries.count * 80)
    buffer.append(text: Self.header)
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      for content in entry.published.sorted() { append("", content, path, to: &buffer) }
      for content in entry.pending.sorted() { append(Self.pendingMark, content, path, to: &buffer) }
    }
    return buffer.bytes
  }

  private func append(
    _ mark: String, _ content: Content, _ path: OutputPath, to buffer: inout ByteBuffer
  ) {
    let hash = String(content.hash.value, radix: 16)
    buffer.append(text: "\(mark)\(hash) \(content.size) \(path.text)\n")
  }

  private static let header = "papersite manifest 1\n"
  private static let pendingMark = "pending "
}

extension OutputManifest {
  /// Nil for bytes that are not a manifest of this version, or are damaged.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasPrefix(Self.header),
      text.utf8.last == UInt8(ascii: "\n")
    else { return nil }
    for line in text.split(separator: "\n").dropFirst() {
      guard add(line) else { return nil }
    }
  }

  private mutating func add(_ line: Substring) -> Bool {
    let isPending = line.hasPrefix(Self.pendingMark)
    let fields = line.dropFirst(isPending ? Self.pendingMark.count : 0)
      .split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard fields.count == 3, let hash = UInt64(fields[0], radix: 16), let size = Int(fields[1]),
      let path = try? OutputPath(String(fields[2]))
    else { return false }
    let content = Content(hash: ContentHash(value: hash), size: size)
    if isPending {
      entries[path, default: Entry()].pending.insert(content)
    } else {
      entries[path, default: Entry()].published.insert(content)
    }
    return true
  }
}
