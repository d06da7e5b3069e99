internal import Diagnostics
internal import Text

/// One rendering: runs the functions of a program on one root object.
///
/// It belongs to one thread and no access to its variables lasts longer than a statement, so those
/// that are used all the time go without the checks for overlapping access (a tenth of the time).
final class Machine {
  let program: Program
  private let root: TemplateObject
  /// The root's fields, with what was deferred filled in once it is looked at.
  @exclusivity(unchecked) private var rootValues: [TemplateValue]
  /// How many functions are running inside of each other.
  @exclusivity(unchecked) private var depth = 0
  /// Modules that do not depend on where they are imported, by their templates.
  var plainModules: [Int: TemplateReference] = [:]

  let limits: RenderLimits
  @exclusivity(unchecked) var stepsLeft: Int
  @exclusivity(unchecked) var bytesLeft: Int

  let attributes: AttributeCache
  /// Frames that nothing refers to any more.
  @exclusivity(unchecked) private var freeFrames: [Frame] = []

  // What references point at.
  var macros: [MacroInstance] = []
  var namespaces: [NamespaceInstance] = []
  var cyclers: [CyclerInstance] = []
  var joiners: [JoinerInstance] = []
  @exclusivity(unchecked) var loops: [LoopInstance] = []
  var modules: [ModuleInstance] = []
  var blockLists: [RenderScope] = []
  var blocks: [BlockInstance] = []
  var generators: [[TemplateValue]] = []

  init(
    _ program: Program, root: TemplateObject, limits: RenderLimits, attributes: AttributeCache
  ) {
    self.program = program
    self.limits = limits
    stepsLeft = limits.steps
    bytesLeft = limits.made
    self.root = root
    rootValues = root.fields
    self.attributes = attributes
  }

  /// A root variable, or a function that every template has.
  func rootValue(_ name: Int32, seesRoot: Bool) -> TemplateValue {
    guard seesRoot, let slot = program.rootSlot(name) else { return program.global(name) }
    if case .deferred(let deferred) = rootValues[slot] {
      rootValues[slot] = deferred.value.resolved
    }
    return rootValues[slot]
  }

  // MARK: Frames

  /// A fresh frame for `code`.
  func makeFrame(_ code: Code, outer: Frame?) -> Frame {
    guard code.registerCount <= Frame.usualCapacity, let frame = freeFrames.popLast() else {
      return Frame(count: code.registerCount, outer: outer)
    }
    frame.reuse(count: code.registerCount, outer: outer)
    return frame
  }

  /// Keeps a frame for later, unless a macro or something else still refers to it.
  func recycle(_ frame: inout Frame) {
    guard frame.capacity == Frame.usualCapacity, isKnownUniquelyReferenced(&frame) else { return }
    frame.clear()
    freeFrames.append(frame)
  }

  // MARK: Running

  /// Renders a template and whatever it extends.
  func render(
    template index: Int, _ scope: RenderScope, into output: inout ByteBuffer
  ) throws(TemplateError) {
    scope.addBlocks(program.templates[index].blocks)
    var index = index
    var extensions: [RenderScope.Extension] = []
    do {
      while true {
        let code = program.codes[Int(program.templates[index].body)]
        var frame = makeFrame(code, outer: nil)
        try run(code, frame, scope, &output)
        recycle(&frame)
        guard let next = scope.extended else { return }
        scope.extended = nil
        extensions.append(next)
        index = next.template
      }
    } catch {
      var error = error
      for step in extensions.reversed() {
        error.trail.append(
          RelatedLocation("extended here", at: program.location(step.span, template: step.from)))
      }
      throw error
    }
  }

  /// Runs a function and gives what it printed.
  func capture(
    _ code: Code, _ frame: Frame, _ scope: RenderScope
  ) throws(TemplateError) -> [UInt8] {
    var output = ByteBuffer()
    try run(code, frame, scope, &output)
    return output.bytes
  }

  /// Runs a function.
  func run(
    _ code: Code, _ frame: Frame, _ scope: RenderScope, _ output: inout ByteBuffer
  ) throws(TemplateError) {
    guard depth < Self.deepest else { throw tooDeep }
    depth += 1
    defer { depth -= 1 }
    var position = 0
    do {
      try step(output)
      try code.instructions.withUnsafeBufferPointer { (instructions) throws(TemplateError) in
        try code.tables.literals.withUnsafeBufferPointer { (literals) throws(TemplateError) in
          try execute(code, frame, scope, &output, &position, instructions, literals)
        }
      }
    } catch {
      throw located(error, code, position)
    }
  }

  private static let deepest = 120

  private var tooDeep: TemplateError {
    TemplateError(
      "more than \(Self.deepest) macros, blocks and includes run inside of each other",
      fix: "End the recursion with an `if`", rule: RenderLimits.rule)
  }

  // MARK: Errors

  /// `error` with its place, or with the step that led to it.
  private func located(_ error: TemplateError, _ code: Code, _ position: Int) -> TemplateError {
    var error = error
    let instruction = code.instructions[position]
    let location = program.location(code.spans[position], template: code.template)
    if error.location == nil {
      error.location = location
      if error.rule == "unknown-variable" { suggest(&error, code) }
    } else if let note = note(instruction, code), error.trail.count < Self.longestTrail {
      error.trail.append(RelatedLocation(note, at: location))
    }
    return error
  }

  private static let longestTrail = 12

  private func note(_ instruction: Instruction, _ code: Code) -> String? {
    switch instruction {
    case .include: "included here"
    case .importModule: "imported here"
    case .block(let site):
      "the block `\(program.names[Int(code.tables.blocks[Int(site)].block)].text)` stands here"
    case .call, .callMethod: "called here"
    default: nil
    }
  }

  private func suggest(_ error: inout TemplateError, _ code: Code) {
    let name = error.message.split(separator: "`").dropFirst().first.map(String.init) ?? ""
    let facts = program.templates[code.template].facts
    let names =
      program.rootShape.names + GlobalFunction.all.map(\.rawValue)
      + facts.exports.sorted() + facts.references.flatMap(\.visible)
    error.fix = NameSuggestion.fix(
      for: name, among: names.filter { $0 != name }, otherwise: error.fix)
  }
}
