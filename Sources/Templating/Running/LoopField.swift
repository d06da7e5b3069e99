/// What the special variable `loop` tells of a loop.
enum LoopField: String, Sendable {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem
}

extension LoopInstance {
  subscript(field: LoopField) -> TemplateValue {
    switch field {
    case .index: .int(index0 + 1)
    case .index0: .int(index0)
    case .revindex: .int(items.count - index0)
    case .revindex0: .int(items.count - index0 - 1)
    case .first: .bool(index0 == 0)
    case .last: .bool(index0 + 1 == items.count)
    case .length: .int(items.count)
    case .depth: .int(depth + 1)
    case .depth0: .int(depth)
    case .previtem:
      index0 > 0
        ? items[index0 - 1].resolved
        : Machine.undefined("there is no previous item", fix: "Ask with `loop.first` first")
    case .nextitem:
      index0 + 1 < items.count
        ? items[index0 + 1].resolved
        : Machine.undefined("there is no next item", fix: "Ask with `loop.last` first")
    }
  }
}
