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
    let isEmpty = step > 0 ? stop <= start : stop >= start
    let distance = (Int128(stop) - Int128(start)).magnitude
    count = isEmpty ? 0 : Int(clamping: (distance - 1) / UInt128(step.magnitude) + 1)
  }

  /// The number at `position`; past the ends, the nearest integer to what it would be.
  subscript(position: Int) -> Int {
    Int(clamping: Int128(start) + Int128(position) * Int128(step))
  }

  /// Whether both go through the same numbers.
  func equals(_ other: TemplateRange) -> Bool {
    count == other.count
      && (count == 0 || start == other.start && (count == 1 || step == other.step))
  }

  /// Whether `number` is one of the numbers.
  func contains(_ number: Int) -> Bool {
    let (position, rest) = (Int128(number) - Int128(start))
      .quotientAndRemainder(dividingBy: Int128(step))
    return rest == 0 && position >= 0 && position < Int128(count)
  }

  /// As Python writes it.
  var display: String {
    step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
  }
}
