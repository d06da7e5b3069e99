/// Makes Pagefind's index a function of what it was made from.
///
/// Pagefind writes the values of a filter, and the filters, in the order of a hash table that is
/// another one in each run; file names are hashes of contents, so these differ too. Here both are
/// sorted, and the files named anew. All else is the same in each run.
enum SteadyIndex {
  /// The files, sorted by path. Those of a Pagefind that writes another form stay as they are.
  static func files(_ files: [IndexFile]) -> [IndexFile] {
    (steadied(files) ?? files).sorted { $0.path < $1.path }
  }

  private static func steadied(_ files: [IndexFile]) -> [IndexFile]? {
    var files = files
    var names: [String: String] = [:]
    for index in files.indices where files[index].path.hasPrefix(filterFolder) {
      guard let (old, name, file) = filter(files[index]) else { return nil }
      names[old] = name
      files[index] = file
    }
    for index in files.indices where files[index].path.hasSuffix(metaEnding) {
      guard let (old, name, file) = meta(files[index], filterNames: names) else { return nil }
      files[index] = file
      guard let entry = files.firstIndex(where: { $0.path == entryName }) else { return nil }
      let text = String(decoding: files[entry].bytes, as: UTF8.self)
      files[entry] = IndexFile(
        path: entryName, bytes: Array(text.replacing("\"\(old)\"", with: "\"\(name)\"").utf8))
    }
    return files
  }

  /// `[name, [[value, pages], …]]`, sorted by value.
  private static func filter(
    _ file: IndexFile
  ) -> (old: String, new: String, file: IndexFile)? {
    guard let content = content(of: file) else { return nil }
    var reader = CBORReader(content, from: mark.count)
    guard reader.arrayCount() == 2, let name = reader.text(),
      let values = sortedItems(&reader)
    else { return nil }
    let bytes = CBOR.array([CBOR.text(name), CBOR.array(values)])
    return renamed(file, folder: filterFolder, ending: filterEnding, bytes)
  }

  /// `[version, pages, chunks, [[filter, file], …], …]` with the filters' new names, sorted.
  private static func meta(
    _ file: IndexFile, filterNames: [String: String]
  ) -> (old: String, new: String, file: IndexFile)? {
    guard let content = content(of: file) else { return nil }
    var reader = CBORReader(content, from: mark.count)
    guard let count = reader.arrayCount(), count > 3 else { return nil }
    var parts: [[UInt8]] = []
    for part in 0..<count {
      if part == 3 {
        guard let filters = filters(&reader, filterNames) else { return nil }
        parts.append(CBOR.array(filters))
      } else {
        guard let range = reader.item() else { return nil }
        parts.append(Array(content[range]))
      }
    }
    return renamed(file, folder: "pagefind.", ending: metaEnding, CBOR.array(parts))
  }

  private static func filters(
    _ reader: inout CBORReader, _ names: [String: String]
  ) -> [[UInt8]]? {
    guard let count = reader.arrayCount() else { return nil }
    var filters: [[UInt8]] = []
    for _ in 0..<count {
      guard reader.arrayCount() == 2, let name = reader.text(), let file = reader.text(),
        let new = names[String(decoding: file, as: UTF8.self)]
      else { return nil }
      filters.append(CBOR.array([CBOR.text(name), CBOR.text(Array(new.utf8))]))
    }
    return filters.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The items of an array, in the order of their bytes.
  private static func sortedItems(_ reader: inout CBORReader) -> [[UInt8]]? {
    guard let count = reader.arrayCount() else { return nil }
    var items: [[UInt8]] = []
    for _ in 0..<count {
      guard let range = reader.item() else { return nil }
      items.append(Array(reader.bytes[range]))
    }
    return items.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func content(of file: IndexFile) -> [UInt8]? {
    Gzip.unpacked(file.bytes).flatMap { $0.starts(with: mark) ? $0 : nil }
  }

  /// `zh_1a2b3c4.pf_filter` with another hash in its name, for its new content.
  private static func renamed(
    _ file: IndexFile, folder: String, ending: String, _ content: [UInt8]
  ) -> (old: String, new: String, file: IndexFile)? {
    let old = String(file.path.dropFirst(folder.count).dropLast(ending.count))
    guard let packed = Gzip.packed(mark + content), let line = old.lastIndex(of: "_") else {
      return nil
    }
    let name = String(old[...line]) + hash(of: content)
    return (old, name, IndexFile(path: folder + name + ending, bytes: packed))
  }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), as 13 hexadecimal digits.
  private static func hash(of bytes: [UInt8]) -> String {
    let value = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let digits = String(value >> 12, radix: 16)
    return String(repeating: "0", count: 13 - digits.count) + digits
  }

  /// What each of Pagefind's files begins with once it is unpacked.
  private static let mark = Array("pagefind_dcd".utf8)
  private static let filterFolder = "filter/"
  private static let filterEnding = ".pf_filter"
  private static let metaEnding = ".pf_meta"
  private static let entryName = "pagefind-entry.json"
}
