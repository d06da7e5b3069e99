internal import Diagnostics

/// The Markdown of a file, without its frontmatter.
struct DocumentBody {
  let bytes: [UInt8]
  let locator: SourceLocator
  let diagnostics: [Diagnostic]

  /// Control characters, which neither HTML nor XML allows, become U+FFFD with a warning. Text
  /// that goes beyond the limits of what can be read in time is left out with an error.
  init(file: SourceFile, offset: Int) {
    let body = file.bytes[min(offset, file.bytes.count)...]
    locator = SourceLocator(file: file, lineOffset: file.lineNumber(at: body.startIndex) - 1)
    if let violation = MarkdownLimits.standard.violation(in: file, from: body.startIndex) {
      bytes = []
      diagnostics = [violation]
    } else if Self.holdsControls(body),
      let first = body.firstIndex(where: \.isForbiddenControl)
    {
      bytes = Self.replacingControls(body)
      diagnostics = [Self.warning(body[first], at: file.location(of: first..<(first + 1)))]
    } else {
      bytes = Array(body)
      diagnostics = []
    }
  }

  /// Without a branch for each byte, as it is for hardly any text.
  private static func holdsControls(_ body: ArraySlice<UInt8>) -> Bool {
    body.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= byte.isForbiddenControl ? 1 : 0 }
      return found != 0
    }
  }

  private static func replacingControls(_ body: ArraySlice<UInt8>) -> [UInt8] {
    var replaced: [UInt8] = []
    replaced.reserveCapacity(body.count + 16)
    for byte in body {
      if byte.isForbiddenControl {
        replaced += [0xEF, 0xBF, 0xBD]
      } else {
        replaced.append(byte)
      }
    }
    return replaced
  }

  private static func warning(_ byte: UInt8, at location: SourceLocation) -> Diagnostic {
    let digits = String(byte, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
    return Diagnostic(
      .warning, "control-character", "The control character \(code) has no place in a text",
      fix: "Remove it", at: location)
  }
}

extension UInt8 {
  /// C0 controls but tab and the line ends, and DEL.
  var isForbiddenControl: Bool {
    self < 0x20 && self != 0x09 && self != 0x0A && self != 0x0D || self == 0x7F
  }
}
