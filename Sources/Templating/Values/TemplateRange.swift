/// The whole numbers that `range(start, stop, step)` goes through.
@usableFromInline
package final class TemplateRange: Sendable {
  let start: Int
  let stop: Int
  let step: Int
  let count: Int

  /// `step` must not be 0.
  init(from start: Int, to stop: Int, by step: Int) {
    self.start = start
    self.stop = stop
    self.step = step
    let distance =
      step > 0
      ? stop.subtractingReportingOverflow(start).partialValue
      : start.subtractingReportingOverflow(stop).partialValue
    let isEmpty = step > 0 ? stop <= start : stop >= start
    count = isEmpty ? 0 : (distance - 1) / abs(step) + 1
  }

  subscript(position: Int) -> Int { start + position * step }

  /// Whether `number` is one of the numbers.
  func contains(_ number: Int) -> Bool {
    count > 0 && (number - start) % step == 0 && (0..<count).contains((number - start) / step)
  }

  /// As Python writes it.
  var display: String {
    step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
  }
}
