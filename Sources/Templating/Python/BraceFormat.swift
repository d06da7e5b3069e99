/// Python's `str.format` with plain fields: `{}`, `{0}`, `{name.attribute[0]}` and `{:>8.2f}`.
enum BraceFormat {
  static func format(
    _ template: SoftText, _ arguments: Machine.CallArguments, _ machine: Machine
  ) throws(TemplateError) -> TemplateValue {
    var result: [UInt8] = []
    var scalars = template.bytes.scalars[...]
    var next = 0
    while let scalar = scalars.popFirst() {
      if scalar == "{" || scalar == "}", scalars.first == scalar {
        scalars.removeFirst()
        result.append(UInt8(ascii: scalar))
      } else if scalar == "{" {
        let field = scalars.prefix { $0 != "}" }
        guard field.endIndex < scalars.endIndex else { throw unbalanced }
        scalars = scalars[(field.endIndex + 1)...]
        result += try text([UInt8](field).string, &next, template, arguments, machine)
      } else if scalar == "}" {
        throw unbalanced
      } else {
        result += Array(String(scalar).utf8)
      }
    }
    return template.with(result)
  }

  private static let unbalanced = TemplateError(
    "the format has a single brace", fix: "Write `{{` or `}}` for a brace",
    rule: "template-format")

  private static func text(
    _ field: String, _ next: inout Int, _ template: SoftText,
    _ arguments: Machine.CallArguments, _ machine: Machine
  ) throws(TemplateError) -> [UInt8] {
    let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let specification = parts.count > 1 ? String(parts[1]) : ""
    let path = parts.first.map(String.init) ?? ""
    let value = try value(path, &next, arguments, machine).resolved
    if specification.isEmpty {
      let text = try SoftText(value)
      return template.isSafe ? text.markup : text.bytes
    }
    let bytes = try FormatSpecification(specification).apply(value)
    return template.isSafe ? bytes.escaped : bytes
  }

  private static func value(
    _ path: String, _ next: inout Int, _ arguments: Machine.CallArguments, _ machine: Machine
  ) throws(TemplateError) -> TemplateValue {
    let head = path.prefix { $0 != "." && $0 != "[" }
    var value: TemplateValue
    if let position = head.isEmpty ? next : Int(head) {
      if head.isEmpty { next += 1 }
      guard arguments.positional.indices.contains(position) else {
        throw TemplateError(
          "the format's value \(position) is not given",
          fix: "Give one value for each field of the format", rule: "template-format")
      }
      value = arguments.positional[position]
    } else {
      guard let keyword = arguments.keywords.first(where: { $0.name == head }) else {
        throw TemplateError(
          "the format's `\(head)` is not given", fix: "Give it by name, as in `format(name=value)`",
          rule: "template-format")
      }
      value = keyword.value
    }
    for part in path.dropFirst(head.count).split(whereSeparator: { ".[]".contains($0) }) {
      let key = Int(part).map { TemplateValue.int($0) } ?? .text(String(part))
      value = try machine.item(value.resolved, key)
    }
    return value
  }
}

/// Python's format specification: fill, alignment, sign, width, `,`, precision and type.
struct FormatSpecification {
  private var fill: Unicode.Scalar = " "
  private var alignment: Unicode.Scalar?
  private var sign: Unicode.Scalar = "-"
  private var width = 0
  private var grouping: Unicode.Scalar?
  private var precision: Int?
  private var type: Unicode.Scalar?

  init(_ text: String) throws(TemplateError) {
    var scalars = [UInt8](text.utf8).scalars[...]
    func isAlignment(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { "<>=^".unicodeScalars.contains($0) } ?? false
    }
    if scalars.count > 1, isAlignment(scalars[scalars.startIndex + 1]) {
      fill = scalars.removeFirst()
      alignment = scalars.removeFirst()
    } else if isAlignment(scalars.first) {
      alignment = scalars.removeFirst()
    }
    if let first = scalars.first, "+- ".unicodeScalars.contains(first) {
      sign = scalars.removeFirst()
    }
    if scalars.first == "0" {
      fill = alignment == nil ? "0" : fill
      alignment = alignment ?? "="
    }
    width = Self.number(&scalars) ?? 0
    if let first = scalars.first, ",_".unicodeScalars.contains(first) {
      grouping = scalars.removeFirst()
    }
    if scalars.first == "." {
      scalars.removeFirst()
      precision = Self.number(&scalars)
    }
    type = scalars.popFirst()
    guard scalars.isEmpty, width <= 10_000, precision ?? 0 <= 10_000 else {
      throw TemplateError(
        "the format `\(text)` is not understood", fix: "Write a format such as `{:>8.2f}`",
        rule: "template-format")
    }
  }

