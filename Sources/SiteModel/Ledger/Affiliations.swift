/// The organisations that an entry's affiliation names.
enum Affiliations {
  /// Those of `上海AI Lab, 清华等`: `上海AI Lab` and `清华`.
  static func names(in text: String) -> [String] {
    text.split { ",，、/;；|".contains($0) }.compactMap { part in
      var name = trimmed(part)
      for ending in ["等", "et al.", "et al"] where name.hasSuffix(ending) {
        name = trimmed(name.dropLast(ending.count))
      }
      return name.isEmpty ? nil : String(name)
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...end]
  }
}
