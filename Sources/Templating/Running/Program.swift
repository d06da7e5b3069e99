internal import Diagnostics
internal import Synchronization

/// All templates of a library, compiled; shared by all renderings.
final class Program: Sendable {
  /// A name with its hash.
  struct Name: Sendable {
    let text: String
    let hash: Int
  }

  let templates: [CompiledTemplate]
  let templateIndices: [String: Int]
  let codes: [Code]
  let names: [Name]
  let filters: [String: FilterEntry]
  /// Where the root object has each name, or -1.
  private let rootSlots: [Int32]
  /// Which function each name is, or -1.
  private let functions: [Int32]
  /// What stands for each name where there is no such variable.
  private let unknown: [TemplateValue]
  let rootShape: TemplateShape
  /// How many places look up an attribute.
  private let siteCount: Int
  /// Those that no rendering is using.
  private let freeCaches = Mutex<[AttributeCache]>([])
  /// Which field of `loop` each name is.
  private let loopFields: [LoopField?]

  init(
    templates: [CompiledTemplate], indices: [String: Int], codes: [Code], names: [String],
    filters: [String: FilterEntry], rootShape: TemplateShape, siteCount: Int
  ) {
    self.siteCount = siteCount
    loopFields = names.map { LoopField(rawValue: $0) }
    self.templates = templates
    templateIndices = indices
    self.codes = codes
    self.filters = filters
    self.rootShape = rootShape
    self.names = names.map { Name(text: $0, hash: NameHash.of($0)) }
    rootSlots = names.map { rootShape.slot(of: $0).map { Int32($0) } ?? -1 }
    functions = names.map { name in
      GlobalFunction.all.firstIndex { $0.rawValue == name }.map { Int32($0) } ?? -1
    }
    unknown = names.map { .undefined(TemplateUndefined(.variable($0))) }
  }

  /// Calls `body` with a cache that no other rendering uses meanwhile.
  func withCache<Failure: Error>(
    _ body: (AttributeCache) throws(Failure) -> Void
  ) throws(Failure) {
    let cache = freeCaches.withLock { $0.popLast() } ?? AttributeCache(count: siteCount)
    defer { freeCaches.withLock { $0.append(cache) } }
    try body(cache)
  }

  func loopField(_ name: Int32) -> LoopField? { loopFields[Int(name)] }

  /// The root's slot of the variable called `name`.
  func rootSlot(_ name: Int32) -> Int? {
    let slot = rootSlots[Int(name)]
    return slot < 0 ? nil : Int(slot)
  }

  /// The function called `name`, else what is undefined.
  func global(_ name: Int32) -> TemplateValue {
    let function = functions[Int(name)]
    guard function >= 0 else { return unknown[Int(name)] }
    return .reference(TemplateReference(kind: .function, index: function))
  }

  /// The place of a span in a template.
  func location(_ span: SourceSpan, template: Int) -> SourceLocation {
    templates[template].source.file.location(of: span.range)
  }
}
