// What a site costs at least: every post is read, parsed and rendered by cmark-gfm, then as many
// files of the same sizes as the site has are written, all on all cores. Nothing else is done: no
// frontmatter, no templates, no order, no care for what is there.
//
//     FloorBenchmark POSTS LIST OUTPUT
//
// LIST has a line for each file to write: its size in bytes, a space, its path.

internal import CCmarkGFM
internal import Text

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

@main
enum FloorBenchmark {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { fatalError("usage: FloorBenchmark POSTS LIST OUTPUT") }
    cmark_gfm_core_extensions_ensure_registered()
    let sizes = posts(in: arguments[1]).concurrentMap(renderedSize)
    let files = plannedFiles(arguments[2], below: arguments[3])
    makeFolders(files.map(\.path))
    let content = [UInt8](repeating: UInt8(ascii: "x"), count: files.map(\.size).max() ?? 0)
    _ = files.concurrentMap { create($0, content) }
    print("\(sizes.reduce(0, +)) bytes of HTML, \(files.count) files")
  }
}

private struct File: Sendable {
  let path: String
  let size: Int
}

private func posts(in folder: String) -> [String] {
  guard let directory = opendir(folder) else { fatalError("cannot list \(folder)") }
  defer { closedir(directory) }
  var posts: [String] = []
  while let entry = readdir(directory) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name.hasSuffix(".md") { posts.append("\(folder)/\(name)") }
  }
  return posts
}

/// The bytes of HTML that cmark-gfm makes of a post.
private func renderedSize(_ path: String) -> Int {
  let bytes = contents(path)
  let parser = cmark_parser_new(CMARK_OPT_UNSAFE)
  defer { cmark_parser_free(parser) }
  // Only tables: the inline extensions are not safe on several threads.
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
  let start = bodyStart(bytes)
  bytes.withUnsafeBytes {
    let body = UnsafeRawBufferPointer(rebasing: $0[start...])
    cmark_parser_feed(parser, body.bindMemory(to: CChar.self).baseAddress, body.count)
  }
  let root = cmark_parser_finish(parser)
  defer { cmark_node_free(root) }
  let html = cmark_render_html(root, CMARK_OPT_UNSAFE, nil)
  defer { free(html) }
  return html.map { strlen($0) } ?? 0
}

/// Where the text behind the frontmatter starts.
private func bodyStart(_ bytes: [UInt8]) -> Int {
  let fence = Array("\n---\n".utf8)
  guard bytes.count > 8, bytes.starts(with: Array("---\n".utf8)) else { return 0 }
  for position in 3..<(bytes.count - fence.count)
  where bytes[position] == fence[0] && bytes[position..<position + fence.count].elementsEqual(fence)
  {
    return position + fence.count
  }
  return 0
}

private func contents(_ path: String) -> [UInt8] {
  let descriptor = open(path, O_RDONLY)
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { fatalError("cannot read \(path)") }
  let size = Int(status.st_size)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = max(0, read(descriptor, buffer.baseAddress, size))
  }
}

private func plannedFiles(_ list: String, below output: String) -> [File] {
  String(decoding: contents(list), as: UTF8.self).split(separator: "\n").map { line in
    let parts = line.split(separator: " ", maxSplits: 1)
    return File(path: "\(output)/\(parts[1])", size: Int(parts[0]) ?? 0)
  }
}

private func makeFolders(_ paths: [String]) {
  var made: Set<Substring> = []
  func make(_ folder: Substring) {
    guard made.insert(folder).inserted else { return }
    if let slash = folder.lastIndex(of: "/"), slash > folder.startIndex { make(folder[..<slash]) }
    mkdir(String(folder), 0o755)
  }
  for path in paths { path.lastIndex(of: "/").map { make(path[..<$0]) } }
}

private func create(_ file: File, _ content: [UInt8]) {
  let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL, 0o644)
  guard descriptor >= 0 else { fatalError("cannot write \(file.path)") }
  defer { close(descriptor) }
  content.withUnsafeBytes { bytes in
    guard file.size > 0 else { return }
    _ = write(descriptor, bytes.baseAddress, file.size)
  }
}