  private static func number(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    scalars.removeFirst(digits.count)
    return Int([UInt8](digits).string)
  }

  func apply(_ value: TemplateValue) throws(TemplateError) -> [UInt8] {
    if let text = value.plainText {
      guard type == nil || type == "s" else { throw wrongType(value) }
      return pad("", precision.map { String(text.prefix($0)) } ?? text, numeric: false)
    }
    guard let number = try value.asNumberOrNil() else {
      return pad("", try value.display().string, numeric: false)
    }
    let (isNegative, body) = try digits(of: number)
    let mark = isNegative ? "-" : sign == "-" ? "" : String(sign)
    return pad(mark, grouped(body), numeric: true)
  }

  private func wrongType(_ value: TemplateValue) -> TemplateError {
    TemplateError(
      "the format type `\(type ?? "s")` does not fit \(value.describedType)",
      fix: "Use a type that fits the value, or none", rule: "template-format")
  }

  private func digits(
    of number: TemplateValue
  ) throws(TemplateError) -> (isNegative: Bool, text: String) {
    switch (number, type ?? "d") {
    case (.int(let int), "d"), (.int(let int), "n"): return (int < 0, String(int.magnitude))
    case (.int(let int), "x"): return (int < 0, String(int.magnitude, radix: 16))
    case (.int(let int), "X"): return (int < 0, String(int.magnitude, radix: 16, uppercase: true))
    case (.int(let int), "o"): return (int < 0, String(int.magnitude, radix: 8))
    case (.int(let int), "b"): return (int < 0, String(int.magnitude, radix: 2))
    case (.int(let int), _): return try float(Double(int))
    case (.double(let double), _): return try float(double)
    default: throw wrongType(number)
    }
  }

  private func float(_ number: Double) throws(TemplateError) -> (isNegative: Bool, text: String) {
    let isNegative = number.sign == .minus
    let kind = type.map { String($0) } ?? ""
    if kind.isEmpty, precision == nil {
      return (isNegative, FloatText.representation(of: number.magnitude))
    }
    switch kind.lowercased() {
    case "%":
      return (
        isNegative,
        FixedFloat.text(number * 100, type: "f", precision: precision ?? 6, keepsZeros: false)
          + "%"
      )
    case "e", "f", "g", "":
      let text = FixedFloat.text(
        number, type: kind.isEmpty ? "g" : kind.lowercased(), precision: precision ?? 6,
        keepsZeros: false)
      return (isNegative, kind == kind.lowercased() ? text : text.uppercased())
    default: throw wrongType(.double(number))
    }
  }

  private func grouped(_ body: String) -> String {
    guard let grouping else { return body }
    let integer = body.prefix { $0.isNumber }
    var result = ""
    for (position, digit) in integer.enumerated() {
      if position > 0, (integer.count - position) % 3 == 0 {
        result.unicodeScalars.append(grouping)
      }
      result.append(digit)
    }
    return result + body.dropFirst(integer.count)
  }

  private func pad(_ mark: String, _ text: String, numeric: Bool) -> [UInt8] {
    let missing = max(0, width - mark.count - text.unicodeScalars.count)
    func fill(_ count: Int) -> String { String(repeating: String(self.fill), count: count) }
    let padded: String
    switch alignment ?? (numeric ? ">" : "<") {
    case ">": padded = fill(missing) + mark + text
    case "=": padded = mark + fill(missing) + text
    case "^": padded = fill(missing / 2) + mark + text + fill(missing - missing / 2)
    default: padded = mark + text + fill(missing)
    }
    return [UInt8](padded.utf8)
  }
}
