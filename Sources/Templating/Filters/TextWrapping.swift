/// Wraps a paragraph at a width, as Python's `textwrap` does without changing its white space.
struct TextWrapping {
  let width: Int
  let breaksLongWords: Bool
  let breaksOnHyphens: Bool

  private typealias Chunk = ArraySlice<Unicode.Scalar>

  /// The lines of `paragraph`.
  func wrap(_ paragraph: [UInt8]) throws(TemplateError) -> [[UInt8]] {
    guard width > 0 else {
      throw TemplateError(
        "the argument `width` must be above 0", fix: "Give 1 or more", rule: "template-arguments")
    }
    var chunks = Array(chunks(paragraph.scalars).reversed())
    var lines: [[UInt8]] = []
    while !chunks.isEmpty {
      if !lines.isEmpty, isBlank(chunks[chunks.count - 1]) { chunks.removeLast() }
      var line: [Chunk] = []
      var length = 0
      while let chunk = chunks.last, length + chunk.count <= width {
        line.append(chunk)
        length += chunk.count
        chunks.removeLast()
      }
      if let chunk = chunks.last, chunk.count > width { breakWord(&chunks, &line, length) }
      if let last = line.last, isBlank(last) { line.removeLast() }
      if !line.isEmpty { lines.append([UInt8](line.joined())) }
    }
    return lines
  }

  private func breakWord(_ chunks: inout [Chunk], _ line: inout [Chunk], _ length: Int) {
    let space = width < 1 ? 1 : width - length
    guard breaksLongWords, let chunk = chunks.popLast() else {
      if line.isEmpty, let chunk = chunks.popLast() { line.append(chunk) }
      return
    }
    var end = space
    let start = chunk.prefix(space)
    if breaksOnHyphens, chunk.count > space, let hyphen = start.lastIndex(of: "-"),
      start[..<hyphen].contains(where: { $0 != "-" })
    {
      end = hyphen + 1 - chunk.startIndex
    }
    line.append(chunk.prefix(end))
    chunks.append(chunk.dropFirst(end))
  }

  private func isBlank(_ chunk: Chunk) -> Bool { chunk.allSatisfy(isSpace) }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || (0x09...0x0D).contains(scalar.value)
  }

  /// Words, parts of words that end in a hyphen, and runs of white space.
  private func chunks(_ scalars: [Unicode.Scalar]) -> [Chunk] {
    var result: [Chunk] = []
    var start = 0
    for position in scalars.indices.dropFirst() {
      let isEdge = isSpace(scalars[position]) != isSpace(scalars[position - 1])
      if isEdge || breaksOnHyphens && isHyphenEnd(scalars, position) {
        result.append(scalars[start..<position])
        start = position
      }
    }
    if start < scalars.count { result.append(scalars[start...]) }
    return result
  }

  /// Whether a word may be broken before `position`: after a hyphen between two letters each.
  private func isHyphenEnd(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard scalars[position - 1] == "-", position >= 3, position + 1 < scalars.count else {
      return false
    }
    func isLetter(_ index: Int) -> Bool {
      scalars[index].isWord && !("0"..."9").contains(scalars[index])
    }
    return isLetter(position - 2) && (isLetter(position - 3) || scalars[position - 3] == "-")
      && isLetter(position) && (isLetter(position + 1) || scalars[position + 1] == "-")
  }
}
