/// Reads XML (https://www.w3.org/TR/xml/) as services for programs write it: UTF-8, without a
/// document type. One that has a document type is refused, since entities of one's own are what
/// small files blow up with. It costs linear time and stands for a parser of the system's, which
/// would make every command start some 8 ms later.
struct XMLReader {
  private let bytes: [UInt8]
  private var position = 0
  /// The elements that are open, the outermost first.
  private var open: [XMLElement] = []
  private var root: XMLElement?

  private static let maximumDepth = 64

  /// The outermost element of `bytes`.
  static func read(_ bytes: [UInt8]) throws(XMLProblem) -> XMLElement {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw XMLProblem(line: 0, reason: "it is not UTF-8")
    }
    var reader = XMLReader(bytes: bytes)
    return try reader.document()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private mutating func document() throws(XMLProblem) -> XMLElement {
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "<") { try markup() } else { try text() }
    }
    if let name = open.last?.name { throw problem("it ends inside of <\(name.quotable)>") }
    guard let root else { throw problem("it holds no element") }
    return root
  }

  private mutating func markup() throws(XMLProblem) {
    if take("<?") {
      try skip(to: "?>")
    } else if take("<!--") {
      try skip(to: "-->")
    } else if take("<![CDATA[") {
      let start = position
      try skip(to: "]]>")
      try append(String(decoding: bytes[start..<position - 3], as: UTF8.self))
    } else if take("<!") {
      throw problem("it declares a document type, which is not read")
    } else if take("</") {
      try endTag()
    } else {
      position += 1
      try startTag()
    }
  }

  private mutating func startTag() throws(XMLProblem) {
    let name = try name()
    var attributes: [String: String] = [:]
    while true {
      skipSpace()
      if take("/>") {
        try begin(XMLElement(Self.local(name), attributes))
        return try end()
      }
      if take(">") { return try begin(XMLElement(Self.local(name), attributes)) }
      let attribute = try self.name()
      skipSpace()
      guard take("=") else { throw problem("an attribute of <\(name.quotable)> has no value") }
      attributes[Self.local(attribute)] = try attributeValue()
    }
  }

  private mutating func attributeValue() throws(XMLProblem) -> String {
    skipSpace()
    guard position < bytes.count, "\"'".utf8.contains(bytes[position]) else {
      throw problem("the value of an attribute has no quotes")
    }
    let quote = bytes[position]
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: quote) else {
      throw problem("the value of an attribute has no end")
    }
    position = end + 1
    return try resolved(bytes[start..<end])
  }

  private mutating func endTag() throws(XMLProblem) {
    let name = Self.local(try name())
    skipSpace()
    guard take(">"), open.last?.name == name else {
      throw problem(
        open.last.map { "the tag </\($0.name.quotable)> is missing" }
          ?? "</\(name.quotable)> ends nothing")
    }
    try end()
  }

  private mutating func begin(_ element: XMLElement) throws(XMLProblem) {
    guard root == nil else { throw problem("it holds a second outermost element") }
    guard open.count < Self.maximumDepth else { throw problem("its elements are nested too deep") }
    open.append(element)
  }

  private mutating func end() throws(XMLProblem) {
    guard let element = open.popLast() else { return }
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
  }

  private mutating func text() throws(XMLProblem) {
    let start = position
    position = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    try append(try resolved(bytes[start..<position]))
  }

  private mutating func append(_ text: String) throws(XMLProblem) {
    if open.isEmpty {
      guard text.allSatisfy(\.isWhitespace) else { throw problem("it is no XML") }
    } else {
      open[open.count - 1].text += text
    }
  }

  private mutating func name() throws(XMLProblem) -> String {
    let start = position
    while position < bytes.count, !" \t\r\n=/><\"'&".utf8.contains(bytes[position]) {
      position += 1
    }
    guard position > start else { throw problem("a name is missing") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static func local(_ name: String) -> String {
    name.split(separator: ":").last.map(String.init) ?? name
  }

  /// `raw` with its references replaced.
  private func resolved(_ raw: ArraySlice<UInt8>) throws(XMLProblem) -> String {
    guard raw.contains(UInt8(ascii: "&")) else { return String(decoding: raw, as: UTF8.self) }
    var text = ""
    var rest = raw
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += String(decoding: rest[..<start], as: UTF8.self)
      guard let end = rest[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        throw problem("`&` stands alone")
      }
      let name = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
      guard let scalar = Self.scalar(name) else {
        throw problem("`&\(name.quotable);` is not known")
      }
      text.unicodeScalars.append(scalar)
      rest = rest[(end + 1)...]
    }
    return text + String(decoding: rest, as: UTF8.self)
  }

  /// What `&name;` stands for.
  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"):
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
  }

  private mutating func take(_ text: StaticString) -> Bool {
    let isThere = text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    if isThere { position += text.utf8CodeUnitCount }
    return isThere
  }

  private mutating func skip(to end: String) throws(XMLProblem) {
    let mark = Array(end.utf8)
    while position + mark.count <= bytes.count {
      if bytes[position...].starts(with: mark) {
        position += mark.count
        return
      }
      position += 1
    }
    position = bytes.count
    throw problem("`\(end)` is missing")
  }

  private func problem(_ reason: String) -> XMLProblem {
    let line = bytes[..<min(position, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
    return XMLProblem(line: line, reason: reason)
  }
}
