internal import Diagnostics
internal import SiteModel
internal import Text

/// A word of `private_words` in `site.yml` stands in a post or page.
///
/// Names of customers, projects and the like that must not be published. Case and width do not
/// count; a word of Latin letters has to stand on its own. Frontmatter, code and comments are looked
/// at too.
struct PrivateWord: DocumentRule {
  let name = "private-word"
  let severity = Diagnostic.Severity.error

  func findings(in subject: LintSubject) -> [Finding] {
    let words = subject.configuration.privateWords
    guard !words.isEmpty else { return [] }
    return subject.lines.ranges.flatMap { line in
      let folded = FoldedLine(subject.file.bytes[line])
      return words.compactMap { word in
        folded.range(of: word).map { range in
          Finding(
            "`\(word)` is among the private words of site.yml",
            fix: "Write something else, or take the word off the list",
            at: subject.location(range))
        }
      }
    }
  }
}

/// A line with case and width folded, and the way back to its bytes.
private struct FoldedLine {
  private var scalars: [Unicode.Scalar] = []
  /// Where each scalar begins in the file, and where the line ends.
  private var offsets: [Int] = []

  init(_ bytes: ArraySlice<UInt8>) {
    var offset = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      for folded in Folding.halfWidth(scalar).properties.lowercaseMapping.unicodeScalars {
        scalars.append(folded)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  /// The bytes of the first place of `word`.
  func range(of word: String) -> Range<Int>? {
    let word = Array(Folding.caseAndWidth(word).unicodeScalars)
    guard let first = word.first, let last = word.last, word.count <= scalars.count else {
      return nil
    }
    for start in 0...(scalars.count - word.count) where scalars[start] == first {
      let end = start + word.count
      guard scalars[start..<end].elementsEqual(word),
        !joins(start - 1, first), !joins(end, last)
      else { continue }
      return offsets[start]..<offsets[end]
    }
    return nil
  }

  /// Whether the scalar there and `edge` are both parts of one Latin word.
  private func joins(_ index: Int, _ edge: Unicode.Scalar) -> Bool {
    scalars.indices.contains(index) && Self.isWordPart(scalars[index]) && Self.isWordPart(edge)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.traits.contains(.cjk)
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
