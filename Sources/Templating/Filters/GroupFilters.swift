extension FilterEntry {
  /// Items in groups.
  static let groupFilters = [
    FilterEntry(
      "batch", [Parameter("linecount"), Parameter("fill_with", default: TemplateValue.none)]
    ) { (input, call) throws(TemplateError) in
      let size = try call.int(0, "linecount")
      let items = try call.machine.items(of: input)
      var rows: [[TemplateValue]] = []
      for item in items {
        if let count = rows.last?.count, count != size {
          rows[rows.count - 1].append(item)
        } else {
          rows.append([item])
        }
      }
      if case .none = call[1] {
      } else if let count = rows.last?.count, count < size {
        try SizeLimit.check(items: size)
        rows[rows.count - 1] += Array(repeating: call[1], count: size - count)
      }
      return try call.machine.generator(rows.map { .list($0) })
    },
    FilterEntry(
      "slice", [Parameter("slices"), Parameter("fill_with", default: TemplateValue.none)]
    ) { (input, call) throws(TemplateError) in try slice(input, call) },
    FilterEntry(
      "groupby",
      [
        Parameter("attribute"), Parameter("default", default: TemplateValue.none),
        Parameter("case_sensitive", default: .bool(false)),
      ]
    ) { (input, call) throws(TemplateError) in try group(input, call) },
  ]

  private static func slice(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    let count = try call.int(0, "slices")
    guard count > 0 else {
      throw TemplateError(
        "the argument `slices` must be above 0", fix: "Give 1 or more", rule: "template-arguments")
    }
    try SizeLimit.check(items: count)
    let items = try call.machine.items(of: input)
    let extra = items.count % count
    var start = 0
    let columns = (0..<count).map { column in
      let end = start + items.count / count + (column < extra ? 1 : 0)
      defer { start = end }
      var part = Array(items[start..<end])
      if case .none = call[1] {} else if column >= extra { part.append(call[1]) }
      return TemplateValue.list(part)
    }
    return try call.machine.generator(columns)
  }

  private static func group(
    _ input: TemplateValue, _ call: FilterCall
  ) throws(TemplateError) -> TemplateValue {
    var fallback: TemplateValue?
    if case .none = call[1] {} else { fallback = call[1] }
    let getter = AttributeGetter(call[0], call.machine, fallback: fallback)
    let isSensitive = try call.bool(2)
    let entries = try call.machine.items(of: input).map { (item) throws(TemplateError) in
      let key = try getter.value(item)
      return StableSort.Entry(key: isSensitive ? key : key.ignoringCase, value: item)
    }
    var groups: [(key: TemplateValue, items: [TemplateValue])] = []
    for entry in try StableSort.sorted(entries) {
      if let last = groups.last, try last.key.equals(entry.key) {
        groups[groups.count - 1].items.append(entry.value)
      } else {
        groups.append((entry.key, [entry.value]))
      }
    }
    return .list(
      try groups.map { (group) throws(TemplateError) in
        let key = isSensitive ? group.key : try getter.value(group.items[0])
        return .tuple([key, .list(group.items)])
      })
  }
}
