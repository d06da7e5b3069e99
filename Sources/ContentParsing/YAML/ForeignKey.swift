/// A key of other generators for which a table has one of its own.
package struct ForeignKey: Sendable {
  let names: [String]
  /// What it is called here, such as `image`, or `feed: {items: …}` for one in a mapping.
  let own: String
  /// Names of the values within it that count where it is a mapping, as in `cover: {image: a.png}`.
  let members: [String]
  /// What to write where its value is not `true` or `false`; nil where any value fits.
  let flag: String?

  package init(
    _ names: String..., is own: String, members: [String] = [], flag: String? = nil
  ) {
    self.names = names
    self.own = own
    self.members = members
    self.flag = flag
  }

  /// The first part of what it is called here.
  private var ownKey: Substring { own.prefix { $0 != ":" } }

  /// What to write for `pair`, one of `pairs`.
  func fix(_ pair: YAMLPair, of pairs: [YAMLPair]) -> String {
    if pairs.contains(where: { $0.key == ownKey }) {
      return "Remove it: here it is called `\(ownKey)`, which is there already"
    }
    guard own == ownKey else { return "Write `\(own)` for it" }
    return "Write `\(own):\(value(pair.value).map { " " + $0 } ?? "")` for it"
  }

  /// Nil where the value can stay as it is.
  private func value(_ node: YAMLNode) -> String? {
    switch node.content {
    case .mapping(let pairs):
      let value = members.lazy.compactMap { name in pairs.first { $0.key == name }?.value }.first
      guard case .scalar(let scalar)? = value?.content else { return members.isEmpty ? nil : "…" }
      return scalar.isPlain ? scalar.text : YAMLText.quoted(scalar.text)
    case .scalar(let scalar): return ["true", "false"].contains(scalar.text) ? nil : flag
    case .list: return flag
    }
  }
}

extension [ForeignKey] {
  /// The one that is called so.
  func named(_ name: String) -> ForeignKey? {
    let name = name.lowercased()
    return first { $0.names.contains { $0.lowercased() == name } }
  }
}
