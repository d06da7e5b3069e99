internal import ContentParsing

extension DateValue {
  /// Reads what `of` writes, a space instead of the `T`, seconds left out or with a fraction, and
  /// an offset without its colon; nil for anything else.
  static func parse(_ text: String) -> PublicationDate? {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= 10, let day = day(bytes) else { return nil }
      guard bytes.count > 10 else { return PublicationDate(day: day) }
      var reader = ClockReader(rest: bytes.dropFirst(10))
      guard let time = reader.time(), reader.rest.isEmpty else { return nil }
      return PublicationDate(day: day, time: time)
    }
  }

  /// The `YYYY-MM-DD` at the start.
  private static func day(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDay? {
    var reader = ClockReader(rest: bytes.prefix(10))
    guard let century = reader.twoDigits(), let year = reader.twoDigits(), reader.take("-"),
      let month = reader.twoDigits(), reader.take("-"), let day = reader.twoDigits()
    else { return nil }
    return CalendarDay(year: century * 100 + year, month: month, day: day)
  }
}

/// Takes the parts of a time of day off the front of some bytes.
private struct ClockReader {
  var rest: Slice<UnsafeBufferPointer<UInt8>>

  /// `T08:00:00+08:00`, with what may be left out.
  mutating func time() -> PublicationDate.Time? {
    guard take("T") || take(" "), let hours = twoDigits(), take(":"), let minutes = twoDigits(),
      hours < 24, minutes < 60
    else { return nil }
    var seconds = 0
    if take(":") {
      guard let number = twoDigits(), number < 61 else { return nil }
      seconds = number
      if take("."), !takeDigits() { return nil }
    }
    guard !rest.isEmpty else {
      return PublicationDate.Time(
        seconds: hours * 3600 + minutes * 60 + seconds, offsetMinutes: nil)
    }
    guard let offset = offsetMinutes() else { return nil }
    return PublicationDate.Time(
      seconds: hours * 3600 + minutes * 60 + seconds, offsetMinutes: offset)
  }

  private mutating func offsetMinutes() -> Int? {
    if take("Z") { return 0 }
    let isNegative = take("-")
    guard isNegative || take("+"), let hours = twoDigits() else { return nil }
    _ = take(":")
    guard let minutes = twoDigits() else { return nil }
    return (isNegative ? -1 : 1) * (hours * 60 + minutes)
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: character) else { return false }
    rest.removeFirst()
    return true
  }

  mutating func twoDigits() -> Int? {
    guard rest.count >= 2, let tens = digit(rest[rest.startIndex]),
      let ones = digit(rest[rest.startIndex + 1])
    else { return nil }
    rest.removeFirst(2)
    return tens * 10 + ones
  }

  /// Whether there was one at least.
  private mutating func takeDigits() -> Bool {
    let count = rest.prefix { digit($0) != nil }.count
    rest.removeFirst(count)
    return count > 0
  }

  private func digit(_ byte: UInt8) -> Int? {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte ? Int(byte - UInt8(ascii: "0")) : nil
  }
}
