internal import ContentParsing
internal import Diagnostics
internal import Text

/// Bold text that is opened and never closed, so that readers see the asterisks.
///
/// It fires where asterisks are left over in the finished page. Code and formulas do not count, nor
/// do escaped asterisks and powers such as `2**10`.
struct OpenBold: DocumentRule {
  let name = "open-bold"

  func findings(in subject: LintSubject) -> [Finding] {
    guard VisibleText(subject.document.content.bytes).contains("**") else { return [] }
    return subject.mask.paragraphs.compactMap { paragraph in
      Self.leftOver(in: subject.prose, paragraph).map { range in
        Finding(
          "this `**` has no counterpart, and shows in the page",
          fix: "Close the bold text, without spaces inside its asterisks",
          at: subject.location(range))
      }
    }
  }

  /// The first `**` of `paragraph` that neither opens nor closes bold text.
  private static func leftOver(in prose: [UInt8], _ paragraph: Range<Int>) -> Range<Int>? {
    var open: Range<Int>?
    for mark in marks(in: prose, paragraph) {
      let before = mark.lowerBound > paragraph.lowerBound ? prose[mark.lowerBound - 1] : .space
      let after = mark.upperBound < paragraph.upperBound ? prose[mark.upperBound] : .space
      if before.isASCIIDigit || before.isASCIIWordPart, after.isASCIIWordPart, open == nil {
        continue
      }
      if open != nil, !isSpace(before) {
        open = nil
      } else if open == nil, !isSpace(after) {
        open = mark
      } else {
        return open ?? mark
      }
    }
    return open
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte.isBlank || byte.isLineEnd }

  /// Runs of two or three asterisks.
  private static func marks(in prose: [UInt8], _ paragraph: Range<Int>) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var offset = paragraph.lowerBound
    while offset < paragraph.upperBound {
      var end = offset
      while end < paragraph.upperBound, prose[end] == .asterisk { end += 1 }
      if 2...3 ~= end - offset { marks.append(offset..<end) }
      offset = max(end, offset + 1)
    }
    return marks
  }
}
