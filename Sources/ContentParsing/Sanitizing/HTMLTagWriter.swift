internal import Text

/// Writes the start tag of an element of the policy anew.
struct HTMLTagWriter {
  let policy: HTMLPolicy
  let html: UnsafeBufferPointer<UInt8>
  private(set) var refusals: [HTMLRefusal] = []

  init(policy: HTMLPolicy, html: UnsafeBufferPointer<UInt8>) {
    self.policy = policy
    self.html = html
  }

  mutating func append(
    _ tag: HTMLTag, _ rule: ElementRule, to buffer: inout ByteBuffer,
    holes: inout [HTMLFragment.Hole]
  ) {
    buffer.append("<")
    buffer.append(text: tag.name)
    var seen: Set<String> = []
    var written: Set<String> = []
    let firstHole = holes.count
    for attribute in tag.attributes {
      let value = rule.rule(for: attribute.name)
      // Of an `id` and a `name`, one is enough.
      let name = value == .identifier ? "id" : attribute.name
      guard seen.insert(name).inserted else { continue }
      guard let value else {
        refuse(.attribute(attribute.name, element: tag.name), tag)
        continue
      }
      let start = buffer.count
      append(attribute, value, of: tag, to: &buffer, holes: &holes)
      if buffer.count > start { written.insert(attribute.name) }
    }
    let address = holes[firstHole...].first { $0.kind != .identifier }?.address
    if let hole = addition(to: tag, address, written, buffer.count) { holes.append(hole) }
    switch tag.name {
    case "iframe": buffer.append(Self.sandbox)
    case "img":
      if !written.contains("loading") { buffer.append(" loading=\"lazy\"") }
      buffer.append(" decoding=\"async\"")
    default: break
    }
    close(tag, rule, to: &buffer)
  }

  /// A frame may run its own scripts under its own origin, but not leave its place.
  private static let sandbox: StaticString =
    " sandbox=\"allow-scripts allow-same-origin allow-popups allow-presentation\""

  /// The attributes that only the site can give a tag with `address` beside those `written`.
  private func addition(
    to tag: HTMLTag, _ address: String?, _ written: Set<String>, _ offset: Int
  ) -> HTMLFragment.Hole? {
    guard let address else { return nil }
    switch tag.name {
    case "a": return HTMLFragment.Hole(.linkRelation, at: offset, address: address)
    case "img" where written.isDisjoint(with: ["width", "height"]):
      return HTMLFragment.Hole(.imageSize, at: offset, address: address)
    default: return nil
    }
  }

  private func close(_ tag: HTMLTag, _ rule: ElementRule, to buffer: inout ByteBuffer) {
    buffer.append(rule.isVoid ? " />" : ">")
    guard tag.isSelfClosing, !rule.isVoid, tag.name != "iframe" else { return }
    buffer.append("</")
    buffer.append(text: tag.name)
    buffer.append(">")
  }

  private mutating func append(
    _ attribute: HTMLTag.Attribute, _ rule: AttributeRule, of tag: HTMLTag,
    to buffer: inout ByteBuffer, holes: inout [HTMLFragment.Hole]
  ) {
    let value = html[attribute.value]
    switch rule {
    case .address(let use):
      guard let address = URLPolicy.cleaned(CharacterReferences.resolve(value), for: use) else {
        return refuse(.address(String(decoding: value, as: UTF8.self)), tag)
      }
      append(name: attribute.name, to: &buffer)
      holes.append(
        HTMLFragment.Hole(
          use == .link ? .link : .image, at: buffer.count,
          address: String(decoding: address, as: UTF8.self)))
    case .frameAddress:
      append(name: attribute.name, to: &buffer)
      let address = String(decoding: frameAddress(of: tag) ?? [], as: UTF8.self)
      buffer.append(
        text: URLEncoding.encode(address, keeping: URLEncoding.address), escaping: .html)
    case .flag: append(name: attribute.name, to: &buffer)
    case .identifier:
      guard rule.takes(value) else {
        return refuse(.attribute(attribute.name, element: tag.name), tag)
      }
      let identifier = String(decoding: value, as: UTF8.self)
      holes.append(HTMLFragment.Hole(.identifier, at: buffer.count, address: identifier))
      return
    default:
      guard rule.takes(value) else {
        return refuse(.attribute(attribute.name, element: tag.name), tag)
      }
      append(name: attribute.name, to: &buffer)
      buffer.append(markup: value, isAttribute: true)
    }
    buffer.append("\"")
  }

  private func append(name: String, to buffer: inout ByteBuffer) {
    buffer.append(" ")
    buffer.append(text: name)
    buffer.append("=\"")
  }

  /// The address that a frame may show; nil where it has none that the policy lists.
  func frameAddress(of tag: HTMLTag) -> [UInt8]? {
    guard let source = tag.attributes.first(where: { $0.name == "src" }),
      let address = URLPolicy.cleaned(
        CharacterReferences.resolve(html[source.value]), for: .resource),
      let host = URLPolicy.host(address), policy.iframeHosts.contains(host)
    else { return nil }
    return address
  }

  private mutating func refuse(_ what: HTMLRefusal.What, _ tag: HTMLTag) {
    refusals.append(HTMLRefusal(what: what, range: tag.range))
  }
}

extension AttributeRule {
  /// Whether `value`, as written, is what the rule asks for.
  fileprivate func takes(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    switch self {
    case .text: true
    case .number: Self.isNumber(value)
    case .integer: Self.isNumber(value.first == UInt8(ascii: "-") ? value.dropFirst() : value)
    case .length: Self.isNumber(value.last == UInt8(ascii: "%") ? value.dropLast() : value)
    case .oneOf(let values): values.contains { $0.utf8.elementsEqual(value) }
    case .language: Self.isLanguageClass(value)
    case .word, .identifier: Self.isWord(value)
    case .address, .frameAddress, .flag: false
    }
  }

  private static func isNumber(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !value.isEmpty && value.count <= 6
      && value.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  private static func isLanguageClass(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let prefix = "language-".utf8
    return value.count > prefix.count && value.count <= 64 && value.starts(with: prefix)
      && value.allSatisfy { isWordByte($0) || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }
  }

  private static func isWord(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    !value.isEmpty && value.count <= 128 && value.allSatisfy { isWordByte($0) || $0 >= 0x80 }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
