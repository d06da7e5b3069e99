internal import Text

/// Keeps dates such as 2026年2月26日 on one line: Chinese text may break between any two of their
/// characters.
enum WholeDates {
  /// The HTML of `text`, with each date in a `<span class="date">`.
  static func html(of text: [UInt8]) -> [UInt8] {
    var buffer = ByteBuffer(capacity: text.count + 64)
    var written = 0
    var position = 0
    while let start = text[position...].firstIndex(where: isDigit) {
      guard let end = endOfDate(text, from: start) else {
        // The rest of a number that begins no date is none either.
        position = skippingDigits(text, from: start) ?? text.count
        continue
      }
      append(text[written..<start], to: &buffer)
      buffer.append("<span class=\"date\">")
      append(text[start..<end], to: &buffer)
      buffer.append("</span>")
      (written, position) = (end, end)
    }
    append(text[written...], to: &buffer)
    return buffer.bytes
  }

  private static func append(_ text: ArraySlice<UInt8>, to buffer: inout ByteBuffer) {
    text.withUnsafeBufferPointer { buffer.append($0, escaping: .html) }
  }

  private static let units = ["年", "月", "日"].map { Array($0.utf8) }

  /// Where the date that begins at `start` ends: numbers with at least two of the units behind them,
  /// one after the other. Nil where there is none.
  private static func endOfDate(_ text: [UInt8], from start: Int) -> Int? {
    var position = start
    var next = 0
    var count = 0
    while let digits = skippingDigits(text, from: skippingSpace(text, from: position)) {
      let unit = skippingSpace(text, from: digits)
      guard
        let index = units.indices.dropFirst(next).first(where: {
          text[unit...].starts(with: units[$0])
        }), count == 0 || index == next
      else { break }
      position = unit + units[index].count
      next = index + 1
      count += 1
    }
    return count > 1 ? position : nil
  }

  private static func skippingDigits(_ text: [UInt8], from start: Int) -> Int? {
    let digits = text[start...].prefix(while: isDigit)
    return digits.isEmpty ? nil : digits.endIndex
  }

  private static func skippingSpace(_ text: [UInt8], from start: Int) -> Int {
    start < text.count && text[start] == 0x20 ? start + 1 : start
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
