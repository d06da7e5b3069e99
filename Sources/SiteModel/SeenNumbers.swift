/// Tells numbers that come again. Most lists are short, and a short one is gone through as it stands.
struct SeenNumbers {
  private var few: [Int] = []
  private var many: Set<Int> = []

  /// Returns whether `number` is new.
  mutating func insert(_ number: Int) -> Bool {
    guard few.count == Self.limit else {
      guard !few.contains(number) else { return false }
      few.append(number)
      return true
    }
    if many.isEmpty { many = Set(few) }
    return many.insert(number).inserted
  }

  private static let limit = 32
}
