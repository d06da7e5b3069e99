internal import Text

/// A JSON value (RFC 8259) as citations need it.
indirect enum CitationJSON {
  case text(String)
  case numbers([Int])
  case list([CitationJSON])
  /// In order; a member without a value, or whose list is empty, is left out.
  case object([(name: String, value: CitationJSON?)])

  fileprivate var isEmptyList: Bool {
    if case .list(let elements) = self { elements.isEmpty } else { false }
  }
}

extension ByteBuffer {
  /// Appends `value`, two spaces a level, `depth` levels deep.
  mutating func append(_ value: CitationJSON, depth: Int = 0) {
    switch value {
    case .text(let text):
      append(jsonString: text)
    case .numbers(let numbers):
      append(text: "[\(numbers.map { String($0) }.joined(separator: ", "))]")
    case .list(let elements):
      enclose("[", elements, "]", depth: depth) { buffer, element in
        buffer.append(element, depth: depth + 1)
      }
    case .object(let members):
      let members = members.filter { $0.value.map { !$0.isEmptyList } ?? false }
      enclose("{", members, "}", depth: depth) { buffer, member in
        buffer.append(jsonString: member.name)
        buffer.append(": ")
        guard let value = member.value else { return }
        buffer.append(value, depth: depth + 1)
      }
    }
  }

  private mutating func enclose<Element>(
    _ open: StaticString, _ elements: [Element], _ close: StaticString, depth: Int,
    _ write: (inout ByteBuffer, Element) -> Void
  ) {
    append(open)
    for (index, element) in elements.enumerated() {
      append(text: (index == 0 ? "\n" : ",\n") + String(repeating: "  ", count: depth + 1))
      write(&self, element)
    }
    if !elements.isEmpty { append(text: "\n" + String(repeating: "  ", count: depth)) }
    append(close)
  }
}
