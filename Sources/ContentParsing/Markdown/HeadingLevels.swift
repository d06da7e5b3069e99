/// Closes up the levels of a document's headings, so that none is skipped: a heading is shown one
/// level below the nearest one before it that the author wrote above it, and below the page's
/// title where there is none.
struct HeadingLevels {
  /// The headings that the last one stands under, and itself.
  private var open: [(written: Int, shown: Int)] = []

  /// The level of the next heading, which the author wrote as `level`.
  mutating func shown(_ level: Int) -> Int {
    while let last = open.last, last.written >= level { open.removeLast() }
    let shown = level == 1 ? 1 : (open.last?.shown ?? 1) + 1
    open.append((level, shown))
    return shown
  }
}
