/// The lines of a post's file, as pieces are cut from them.
struct PostLines: Sendable {
  /// Each with its line end, which the last one may lack.
  let lines: [[UInt8]]

  init(_ bytes: [UInt8]) {
    var lines: [[UInt8]] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(Array(bytes[start...offset]))
      start = offset + 1
    }
    self.lines = start < bytes.count ? lines + [Array(bytes[start...])] : lines
  }

  /// A line's text without the white space at its ends.
  func text(_ index: Int) -> String {
    let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
    let line = lines[index].drop(while: isSpace)
    let end = line.lastIndex { !isSpace($0) }
    return end.map { String(decoding: line[...$0], as: UTF8.self) } ?? ""
  }

  /// The texts of all lines that have one; of headings without the number that entries are counted
  /// by, which changes with the papers around them.
  var texts: [String] {
    lines.indices.compactMap { index in
      let text = text(index)
      guard text.hasPrefix("#") else { return text.isEmpty ? nil : text }
      return text.filter { !$0.isNumber }
    }
  }

  /// The number of the line behind the frontmatter; 0 where there is none.
  var endOfFrontmatter: Int {
    guard !lines.isEmpty, text(0) == "---" else { return 0 }
    let end = lines.indices.dropFirst().first { text($0) == "---" }
    return end.map { $0 + 1 } ?? 0
  }

  /// The lines of `range`, cut where `key` names one. What stands before the first has an empty
  /// key; a key that comes again gets a number.
  func pieces(_ range: Range<Int>, key: (Int) -> String?) -> [PostPiece] {
    var pieces: [PostPiece] = []
    var counts: [String: Int] = [:]
    for index in range {
      if let name = key(index) {
        let count = counts[name, default: 0] + 1
        counts[name] = count
        pieces.append(PostPiece(key: count == 1 ? name : "\(name) (\(count))", bytes: []))
      } else if pieces.isEmpty {
        pieces.append(PostPiece(key: "", bytes: []))
      }
      pieces[pieces.count - 1].bytes += lines[index]
    }
    return pieces
  }

  // MARK: - Keys

  /// `tags` of a line `tags: […]`; also of `-tags:`.
  func frontmatterKey(_ index: Int) -> String? {
    let line = lines[index]
    if text(index) == "---" { return "---" }
    guard let first = line.first, first > 0x20, first != UInt8(ascii: "#"),
      let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return nil }
    let name = String(decoding: line[..<colon], as: UTF8.self)
    guard !name.contains(" ") else { return nil }
    return String(name.drop { $0 == "-" })
  }

  /// Of a heading, a rule, a bold label, or a row of a table.
  func bodyKey(_ index: Int) -> String? {
    let text = text(index)
    if text.hasPrefix("#") { return text }
    if text == "---" { return "---" }
    if text.hasPrefix("|") { return rowKey(text) }
    return Self.label(text)
  }

  /// The first cell of a row.
  private func rowKey(_ row: String) -> String {
    var cell = ""
    var isEscaped = false
    for character in row.dropFirst() {
      if character == "|", !isEscaped { break }
      isEscaped = character == "\\" && !isEscaped
      cell.append(character)
    }
    return "| " + cell.split(separator: " ").joined(separator: " ")
  }

  /// `作者` of `**作者**: …` and `**作者：** …`.
  static func label(_ line: String) -> String? {
    guard line.hasPrefix("**") else { return nil }
    let rest = line.dropFirst(2)
    guard let end = rest.firstRange(of: "**"), !rest[..<end.lowerBound].isEmpty else { return nil }
    let inside = rest[..<end.lowerBound]
    let isColon = { (character: Character?) in character == ":" || character == "：" }
    let behind = rest[end.upperBound...].first { $0 != " " }
    guard isColon(inside.last) || isColon(behind) else { return nil }
    return inside.filter { !isColon($0) && $0 != " " }
  }
}
