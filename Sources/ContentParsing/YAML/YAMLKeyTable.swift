internal import Diagnostics
internal import Text

/// The keys that a mapping may have.
package struct YAMLKeyTable<Target: Sendable>: Sendable {
  package let keys: [YAMLKey<Target>]
  /// Keys of other generators, for which there are keys of its own.
  private let foreign: [ForeignKey]
  /// Names of keys that have to be there.
  private let required: [String]
  /// How an author can see all keys.
  private let listing: String

  package init(
    _ keys: [YAMLKey<Target>], foreign: [ForeignKey] = [], required: [String] = [], listing: String
  ) {
    self.keys = keys
    self.foreign = foreign
    self.required = required
    self.listing = listing
  }

  /// Sets what the mapping `node` says in `target`. `label` names the mapping where it is not the
  /// top level. False where it is no mapping, or a required key has no value.
  @discardableResult
  package func read(
    _ node: YAMLNode, label: String = "", into target: inout Target, _ reading: inout YAMLReading
  ) -> Bool {
    guard case .mapping(let pairs) = node.content else {
      reading.reportType(
        node, label, takes: "a mapping", fix: "Write `\(keys[0].name): …` and the like under it")
      return false
    }
    let prefix = label.isEmpty ? "" : label + "."
    var uses = [[YAMLKeyUse]](repeating: [], count: keys.count)
    for pair in pairs {
      guard let (key, rank) = match(pair, of: pairs, &reading) else { continue }
      let names = keys[key].names
      let use = YAMLKeyUse(pair: pair, label: prefix + names[rank % names.count], rank: rank)
      uses[key].append(use)
    }
    for (key, uses) in zip(keys, uses) where !uses.isEmpty {
      let uses = uses.count == 1 ? uses : uses.sorted { $0.rank < $1.rank }
      key.read(uses, prefix + key.name, &target, &reading)
    }
    return hasRequired(pairs, node, label, &reading)
  }

  private func hasRequired(
    _ pairs: [YAMLPair], _ node: YAMLNode, _ label: String, _ reading: inout YAMLReading
  ) -> Bool {
    for name in required where !pairs.contains(where: { $0.key == name && !$0.value.isAbsent }) {
      reading.report(
        .error, "missing-key", "`\(label)` has no `\(name)`", fix: "Add `\(name): …` to it",
        at: node.range)
      return false
    }
    return true
  }

  private func match(
    _ pair: YAMLPair, of pairs: [YAMLPair], _ reading: inout YAMLReading
  ) -> (key: Int, rank: Int)? {
    for (index, key) in keys.enumerated() {
      if let rank = key.names.firstIndex(of: pair.key) { return (index, rank) }
    }
    let meant = Self.withoutPunctuation(pair.key).lowercased()
    for (index, key) in keys.enumerated() {
      if let rank = key.names.firstIndex(where: { $0.lowercased() == meant }) {
        let name = key.names[rank]
        let isSure =
          reading.file.text(pair.keyRange) == pair.key && !pairs.contains { $0.key == name }
        reading.report(
          .warning, "misspelt-key", "`\(pair.key)` is taken as the key `\(name)`",
          fix: "Write `\(name):`", replacement: isSure ? name : nil, at: pair.keyRange)
        return (index, key.names.count + rank)
      }
    }
    reportUnknown(pair, of: pairs, &reading)
    return nil
  }

  private func reportUnknown(
    _ pair: YAMLPair, of pairs: [YAMLPair], _ reading: inout YAMLReading
  ) {
    if pair.key == "<<" {
      reading.report(
        .error, "merge-key", "the merge key `<<` is not supported",
        fix: "Write the keys that it stands for", at: pair.keyRange)
      return
    }
    let name = Self.withoutPunctuation(pair.key)
    let nearest = NearestName.of(name, in: keys.lazy.flatMap(\.names))
    reading.report(
      reading.unknownKeys, "unknown-key", "the key `\(pair.key)` is not known",
      fix: foreign.named(name)?.fix(pair, of: pairs)
        ?? nearest.map { "Write `\($0):` if that is meant, else remove it" }
        ?? "Remove it; `\(listing)` lists the keys",
      at: pair.keyRange)
  }

  private static func withoutPunctuation(_ key: String) -> String {
    func isStray(_ character: Character) -> Bool {
      !character.isLetter && !character.isNumber
    }
    let start = key.drop(while: isStray)
    guard let end = start.lastIndex(where: { !isStray($0) }) else { return "" }
    return String(start[...end])
  }
}

extension YAMLKeyTable {
  /// The JSON Schema of a mapping, of JSON's `type`, with these keys and no others.
  private func schema(type: JSONSchema) -> JSONSchema {
    var properties: [JSONSchema.Member] = []
    for key in keys {
      properties.append(
        JSONSchema.Member(
          name: key.name, value: key.schema.adding(["description": .text(key.summary)])))
      properties += key.otherNames.map { other in
        JSONSchema.Member(
          name: other,
          value: key.schema.adding(["description": .text("The same as `\(key.name)`.")]))
      }
    }
    let schema = JSONSchema.object([
      "type": type, "properties": .object(properties), "additionalProperties": .bool(false),
    ])
    return required.isEmpty
      ? schema : schema.adding(["required": .list(required.map { .text($0) })])
  }

  /// The schema as a document of its own.
  package func schemaDocument(title: String) -> String {
    JSONSchema.object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"), "title": .text(title),
    ]).adding(schema(type: .text("object"))).document
  }

  /// A mapping with these keys, which changes `initial`.
  package func type(_ initial: Target) -> YAMLType<Target> {
    YAMLType<Target>(schema: schema(type: .list([.text("object"), .text("null")]))) {
      node, label, reading in
      var target = initial
      return read(node, label: label, into: &target, &reading) ? target : nil
    }
  }
}
