/// The functions that every template has.
enum GlobalFunction: String, CaseIterable, Sendable {
  case range, dict, namespace, joiner, cycler

  static let all = allCases

  func call(
    _ arguments: Machine.CallArguments, _ machine: Machine
  ) throws(TemplateError) -> TemplateValue {
    try machine.spend(bytes: MemoryLayout<NamespaceInstance>.stride)
    switch self {
    case .range: return try makeRange(arguments)
    case .dict: return .dictionary(try TemplateDictionary(try pairs(arguments, machine)))
    case .namespace:
      let pairs = try pairs(arguments, machine)
      machine.namespaces.append(NamespaceInstance(names: [], values: []))
      let index = machine.namespaces.count - 1
      for (key, value) in pairs {
        machine.namespaces[index][key.plainText ?? key.representation] = value
      }
      return .reference(TemplateReference(kind: .namespace, index: Int32(index)))
    case .joiner:
      let keyword = arguments.keywords.first { $0.name == "sep" }
      let separator = arguments.positional.first ?? keyword?.value ?? .text(", ")
      machine.joiners.append(JoinerInstance(separator: separator))
      return .reference(
        TemplateReference(kind: .joiner, index: Int32(machine.joiners.count - 1)))
    case .cycler:
      guard !arguments.positional.isEmpty else {
        throw TemplateError(
          "`cycler` needs items to cycle through", fix: "Write them in the brackets",
          rule: "template-arguments")
      }
      machine.cyclers.append(CyclerInstance(items: arguments.positional))
      return .reference(
        TemplateReference(kind: .cycler, index: Int32(machine.cyclers.count - 1)))
    }
  }

  private func makeRange(
    _ arguments: Machine.CallArguments
  ) throws(TemplateError) -> TemplateValue {
    var bounds: [Int] = []
    for argument in arguments.positional {
      switch try argument.resolved.asNumberOrNil() {
      case .int(let int)?: bounds.append(int)
      default:
        throw TemplateError(
          "`range` takes integers, not \(argument.describedType)",
          fix: "Make it one with `| int`", rule: "template-type")
      }
    }
    guard (1...3).contains(bounds.count), arguments.keywords.isEmpty else {
      throw TemplateError(
        "`range` takes one to three integers", fix: "Write `range(start, stop, step)`",
        rule: "template-arguments")
    }
    let step = bounds.count == 3 ? bounds[2] : 1
    guard step != 0 else {
      throw TemplateError(
        "`range` cannot step by 0", fix: "Step by 1 or another number", rule: "template-value")
    }
    return .range(
      bounds.count == 1
        ? TemplateRange(from: 0, to: bounds[0], by: 1)
        : TemplateRange(from: bounds[0], to: bounds[1], by: step))
  }

  /// A mapping or pairs, and what is given by name.
  private func pairs(
    _ arguments: Machine.CallArguments, _ machine: Machine
  ) throws(TemplateError) -> [(key: TemplateValue, value: TemplateValue)] {
    var pairs: [(key: TemplateValue, value: TemplateValue)] = []
    if let first = arguments.positional.first {
      if let mapping = first.asMapping {
        pairs = zip(mapping.keys, mapping.values).map { ($0, $1) }
      } else {
        for item in try machine.items(of: first) {
          let pair = try machine.items(of: item)
          guard pair.count == 2 else {
            throw TemplateError(
              "`\(rawValue)` takes pairs", fix: "Give a mapping, or lists of two items",
              rule: "template-type")
          }
          pairs.append((pair[0], pair[1]))
        }
      }
    }
    return pairs + arguments.keywords.map { (.text($0.name), $0.value) }
  }
}

extension TemplateValue {
  /// An integer or a float, nil for what is neither.
  func asNumberOrNil() throws(TemplateError) -> TemplateValue? {
    switch self {
    case .int, .double: self
    case .bool(let bool): .int(bool ? 1 : 0)
    case .undefined(let undefined): throw undefined.error
    default: nil
    }
  }
}
