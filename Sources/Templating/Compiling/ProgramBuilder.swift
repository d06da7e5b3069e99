internal import Diagnostics

/// What the compilation of several templates has in common.
final class ProgramBuilder {
  let filters: [String: FilterEntry]
  let templates: [String: Int]
  private(set) var names: [String] = []
  private var ids: [String: Int32] = [:]
  private(set) var codes: [Code?] = []
  private var functionCount = 0
  /// How many places look up an attribute.
  private(set) var siteCount: Int32 = 0

  init(filters: [String: FilterEntry], templates: [String: Int]) {
    self.filters = filters
    self.templates = templates
  }

  /// A number for `name`, the same for equal names.
  func id(of name: String) -> Int32 {
    if let id = ids[name] { return id }
    let id = Int32(names.count)
    names.append(name)
    ids[name] = id
    return id
  }

  /// A number for a place that looks up an attribute.
  func nextSite() -> Int32 {
    defer { siteCount += 1 }
    return siteCount
  }

  func makeFunction(
    _ kind: Code.Kind, _ name: String, parent: FunctionBuilder? = nil
  ) -> FunctionBuilder {
    functionCount += 1
    return FunctionBuilder(id: functionCount, kind: kind, name: name, parent: parent)
  }

  /// Keeps a place for a function that is not finished yet.
  func reserve() -> Int32 {
    codes.append(nil)
    return Int32(codes.count - 1)
  }

  func finish(_ index: Int32, _ code: Code) { codes[Int(index)] = code }
}

/// One compiled template.
struct CompiledTemplate: Sendable {
  let source: TemplateSource
  let body: Int32
  /// Its blocks by the number of their names, in the order of the source.
  let blocks: [(name: Int32, code: Int32)]
  /// The variables that its functions take from outside.
  let resolved: [Int32]
  var facts: TemplateFacts
}

/// What the checks at load want to know of a template.
struct TemplateFacts: Sendable {
  struct Use: Sendable {
    let name: String
    let range: Range<Int>
  }

  struct Reference: Sendable {
    enum Kind: Sendable { case include, extend, importModule }

    let kind: Kind
    /// Nil where it is only known when rendering.
    let template: Int?
    let withScope: Bool
    let visible: [String]
    let range: Range<Int>
  }

  /// Variables that come from outside of the template, where they are first read.
  var uses: [Use] = []
  /// What it sets at its top level, and what its scoped blocks see.
  var exports: Set<String> = []
  var references: [Reference] = []
  /// The blocks at its top level that only count where a template that it extends has them too.
  var overrides: [Use] = []
  /// Whether it could not be parsed, so that nothing is known of it.
  var isBroken = false
  /// Whether it speaks of `self`, through which blocks are called by name.
  var mentionsSelf = false
}
