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
    let (violation, firstControl) = MarkdownLimits.standard.look(
      through: file, from: body.startIndex)
    if let violation {
      bytes = []
      diagnostics = [violation]
    } else if let first = firstControl {
      bytes = Self.replacingControls(body)
      diagnostics = [Self.warning(body[first], at: file.location(of: first..<(first + 1)))]
    } else {
      bytes = Array(body)
      diagnostics = []
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
