/// A part of a whole.
struct Share: Sendable {
  let part: Int
  let whole: Int

  /// Rounded; 0 of nothing.
  var thousandths: Int { whole == 0 ? 0 : (part * 1000 + whole / 2) / whole }

  /// Such as `12.5%`.
  var text: String { "\(thousandths / 10).\(thousandths % 10)%" }

  /// By how many points it has grown over `other`, such as `+2.1`, `−0.3` or `±0`.
  func change(since other: Share) -> String {
    let change = thousandths - other.thousandths
    guard change != 0 else { return "±0" }
    return (change > 0 ? "+" : "−") + "\(abs(change) / 10).\(abs(change) % 10)"
  }

  /// 0 for nothing, else 1 to 4 by how much it is of the greatest.
  static func level(_ value: Int, of most: Int) -> Int {
    value == 0 || most == 0 ? 0 : max(1, (value * 4 + most - 1) / most)
  }
}
