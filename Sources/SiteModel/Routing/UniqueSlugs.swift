/// Hands out slugs, each once: where one is taken, the next has a number behind it.
struct UniqueSlugs {
  /// For each slug that is taken, the last number that was put behind it.
  private var numbers: [String: Int] = [:]

  /// `slug`, or the first of `slug-2`, `slug-3` and so on that is free.
  mutating func next(_ slug: String) -> String {
    guard var number = numbers[slug] else {
      numbers[slug] = 1
      return slug
    }
    var numbered: String
    repeat {
      number += 1
      numbered = "\(slug)-\(number)"
    } while numbers[numbered] != nil
    numbers[slug] = number
    numbers[numbered] = 1
    return numbered
  }
}
