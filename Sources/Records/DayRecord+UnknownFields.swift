internal import Foundation

extension DayRecord {
  /// The file's bytes, with the fields of `old` that this papersite does not know: they are a newer
  /// one's, or a person's own.
  ///
  /// - Parameter old: the file that the record was read from.
  package func json(keepingUnknownOf old: [UInt8]) -> [UInt8] {
    guard let before = JSONTree(old),
      let known = DayRecord.decoded(old).flatMap({ JSONTree($0.json) }),
      let now = JSONTree(json)
    else { return json }
    let kept = now.adding(before, unknownTo: known)
    return kept == now ? json : kept.bytes ?? json
  }

  private static func decoded(_ bytes: [UInt8]) -> DayRecord? {
    try? JSONDecoder().decode(DayRecord.self, from: Data(bytes))
  }
}

/// Any JSON, written as records are.
private indirect enum JSONTree: Codable, Equatable {
  case object([String: JSONTree])
  case list([JSONTree])
  case text(String)
  case whole(Int)
  case number(Double)
  case truth(Bool)
  case null

  init?(_ bytes: [UInt8]) {
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(bytes)) else { return nil }
    self = tree
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let whole = try? value.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONTree].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .object(let fields): try value.encode(fields)
    case .list(let items): try value.encode(items)
    case .text(let text): try value.encode(text)
    case .whole(let whole): try value.encode(whole)
    case .number(let number): try value.encode(number)
    case .truth(let truth): try value.encode(truth)
    case .null: try value.encodeNil()
    }
  }

  var bytes: [UInt8]? { (try? DayRecord.encoder.encode(self)).map { $0 + [UInt8(ascii: "\n")] } }

  /// With the fields that `old` has and `known`, which is the same as far as it is known, has not.
  /// Items of lists are the same where their ids are.
  func adding(_ old: JSONTree, unknownTo known: JSONTree) -> JSONTree {
    switch (self, old, known) {
    case (.object(var fields), .object(let old), .object(let known)):
      for (name, value) in old where value != .null {
        if let same = known[name] {
          fields[name] = fields[name]?.adding(value, unknownTo: same)
        } else {
          fields[name] = value
        }
      }
      return .object(fields)
    case (.list(let items), .list(let old), .list(let known)) where old.count == known.count:
      return .list(
        items.enumerated().map { index, item in
          guard
            let place = known.firstIndex(where: {
              $0.identity == item.identity && item.identity != nil
            })
              ?? (items.count == known.count && item.identity == nil ? index : nil)
          else { return item }
          return item.adding(old[place], unknownTo: known[place])
        })
    default: return self
    }
  }

  /// What tells the items of a list apart.
  private var identity: [JSONTree]? {
    guard case .object(let fields) = self else { return nil }
    let parts = ["id", "name", "kind", "date"].compactMap { fields[$0] }
    return parts.isEmpty ? nil : parts
  }
}
