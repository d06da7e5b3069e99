/// The variables and blocks that one template and all that it extends have in common.
///
/// As in `Machine`, its variables go without the checks for overlapping access.
final class RenderScope {
  struct Variable {
    let name: Int32
    var value: TemplateValue
    var isExported: Bool
  }

  /// A block's versions, the most derived first.
  struct BlockChain {
    let name: Int32
    var codes: [Int32]
  }

  /// Where another template was extended.
  struct Extension {
    let template: Int
    let from: Int
    let span: SourceSpan
  }

  private let parent: RenderScope?
  private let frame: Frame?
  private let visible: [VisibleVariable]
  private let seesRoot: Bool
  @exclusivity(unchecked) private(set) var variables: [Variable] = []
  @exclusivity(unchecked) private(set) var blocks: [BlockChain] = []
  @exclusivity(unchecked) var extended: Extension?
  /// What variables were when the scope was made, for those that must not follow changes.
  @exclusivity(unchecked) private var kept: [Variable] = []

  /// A scope that sees the root variables, or none but the functions.
  init(seesRoot: Bool) {
    self.seesRoot = seesRoot
    parent = nil
    frame = nil
    visible = []
  }

  /// A scope that sees all that a place in another one sees.
  init(inside parent: RenderScope, _ frame: Frame, _ visible: [VisibleVariable]) {
    self.parent = parent
    self.frame = frame
    self.visible = visible
    seesRoot = parent.seesRoot
  }

  /// The scope of a scoped block at a place.
  func derived(_ frame: Frame, _ visible: [VisibleVariable]) -> RenderScope {
    let scope = RenderScope(inside: self, frame, visible)
    scope.blocks = blocks
    return scope
  }

  /// The value of the variable called `name`.
  func resolve(_ name: Int32, _ machine: Machine) -> TemplateValue {
    for variable in variables where variable.name == name { return variable.value }
    guard let parent, let frame else { return machine.rootValue(name, seesRoot: seesRoot) }
    for variable in kept where variable.name == name { return variable.value }
    for variable in visible where variable.variable == name {
      let value = frame.register(variable.register, depth: variable.depth)
      if case .undefined(let undefined) = value, undefined.isUnset { continue }
      return value
    }
    return parent.resolve(name, machine)
  }

  /// Keeps the present values of the variables called `names`.
  func keep(_ names: [Int32], _ machine: Machine) {
    kept = names.map { Variable(name: $0, value: resolve($0, machine), isExported: false) }
  }

  func set(_ name: Int32, _ value: TemplateValue, isExported: Bool) {
    if let position = variables.firstIndex(where: { $0.name == name }) {
      variables[position] = Variable(name: name, value: value, isExported: isExported)
    } else {
      variables.append(Variable(name: name, value: value, isExported: isExported))
    }
  }

  /// Puts a template's blocks below those of the templates that extend it.
  func addBlocks(_ templateBlocks: [(name: Int32, code: Int32)]) {
    guard !templateBlocks.isEmpty else { return }
    for (name, code) in templateBlocks {
      if let position = blocks.firstIndex(where: { $0.name == name }) {
        blocks[position].codes.append(code)
      } else {
        blocks.append(BlockChain(name: name, codes: [code]))
      }
    }
  }

  func chain(_ name: Int32) -> [Int32] {
    blocks.first { $0.name == name }?.codes ?? []
  }
}
