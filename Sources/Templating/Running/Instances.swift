/// What references point at: things that live as long as a rendering and may change in it.
struct MacroInstance {
  let code: Code
  /// The frame that the macro stands in.
  let frame: Frame
  let scope: RenderScope
}

/// What `namespace()` makes.
struct NamespaceInstance {
  var names: [String]
  var values: [TemplateValue]

  subscript(name: String) -> TemplateValue? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      guard let newValue else { return }
      if let position = names.firstIndex(of: name) {
        values[position] = newValue
      } else {
        names.append(name)
        values.append(newValue)
      }
    }
  }
}

/// What `cycler()` makes.
struct CyclerInstance {
  let items: [TemplateValue]
  var position = 0
}

/// What `joiner()` makes.
struct JoinerInstance {
  let separator: TemplateValue
  var isUsed = false
}

/// The names that an imported template exports.
struct ModuleInstance {
  let template: Int
  let names: [Int32]
  let values: [TemplateValue]
}

/// What `super` and `self.name` are.
struct BlockInstance {
  let name: Int32
  let level: Int
  let scope: RenderScope
}

/// The special variable `loop`.
final class LoopInstance {
  let items: [TemplateValue]
  @exclusivity(unchecked) var index0 = -1
  var lastChanged: [TemplateValue]?
  /// Nil where the loop is not recursive.
  let recursion: Recursion?
  let depth: Int
  let escapes: Bool

  init(items: [TemplateValue], recursion: Recursion?, depth: Int, escapes: Bool) {
    self.items = items
    self.recursion = recursion
    self.depth = depth
    self.escapes = escapes
  }

  struct Recursion {
    let code: Code
    let frame: Frame
    let scope: RenderScope
  }
}
