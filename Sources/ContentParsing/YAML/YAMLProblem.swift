internal import Diagnostics
internal import Yams

/// What libYAML stumbled over, in the author's words, and the lines to leave out to read on.
struct YAMLProblem: Error {
  let diagnostic: Diagnostic
  /// Indices of lines of the block.
  let lines: Range<Int>

  init(_ error: YamlError, in block: YAMLBlock) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      self = YAMLProblem(
        SyntaxError(
          problem: problem, offset: block.offset(line: mark.line, column: mark.column),
          context: context?.text ?? "",
          contextOffset: context.map { block.offset(line: $0.mark.line, column: $0.mark.column) }),
        in: block)
    case .duplicatedKeysInMapping(let keys, let context):
      self = DuplicateKey(keys: keys, mark: context.mark, in: block).problem
    case .reader: self = Self.forbiddenCharacter(in: block)
    default:
      self.init(
        "yaml-syntax", "the YAML cannot be read: \(error)", at: block.range, in: block)
    }
  }

  init(
    _ rule: String, _ message: String, fix: String? = nil,
    replacement: String? = nil, at range: Range<Int>,
    related: [RelatedLocation] = [], leavingOut lines: Range<Int>? = nil, in block: YAMLBlock
  ) {
    diagnostic = Diagnostic(
      .error, rule, message, fix: fix, replacement: replacement,
      at: block.file.location(of: range), related: related)
    self.lines = lines ?? block.entryLines(around: block.lineIndex(at: range.lowerBound))
  }

  /// YAML 1.1, 5.1: control characters other than tabs and ends of lines cannot be written.
  private static func forbiddenCharacter(in block: YAMLBlock) -> YAMLProblem {
    var offset = block.range.lowerBound
    for scalar in block.text.unicodeScalars {
      let length = UTF8.width(scalar)
      if isForbidden(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let digits = String(repeating: "0", count: max(0, 4 - code.count)) + code
        return YAMLProblem(
          "control-character", "the control character U+\(digits) cannot stand in YAML",
          fix: "Remove it", at: offset..<(offset + length), in: block)
      }
      offset += length
    }
    return YAMLProblem("yaml-syntax", "the YAML cannot be read", at: block.range, in: block)
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...0x10FFFF: false
    default: true
    }
  }
}

/// What libYAML says of an error, with offsets in the file.
struct SyntaxError {
  let problem: String
  let offset: Int
  /// What was being read, such as `while scanning a quoted scalar`.
  let context: String
  /// Where that began.
  let contextOffset: Int?
}
