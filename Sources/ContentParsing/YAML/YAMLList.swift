internal import Diagnostics

extension YAMLType {
  /// A list of values of this type. Items that cannot be read are reported and left out.
  package var list: YAMLType<[Value]> {
    YAMLType<[Value]>(
      schema: .object(["type": .list([.text("array"), .text("null")]), "items": schema])
    ) { node, label, reading in
      guard case .list(let items) = node.content else {
        reading.reportType(node, label, takes: "a list", fix: "Write each item behind a `- `")
        return nil
      }
      return items.enumerated().compactMap { index, item in
        read(item, "\(label)[\(index)]", &reading)
      }
    }
  }
}

extension YAMLType<[String]> {
  /// Texts in order, each once; a single text is a list of one. Where `splitsAtCommas`, a single
  /// text with commas is taken as what it looks like, with a warning.
  package static func texts(splitsAtCommas: Bool = false) -> YAMLType {
    YAMLType(schema: textsSchema) { node, label, reading in
      switch node.content {
      case .mapping:
        reading.reportType(
          node, label, takes: "a list", fix: "Write `\(label.lastKey): [one, two]`")
        return nil
      case .scalar(let scalar):
        reading.checkComment(behind: scalar, node, label)
        let parts = splitsAtCommas ? parts(scalar.text) : [scalar.trimmedText]
        if parts.count > 1 { reading.reportSplit(parts, of: scalar, node, label) }
        return distinct(parts.map { ($0, node) }, label, &reading)
      case .list(let items):
        return distinct(texts(items, label, splitsAtCommas, &reading), label, &reading)
      }
    }
  }

  private static let textsSchema = JSONSchema.object([
    "type": .list(["array", "string", "number", "null"].map { .text($0) }),
    "items": .type("string", "number", "boolean"),
  ])

  private static func texts(
    _ items: [YAMLNode], _ label: String, _ splitsAtCommas: Bool, _ reading: inout YAMLReading
  ) -> [(String, YAMLNode)] {
    var texts: [(String, YAMLNode)] = []
    for item in items {
      guard case .scalar(let scalar) = item.content else {
        reading.reportType(
          item, label, takes: "a list of texts", fix: "Write `\(label.lastKey): [one, two]`")
        continue
      }
      reading.checkComment(behind: scalar, item, label)
      if splitsAtCommas, scalar.isPlain { reading.checkFullWidthComma(scalar.text, item, label) }
      texts.append((scalar.isNull ? "" : scalar.trimmedText, item))
    }
    return texts
  }

  /// Without empty ones and repetitions, which are reported.
  private static func distinct(
    _ texts: [(text: String, node: YAMLNode)], _ label: String, _ reading: inout YAMLReading
  ) -> [String] {
    var distinct: [String] = []
    var seen: Set<String> = []
    for (text, node) in texts {
      if text.isEmpty {
        reading.report(
          .warning, "empty-item", "`\(label)` has an empty item", fix: "Remove it", at: node.range)
      } else if !seen.insert(text).inserted {
        reading.report(
          .warning, "repeated-item", "`\(label)` has `\(text)` more than once", fix: "Remove one",
          at: node.range)
      } else {
        distinct.append(text)
      }
    }
    return distinct
  }

  /// What commas part. Brackets around several are no part of them: `【推理，RL】` is meant as a
  /// list.
  static func parts(_ text: String) -> [String] {
    let text = YAMLScalar(text: text, isPlain: true).trimmedText
    let parts = items(text[...])
    let isBracketed = ["【】", "［］", "「」", "（）"].contains { pair in
      text.first == pair.first && text.last == pair.last
    }
    return parts.count > 1 && isBracketed ? items(text.dropFirst().dropLast()) : parts
  }

  private static func items(_ text: Substring) -> [String] {
    text.split { ",，、".contains($0) }
      .map { YAMLScalar(text: String($0), isPlain: true).trimmedText }
      .filter { !$0.isEmpty }
  }
}

extension YAMLReading {
  fileprivate mutating func reportSplit(
    _ parts: [String], of scalar: YAMLScalar, _ node: YAMLNode, _ label: String
  ) {
    let list = YAMLText.list(parts)
    report(
      .warning, "comma-text",
      "`\(label)` is one text with commas, `\(scalar.text)`; it is taken as \(parts.count) items",
      fix: "Write `\(label.lastKey): \(list)`",
      replacement: isWritten(scalar, at: node) && !hasComment(behind: node) ? list : nil,
      at: node.range)
  }

  /// In `[a，b]` the full-width comma parts nothing.
  fileprivate mutating func checkFullWidthComma(_ text: String, _ node: YAMLNode, _ label: String) {
    guard let comma = text.unicodeScalars.first(where: { $0 == "，" || $0 == "、" }) else { return }
    report(
      .warning, "fullwidth-comma",
      "`\(text)` is one item of `\(label)`, for YAML's lists are not parted by `\(comma)`",
      fix: "Part the items with `, `, or put this one in quotes", at: node.range)
  }
}
