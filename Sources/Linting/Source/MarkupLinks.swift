internal import Diagnostics
internal import Text

/// What is written like a link or an image.
struct MarkupLink {
  /// With all its brackets and parentheses.
  let range: Range<Int>
  let label: Range<Int>
  /// What stands between the parentheses.
  let address: Range<Int>
  let isImage: Bool
  var opensFullWidth = false

  /// The brackets, with the `!` of an image.
  var head: Range<Int> { range.lowerBound..<(label.upperBound + 1) }

  /// `{width=50%}` or `{: .wide}` right behind it.
  func attributes(in subject: LintSubject) -> Range<Int>? {
    let bytes = subject.file.bytes
    let start = range.upperBound
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{"),
      let end = bytes[start...].prefix(200).firstIndex(where: {
        $0 == UInt8(ascii: "}") || $0.isLineEnd
      }), bytes[end] == UInt8(ascii: "}")
    else { return nil }
    let text = bytes[(start + 1)..<end].drop { $0.isBlank || $0 == UInt8(ascii: ":") }
    let isNamed = text.first.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") } ?? false
    let name = text.prefix { $0.isASCIIWordPart || $0 == UInt8(ascii: "-") }
    let isSet = !name.isEmpty && bytes[name.endIndex] == UInt8(ascii: "=")
    return isNamed || isSet ? start..<(end + 1) : nil
  }
}

/// Finds them in a file's prose.
struct MarkupLinks {
  /// Those with half-width parentheses.
  let all: [MarkupLink]
  /// Those of whose parentheses one or both are full-width.
  let fullWidth: [MarkupLink]

  init(_ subject: LintSubject) {
    let bytes = subject.file.bytes
    let prose = subject.prose
    let lines = subject.lines
    let links = subject.mask.links.filter { !Self.endsFullWidth($0.address, bytes) }
    all = links.map { link in
      let isImage = Self.isImage(link.label.lowerBound - 1, prose)
      let end = bytes[link.address.upperBound...].firstIndex(of: UInt8(ascii: ")"))
      return MarkupLink(
        range: (link.label.lowerBound - (isImage ? 2 : 1))..<((end ?? link.address.upperBound) + 1),
        label: link.label, address: link.address, isImage: isImage)
    }
    let known = Set(links.map(\.label.upperBound))
    fullWidth = ["]（", "]("].flatMap { opening in
      prose.ranges(of: opening, in: 0..<prose.count).compactMap { mark in
        guard !known.contains(mark.lowerBound) else { return nil }
        let line = lines.ranges[lines.index(at: mark.lowerBound)]
        return Self.link(at: mark, opensFullWidth: opening != "](", bytes, prose, line)
      }
    }
  }

  /// Whether the first word of what stands between parentheses has a full-width one, as in
  /// `[a](https://a.org）与 (b)`, which Markdown cannot read.
  private static func endsFullWidth(_ address: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard let blank = bytes[address].firstIndex(where: \.isBlank) else { return false }
    return bytes.firstRange(of: "）", in: address.lowerBound..<blank) != nil
  }

  /// In bytes: what is longer is no label and no address, and would be looked for over and over.
  private static let longest = 1000

  private static func link(
    at mark: Range<Int>, opensFullWidth: Bool, _ bytes: [UInt8], _ prose: [UInt8],
    _ line: Range<Int>
  ) -> MarkupLink? {
    guard let open = opening(of: mark.lowerBound, prose, line) else { return nil }
    let rest = mark.upperBound..<min(line.upperBound, mark.upperBound + longest)
    let wide = bytes.firstRange(of: "）", in: rest)
    let narrow = opensFullWidth ? bytes.firstRange(of: ")", in: rest) : nil
    guard let close = [wide, narrow].compactMap({ $0 }).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    let address = bytes.trimmed(mark.upperBound..<close.lowerBound)
    guard !address.isEmpty, !bytes[address].contains(where: \.isBlank) else { return nil }
    let isImage = isImage(open, prose)
    return MarkupLink(
      range: (open - (isImage ? 1 : 0))..<close.upperBound, label: (open + 1)..<mark.lowerBound,
      address: address, isImage: isImage, opensFullWidth: opensFullWidth)
  }

  /// The bracket that the one at `close` closes, on the same line.
  private static func opening(of close: Int, _ prose: [UInt8], _ line: Range<Int>) -> Int? {
    var depth = 0
    for offset in (max(line.lowerBound, close - longest)..<close).reversed() {
      if prose[offset] == UInt8(ascii: "]") { depth += 1 }
      if prose[offset] == UInt8(ascii: "[") {
        if depth == 0 { return offset }
        depth -= 1
      }
    }
    return nil
  }

  private static func isImage(_ bracket: Int, _ prose: [UInt8]) -> Bool {
    bracket > 0 && prose[bracket - 1] == UInt8(ascii: "!")
  }
}
