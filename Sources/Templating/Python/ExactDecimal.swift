/// A finite number with all its decimal digits, so that rounding is right to the last one.
struct ExactDecimal {
  /// The digits, the most significant first, without leading zeros (one 0 for zero).
  private(set) var digits: [UInt8]
  /// How many of the digits stand behind the decimal point.
  private(set) var scale: Int

  /// The exact value of `number.magnitude`, which must be finite.
  init(_ number: Double) {
    let significand = number.magnitude
    var integer: [UInt32] = []
    var power = 0
    if significand != 0 {
      power = Int(significand.exponent) - 52
      var bits = UInt64(significand.significandBitPattern)
      if significand.isNormal { bits |= 1 << 52 } else { power = -1074 }
      integer = [UInt32(bits % 1_000_000_000), UInt32(bits / 1_000_000_000)]
    }
    // A fraction m / 2^k is m * 5^k / 10^k.
    for _ in 0..<abs(power) { Self.multiply(&integer, by: power < 0 ? 5 : 2) }
    digits = Self.decimal(integer)
    scale = power < 0 ? -power : 0
    while digits.count <= scale { digits.insert(0, at: 0) }
  }

  private static func multiply(_ limbs: inout [UInt32], by factor: UInt64) {
    var carry: UInt64 = 0
    for position in limbs.indices {
      let product = UInt64(limbs[position]) * factor + carry
      limbs[position] = UInt32(product % 1_000_000_000)
      carry = product / 1_000_000_000
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  private static func decimal(_ limbs: [UInt32]) -> [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs {
      var rest = limb
      for _ in 0..<9 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
    }
    while digits.last == 0 { digits.removeLast() }
    return digits.isEmpty ? [0] : digits.reversed()
  }

  /// Rounded to `places` behind the point (before it where negative), halves to even.
  func rounded(to places: Int) -> ExactDecimal {
    guard places < scale else { return self }
    var result = self
    let kept = digits.count - scale + places
    guard kept >= 0 else {
      result.digits = [0]
      result.scale = 0
      return result
    }
    let first = kept < digits.count ? digits[kept] : 0
    let hasMore = digits.dropFirst(kept + 1).contains { $0 != 0 }
    let isOdd = kept > 0 && digits[kept - 1] % 2 == 1
    result.digits = Array(digits.prefix(kept))
    if first > 5 || first == 5 && (hasMore || isOdd) { result.increment() }
    if places < 0 { result.digits += Array(repeating: 0, count: -places) }
    result.scale = max(places, 0)
    while result.digits.count <= result.scale { result.digits.insert(0, at: 0) }
    return result
  }

  private mutating func increment() {
    var position = digits.count - 1
    while position >= 0, digits[position] == 9 {
      digits[position] = 0
      position -= 1
    }
    if position >= 0 { digits[position] += 1 } else { digits.insert(1, at: 0) }
  }

  /// With exactly `places` digits behind the point.
  func text(places: Int) -> String {
    let rounded = rounded(to: places)
    let point = rounded.digits.count - rounded.scale
    let characters = rounded.digits.map { $0 + UInt8(ascii: "0") }
    let integer = String(decoding: characters[..<point].drop { $0 == 48 }, as: UTF8.self)
    let fraction = String(decoding: characters[point...], as: UTF8.self)
    guard places > 0 else { return integer.isEmpty ? "0" : integer }
    let zeros = String(repeating: "0", count: max(0, places - fraction.count))
    return (integer.isEmpty ? "0" : integer) + "." + fraction + zeros
  }

  /// The power of ten of the first digit that is not 0; 0 for zero.
  var exponent: Int {
    guard let first = digits.firstIndex(where: { $0 != 0 }) else { return 0 }
    return digits.count - scale - 1 - first
  }
}
