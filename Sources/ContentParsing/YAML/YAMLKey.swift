internal import Diagnostics

/// A key of a mapping: its names, its type, and what it sets. The parser, the suggestions for
/// unknown keys and the JSON Schema are all made from it.
package struct YAMLKey<Target>: Sendable {
  /// The canonical name.
  package let name: String
  /// Other names for the same thing, those that win first.
  package let otherNames: [String]
  /// `name` and `otherNames`.
  package let names: [String]
  /// One sentence.
  package let summary: String
  package let schema: JSONSchema
  let read: @Sendable ([YAMLKeyUse], String, inout Target, inout YAMLReading) -> Void

  package init<Value: Equatable & Sendable>(
    _ name: String, or otherNames: [String] = [], _ type: YAMLType<Value>, _ summary: String,
    store: @escaping @Sendable (inout Target, Value) -> Void
  ) {
    self.name = name
    self.otherNames = otherNames
    names = [name] + otherNames
    self.summary = summary
    schema = type.schema
    read = { uses, label, target, reading in
      var chosen: (use: YAMLKeyUse, value: Value)?
      for use in uses {
        guard !use.pair.value.isAbsent else {
          reading.checkComment(behind: use.pair)
          continue
        }
        guard let value = type.read(use.pair.value, use.label, &reading) else { continue }
        if let chosen {
          if chosen.value != value { reading.reportConflict(use, with: chosen.use) }
        } else {
          chosen = (use, value)
          reading.locations[label] = reading.file.location(of: use.pair.keyRange)
          store(&target, value)
        }
      }
    }
  }
}

/// A pair of a mapping that sets a key.
struct YAMLKeyUse {
  let pair: YAMLPair
  /// The name that is meant, with the labels of the mappings around it.
  let label: String
  /// Which of the key's names is meant; what has a slip comes after all that have none.
  let rank: Int
}

extension YAMLReading {
  fileprivate mutating func reportConflict(_ use: YAMLKeyUse, with chosen: YAMLKeyUse) {
    report(
      .warning, "conflicting-keys",
      "`\(use.pair.key)` says something else than `\(chosen.pair.key)`, which is used",
      fix: "Remove one of the two", at: use.pair.keyRange,
      related: [
        RelatedLocation("used instead", at: file.location(of: chosen.pair.keyRange))
      ])
  }
}
