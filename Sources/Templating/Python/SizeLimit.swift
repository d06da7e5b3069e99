/// How large a single value may become, so that a slip does not eat the memory.
enum SizeLimit {
  /// Of one text.
  static let bytes = 1 << 25
  /// Of one list.
  static let items = 1 << 22

  /// Refuses a text of `count` bytes, `times` over, that is too long.
  static func check(bytes count: Int, times: Int = 1) throws(TemplateError) {
    try check(count, times, most: bytes, "text", "bytes")
  }

  /// Refuses a list of `count` items, `times` over, that is too long.
  static func check(items count: Int, times: Int = 1) throws(TemplateError) {
    try check(count, times, most: items, "list", "items")
  }

  @inline(__always)
  private static func check(
    _ count: Int, _ times: Int, most: Int, _ what: String, _ unit: String
  ) throws(TemplateError) {
    let (total, overflow) = count.multipliedReportingOverflow(by: max(0, times))
    guard overflow || total > most else { return }
    let size = overflow ? "too many" : String(total)
    throw TemplateError(
      "a \(what) of \(size) \(unit) would be too large",
      fix: "Keep it to \(most) \(unit) at most", rule: RenderLimits.rule)
  }
}
