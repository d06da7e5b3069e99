/// A formula as it stands in the source, between its delimiters.
struct MathSource {
  let isDisplayed: Bool
  /// The TeX, without the delimiters and the white space beside them.
  let tex: Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameter literal: begins with `$`, `$$`, `\(` or `\[`, and ends with its counterpart,
  ///   unless the block was cut off before it.
  init(_ literal: UnsafeBufferPointer<UInt8>) {
    var rest = literal[...].trimmed
    let isBackslashed = rest.first == UInt8(ascii: "\\")
    isDisplayed = rest.starts(with: "$$".utf8) || rest.starts(with: "\\[".utf8)
    let opener = isBackslashed || isDisplayed ? 2 : 1
    let closer: StaticString =
      isBackslashed ? (isDisplayed ? "\\]" : "\\)") : isDisplayed ? "$$" : "$"
    rest = rest.dropFirst(opener)
    if rest.ends(with: closer) { rest = rest.dropLast(closer.utf8CodeUnitCount) }
    tex = rest.trimmed
  }

  /// On one line, between dollars: how titles and summaries hold it.
  var plainText: [UInt8] {
    let dollars = [UInt8](repeating: UInt8(ascii: "$"), count: isDisplayed ? 2 : 1)
    let line = tex.split(whereSeparator: \.isASCIISpace).joined(separator: [0x20])
    return dollars + line + dollars
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  fileprivate var trimmed: Self {
    var rest = drop(while: \.isASCIISpace)
    while rest.last?.isASCIISpace == true { rest = rest.dropLast() }
    return rest
  }

  fileprivate func ends(with literal: StaticString) -> Bool {
    suffix(literal.utf8CodeUnitCount).elementsEqual(
      UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}
