internal import ContentParsing
internal import Diagnostics
internal import Text

extension YAMLType<BaseURL> {
  static let baseURL = YAMLType<String>.text.map(
    schema: .text(matching: "https?://[^?# ]+").adding(["format": .text("uri")])
  ) { text, node, label, reading -> BaseURL? in
    guard let url = BaseURL(text) else {
      reading.report(
        .error, "wrong-url",
        "`\(label)` takes an absolute http or https address without `?` and `#`, not `\(text)`",
        fix: text.utf8.allSatisfy { $0 < 0x80 }
          ? "Write it like `\(label): https://example.org/blog`"
          : "Write it in ASCII: the host's name as `xn--…`, the path percent-encoded",
        at: node.range)
      return nil
    }
    return url
  }
}

extension YAMLType<String> {
  /// A picture of the whole site: the path of a file that is one, or http or https.
  static let sitePicture = picture.map { address, node, label, reading -> String? in
    guard address.contains(":") || address.hasPrefix("//") || isNameOfPicture(address) else {
      reading.report(
        .error, "wrong-picture", "`\(label)` takes a picture, not `\(address)`",
        fix: "Write a path such as `/assets/picture.webp`, or an https address", at: node.range)
      return nil
    }
    return address
  }

  private static func isNameOfPicture(_ path: String) -> Bool {
    let name = path.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"].contains {
      name.hasSuffix("." + $0)
    }
  }
}

extension YAMLType<[SiteConfiguration.RuleSetting]> {
  /// Names of rules with `error`, `warning` or `off`.
  static let ruleSettings = YAMLType(
    schema: .type(
      "object", "null",
      with: [
        "additionalProperties": .object([
          "enum": .list(SiteConfiguration.RuleSetting.Level.allCases.map { .text($0.rawValue) })
        ])
      ])
  ) { node, label, reading in
    guard case .mapping(let pairs) = node.content else {
      reading.reportType(
        node, label, takes: "a mapping", fix: "Write lines such as `wrong-count: error` under it")
      return nil
    }
    return pairs.compactMap { setting($0, label, &reading) }
  }

  private static func setting(
    _ pair: YAMLPair, _ label: String, _ reading: inout YAMLReading
  ) -> SiteConfiguration.RuleSetting? {
    guard case .scalar(let scalar) = pair.value.content,
      let level = SiteConfiguration.RuleSetting.Level(rawValue: scalar.text)
    else {
      reading.reportType(
        pair.value, "\(label).\(pair.key)", takes: "`error`, `warning` or `off`",
        fix: "Write `\(pair.key): warning`")
      return nil
    }
    return SiteConfiguration.RuleSetting(
      rule: pair.key, level: level, location: reading.file.location(of: pair.keyRange))
  }
}

extension YAMLType<PermalinkPattern> {
  static let permalink = YAMLType<String>.text.map(
    schema: .text(matching: "/([^/]+/)+")
  ) { text, node, label, reading -> PermalinkPattern? in
    do throws(PermalinkPattern.Problem) {
      return try PermalinkPattern(text)
    } catch {
      let (reason, fix) = words(error)
      reading.report(
        .error, "wrong-permalink", "the pattern `\(text)` of `\(label)` \(reason)", fix: fix,
        at: node.range)
      return nil
    }
  }

  private static func words(_ problem: PermalinkPattern.Problem) -> (reason: String, fix: String) {
    let names = PermalinkPattern.Placeholder.allCases.map(\.rawValue)
    switch problem {
    case .noSlashes:
      return ("has to begin and end with `/`", "Write it like `/posts/:slug/`")
    case .unknownPlaceholder(let name):
      let nearest = NearestName.of(name, in: names).map { "Write `:\($0)`" }
      let all = names.map { "`:\($0)`" }.joined(separator: ", ")
      return ("holds `:\(name)`, which is not known", nearest ?? "Use some of \(all)")
    case .notDistinct:
      return ("gives different posts one path", "Add `:slug` to it")
    case .notAPath:
      return (
        "is not a path", #"Leave out `//`, `.` and `..` as parts, `\`, `?`, `#` and `%`"#
      )
    }
  }
}

extension YAMLType<Int> {
  /// Minutes east of UTC, written like `+08:00`.
  static let timeZone = YAMLType<String>.text.map(
    schema: .text(matching: #"[+-]\d{2}:\d{2}|Z|UTC"#)
  ) { text, node, label, reading -> Int? in
    guard let minutes = minutes(text) else {
      reading.report(
        .error, "wrong-timezone", "`\(label)` takes an offset from UTC, not `\(text)`",
        fix: "Write it like `\(label): \"+08:00\"`", at: node.range)
      return nil
    }
    return minutes
  }

  private static func minutes(_ text: String) -> Int? {
    if text == "Z" || text == "UTC" { return 0 }
    let bytes = Array(text.utf8)
    guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"),
      text.hasPrefix("+") || text.hasPrefix("-"),
      let hours = UInt8(text.dropFirst().prefix(2)), let minutes = UInt8(text.suffix(2)),
      hours <= 14, minutes < 60
    else { return nil }
    return (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (Int(hours) * 60 + Int(minutes))
  }
}
