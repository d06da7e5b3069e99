/// Where a variable of a scope lives.
struct Slot: Hashable {
  /// Which function's frame.
  let function: Int
  let register: Register
}

/// What each name means in one scope of a template.
///
/// The rules are Jinja's: a name that a scope sets is a variable of that scope, which begins with
/// the outer variable's value; a name that is only read is the outer scope's, or comes from
/// outside of the template.
final class Symbols {
  /// How a variable begins when its scope is entered.
  enum Load {
    case parameter
    /// From outside of the template; the name is first read at the place.
    case resolve(String, Range<Int>)
    /// From outside of the template where no branch has set it.
    case setInBranch(String)
    case alias(Slot)
    case unset(String)
  }

  let parent: Symbols?
  /// Gives registers to new variables.
  private let allocation: Allocation
  private(set) var slots: [String: Slot] = [:]
  private(set) var loads: [(slot: Slot, load: Load)] = []
  private(set) var stores: [String] = []

  /// The registers that a scope's names have got; shared by the branches of an `if`.
  private final class Allocation {
    let function: FunctionBuilder
    var slots: [String: Slot] = [:]

    init(_ function: FunctionBuilder) { self.function = function }

    func slot(of name: String) -> Slot {
      if let slot = slots[name] { return slot }
      let slot = Slot(function: function.id, register: function.take())
      slots[name] = slot
      return slot
    }
  }

  init(parent: Symbols?, function: FunctionBuilder) {
    self.parent = parent
    allocation = Allocation(function)
  }

  private init(copying other: Symbols) {
    parent = other.parent
    allocation = other.allocation
    slots = other.slots
    loads = other.loads
    stores = other.stores
  }

  func slot(of name: String) -> Slot? { slots[name] ?? parent?.slot(of: name) }

  func sets(_ slot: Slot) -> Bool { stores.contains { slots[$0] == slot } }

  private func define(_ name: String, _ load: Load) {
    let slot = allocation.slot(of: name)
    slots[name] = slot
    setLoad(slot, load)
  }

  private func setLoad(_ slot: Slot, _ load: Load) {
    if let position = loads.firstIndex(where: { $0.slot == slot }) {
      loads[position].load = load
    } else {
      loads.append((slot, load))
    }
  }

  private func addStore(_ name: String) {
    if !stores.contains(name) { stores.append(name) }
  }

  func store(_ name: String) {
    addStore(name)
    guard slots[name] == nil else { return }
    define(name, parent?.slot(of: name).map(Load.alias) ?? .unset(name))
  }

  @discardableResult
  func declareParameter(_ name: String) -> Slot {
    addStore(name)
    define(name, .parameter)
    return allocation.slot(of: name)
  }

  func load(_ name: String, _ range: Range<Int>) {
    if slot(of: name) == nil { define(name, .resolve(name, range)) }
  }

  /// What the branches of an `if` set may not have been set after it.
  func merge(branches visit: [(Symbols) -> Void]) {
    let branches = visit.map { visit in
      let branch = Symbols(copying: self)
      visit(branch)
      return branch
    }
    let before = Set(stores)
    for branch in branches {
      slots.merge(branch.slots) { $1 }
      for entry in branch.loads { setLoad(entry.slot, entry.load) }
      branch.stores.forEach(addStore)
    }
    for name in stores where !before.contains(name) {
      guard let slot = slot(of: name) else { continue }
      setLoad(slot, parent?.slot(of: name).map(Load.alias) ?? .setInBranch(name))
    }
  }

  /// Every variable that is set here or further out, the innermost of each name.
  var visible: [(name: String, slot: Slot)] {
    var result: [(String, Slot)] = []
    var seen: Set<String> = []
    var symbols: Symbols? = self
    while let current = symbols {
      for name in current.stores.sorted() where seen.insert(name).inserted {
        if let slot = slot(of: name) { result.append((name, slot)) }
      }
      symbols = current.parent
    }
    return result
  }
}
