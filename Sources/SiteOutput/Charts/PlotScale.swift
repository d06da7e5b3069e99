/// What the lengths of a drawing stand for: even steps from 0 to a round number.
struct PlotScale: Sendable {
  let step: Int
  /// At least 1.
  let steps: Int
  /// How a number of the scale is written.
  let label: @Sendable (Int) -> String

  init(step: Int, steps: Int, label: @escaping @Sendable (Int) -> String = { String($0) }) {
    self.step = step
    self.steps = steps
    self.label = label
  }

  /// At most four steps of 1, 2, 2.5 or 5 and zeros that reach up to `most`.
  init(reaching most: Int, label: @escaping @Sendable (Int) -> String = { String($0) }) {
    var power = 1
    while 20 * power < most { power *= 10 }
    let candidates = power == 1 ? [1, 2, 5] : [10, 20, 25, 50].map { $0 * power / 10 }
    let step = candidates.first { $0 * 4 >= most } ?? 5 * power
    self.init(step: step, steps: max(1, (most + step - 1) / step), label: label)
  }

  /// Shares in thousandths of a whole, all of it or as much as reaches up to `most`.
  static func shares(reaching most: Int) -> PlotScale { PlotScale(reaching: most, label: percent) }
  static let wholeShares = PlotScale(step: 250, steps: 4, label: percent)

  var top: Int { step * steps }

  /// How much of `length` the value takes.
  func length(_ value: Int, of length: Int) -> Int { min(length, length * value / top) }

  /// `125` is `12.5%`, and `100` is `10%`.
  private static let percent: @Sendable (Int) -> String = { thousandths in
    thousandths % 10 == 0 ? "\(thousandths / 10)%" : "\(thousandths / 10).\(thousandths % 10)%"
  }
}
