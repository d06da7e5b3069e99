internal import Diagnostics

extension YAMLType<String> {
  /// A language tag such as `zh-CN` (BCP 47).
  package static let language = text.map(
    schema: .text(matching: "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
  ) { text, node, label, reading -> String? in
    let tag = String(text.map { $0 == "_" ? "-" : $0 })
    guard isLanguageTag(tag) else {
      reading.report(
        .error, "wrong-language", "`\(label)` takes a language tag such as `zh-CN`, not `\(text)`",
        fix: "Write `\(label.lastKey): zh-CN` or `\(label.lastKey): en`", at: node.range)
      return nil
    }
    if tag != text {
      reading.report(
        .warning, "language-form", "`\(label)` is written `\(text)`; it is taken as `\(tag)`",
        fix: "Write `\(label.lastKey): \(tag)`", at: node.range)
    }
    return tag
  }

  private static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.enumerated().allSatisfy { index, part in
      (index == 0 ? 2 : 1)...8 ~= part.count
        && part.allSatisfy {
          UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20
            || index > 0 && UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
        }
    }
  }

  /// One part of a path.
  package static let slug = text.map(
    schema: .text(matching: #"[^/\\?#%]+"#)
  ) { text, node, label, reading -> String? in
    let isDots = text.allSatisfy { $0 == "." }
    guard !isDots, !text.unicodeScalars.contains(where: { isForbidden($0) || $0 == "/" }) else {
      reading.report(
        .error, "wrong-slug", "`\(label)` takes one part of an address, not `\(text)`",
        fix: #"Leave out `/`, `\`, `?`, `#` and `%`; `permalink` takes a whole path"#,
        at: node.range)
      return nil
    }
    reading.addresses[label] = node.range
    return text
  }

  /// A path in the site; it begins with `/`, which is added where it is missing.
  package static let sitePath = text.map(
    schema: .text(matching: #"[^\\?#%:]+"#)
  ) { text, node, label, reading -> String? in
    let parts = text.split(separator: "/")
    guard !text.isEmpty, !parts.contains(where: { $0 == "." || $0 == ".." }),
      !text.unicodeScalars.contains(where: { isForbidden($0) || $0 == ":" })
    else {
      reading.report(
        .error, "wrong-path", "`\(label)` takes a path in the site, not `\(text)`",
        fix: "Write it like `/notes/first/`, without `..`, `?`, `#` and `%`", at: node.range)
      return nil
    }
    guard parts.first?.hasPrefix(".papersite") != true else {
      reading.report(
        .error, "wrong-path", "`\(text)` is kept for papersite's own files",
        fix: "Write a path that does not begin with `/.papersite`", at: node.range)
      return nil
    }
    reading.addresses[label] = node.range
    return text.hasPrefix("/") ? text : "/" + text
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || ["\\", "?", "#", "%"].contains(scalar)
  }
}

extension YAMLType<[String]> {
  /// Paths in the site; a single one is a list of one.
  package static let sitePaths = YAMLType(schema: YAMLType.texts().schema) { node, label, reading in
    guard case .list = node.content else {
      return YAMLType<String>.sitePath.read(node, label, &reading).map { [$0] }
    }
    return YAMLType<String>.sitePath.list.read(node, label, &reading)
  }
}
