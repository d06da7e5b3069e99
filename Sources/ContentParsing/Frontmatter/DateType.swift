internal import Diagnostics

extension YAMLType<PublicationDate> {
  /// A calendar day, with or without a time. Other ways to write a day than `2026-02-26` are taken
  /// with a warning where year, month and day stand in this order.
  package static let date = YAMLType(
    schema: .text(matching: pattern).adding([
      "examples": .list([.text("2026-02-26"), .text("2026-02-26T08:00:00+08:00")])
    ])
  ) { node, label, reading in
    guard case .scalar(let scalar) = node.content else {
      reading.reportType(node, label, takes: "a date", fix: "Write `\(label.lastKey): 2026-02-26`")
      return nil
    }
    do throws(DateText.Problem) {
      let text = try DateText(scalar.trimmedText)
      if !text.isStandard { reading.reportDateForm(text, scalar, node, label) }
      return text.day.map { PublicationDate(day: $0, time: text.time) }
    } catch {
      reading.reportDate(error, scalar.text, node, label)
      return nil
    }
  }
}

/// A day, a time of day, an offset.
private let pattern =
  #"\d{4}-\d{2}-\d{2}"# + #"([Tt ] *\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?"#
  + #" *([Zz]|[+-]\d{1,2}(:?\d{2})?)?)?"#

extension YAMLReading {
  fileprivate mutating func reportDateForm(
    _ date: DateText, _ scalar: YAMLScalar, _ node: YAMLNode, _ label: String
  ) {
    guard let day = date.day else { return }
    let mended = file.text(node.range).replacing(
      date.dayText, with: day.description, maxReplacements: 1)
    report(
      .warning, "date-form", "`\(label)` is written `\(scalar.text)`; it is taken as \(day)",
      fix: "Write the day as `\(day)`",
      replacement: isWritten(scalar, at: node) ? mended : nil, at: node.range)
  }

  fileprivate mutating func reportDate(
    _ problem: DateText.Problem, _ text: String, _ node: YAMLNode, _ label: String
  ) {
    switch problem {
    case .notADate:
      reportType(
        node, label, takes: "a date such as 2026-02-26",
        fix: "Write year, month and day as `2026-02-26`")
    case .noSuchDay:
      report(
        .error, "impossible-date", "`\(label)` is a day that does not exist: `\(text)`",
        fix: "Correct the month or the day", at: node.range)
    case .noSuchTime:
      report(
        .error, "impossible-time", "`\(label)` has no time of day that can be read: `\(text)`",
        fix: "Write it as `2026-02-26T08:00:00+08:00`, or leave the time out", at: node.range)
    }
  }
}
