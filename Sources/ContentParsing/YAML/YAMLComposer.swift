package import Diagnostics
internal import Yams

/// Reads the YAML of a part of a file into a tree.
///
/// Where some lines cannot be read they are reported and left out, and the rest is read again, so
/// that one slip does not hide the others.
package struct YAMLComposer {
  private var block: YAMLBlock
  private var diagnostics: [Diagnostic] = []

  /// More than any sensible file has; what aliases stand for counts each time (a "billion laughs").
  static let maximumNodes = 10_000
  static let maximumBytes = 262_144
  /// libYAML compares keys in depth, so few aliases already make it slow, before nodes are counted.
  static let maximumAliases = 16
  private static let maximumErrors = 20

  private init(_ block: YAMLBlock) {
    self.block = block
  }

  /// The tree of the bytes `range` of `file`; nil where there is nothing in it, or where nothing
  /// could be read. The diagnostics are in the order in which they were found.
  package static func compose(
    _ file: SourceFile, _ range: Range<Int>
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    guard range.count <= maximumBytes else {
      return (nil, [tooLarge(file, range)])
    }
    var composer = YAMLComposer(YAMLBlock(file: file, range: range))
    let root = composer.compose()
    return (root, composer.diagnostics)
  }

  private static func tooLarge(_ file: SourceFile, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "yaml-limit", "the YAML takes \(range.count) bytes; the limit is \(maximumBytes)",
      fix: "Shorten it", at: file.location(at: range.lowerBound))
  }

  private mutating func compose() -> YAMLNode? {
    if let alias = AliasScan(block.bytes).alias(after: Self.maximumAliases) {
      report(
        "yaml-limit", "more than \(Self.maximumAliases) aliases are used (`*name`)",
        fix: "Write the values out", at: alias.offset(by: block.range.lowerBound))
      return nil
    }
    while true {
      do {
        let node = try Parser(
          yaml: block.text, resolver: .basic, encoding: .utf8
        ).singleRoot()
        return try node.flatMap { node throws(Diagnostic) in try converted(node) }
      } catch let error as YamlError {
        let problem = YAMLProblem(error, in: block)
        diagnostics.append(problem.diagnostic)
        guard diagnostics.count < Self.maximumErrors, block.removeLines(problem.lines) else {
          return nil
        }
      } catch let error as Diagnostic {
        diagnostics.append(error)
        return nil
      } catch {
        report("yaml-syntax", "the YAML cannot be read: \(error)", at: block.range)
        return nil
      }
    }
  }

  private func converted(_ node: Node) throws(Diagnostic) -> YAMLNode? {
    var conversion = YAMLConversion(block: block)
    return try conversion.node(node)
  }

  private mutating func report(
    _ rule: String, _ message: String, fix: String? = nil, at range: Range<Int>
  ) {
    diagnostics.append(
      Diagnostic(.error, rule, message, fix: fix, at: block.file.location(of: range)))
  }
}

/// Finds aliases (`*name`) of anchors (`&name`) in YAML, without regard to quotes.
private struct AliasScan {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The alias that comes after `limit` others, nil where there are not as many.
  func alias(after limit: Int) -> Range<Int>? {
    guard bytes.contains(UInt8(ascii: "&")) else { return nil }
    var anchors: Set<ArraySlice<UInt8>> = []
    var count = 0
    for index in bytes.indices {
      let name = bytes[(index + 1)...].prefix(while: Self.isNameByte)
      if bytes[index] == UInt8(ascii: "&") {
        anchors.insert(name)
      } else if bytes[index] == UInt8(ascii: "*"), anchors.contains(name) {
        count += 1
        if count > limit { return index..<name.endIndex }
      }
    }
    return nil
  }

  /// Those that libYAML takes in an anchor's name.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension Range where Bound == Int {
  func offset(by distance: Int) -> Range {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
