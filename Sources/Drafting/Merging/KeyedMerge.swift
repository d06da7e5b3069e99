/// Three lists of things with keys, merged: what the person has (`ours`) and what is new
/// (`theirs`), both made from `base`.
enum KeyedMerge {
  /// The keys of the result in order. The person's order counts, unless it is still that of the
  /// base; what only one side has follows what it stood behind there.
  static func order<Key: Hashable>(base: [Key], ours: [Key], theirs: [Key]) -> [Key] {
    let common = Set(ours).intersection(theirs)
    let shared = common.intersection(base)
    let isMoved = ours.filter(shared.contains) != base.filter(shared.contains)
    let (skeleton, other) = isMoved ? (ours, theirs) : (theirs, ours)
    var order = skeleton
    var anchor: Key?
    for key in other {
      if !order.contains(key) {
        let place = anchor.flatMap(order.firstIndex).map { $0 + 1 } ?? 0
        order.insert(key, at: place)
      }
      anchor = key
    }
    return order
  }

  /// What becomes of one thing.
  enum Outcome<Value> {
    case value(Value)
    case gone
    case conflict
  }

  /// Nil stands for what is not there.
  static func merged<Value: Equatable>(
    base: Value?, ours: Value?, theirs: Value?
  ) -> Outcome<Value> {
    let chosen: Value?
    if ours == theirs || base == theirs {
      chosen = ours
    } else if base == ours {
      chosen = theirs
    } else {
      return .conflict
    }
    return chosen.map(Outcome.value) ?? .gone
  }
}
