/// The registers of one running function, which its macros may outlive.
final class Frame {
  let registers: UnsafeMutablePointer<TemplateValue>
  /// How many registers there is room for.
  let capacity: Int
  /// How many are in use; the others hold nothing.
  private var count: Int
  /// The frame of the function around it.
  private(set) var outer: Frame?

  init(count: Int, outer: Frame?) {
    self.count = count
    capacity = max(count, Self.usualCapacity)
    self.outer = outer
    registers = .allocate(capacity: capacity)
    registers.initialize(repeating: .none, count: count)
  }

  /// Frames of this size can be used again.
  static let usualCapacity = 48

  deinit {
    registers.deinitialize(count: count)
    registers.deallocate()
  }

  /// Makes it a fresh frame; `count` must not exceed the capacity.
  func reuse(count: Int, outer: Frame?) {
    registers.initialize(repeating: .none, count: count)
    self.count = count
    self.outer = outer
  }

  /// Drops all values.
  func clear() {
    registers.deinitialize(count: count)
    count = 0
    outer = nil
  }

  /// The register of the function `depth` levels out.
  func register(_ register: Register, depth: Int32) -> TemplateValue {
    var frame = self
    for _ in 0..<depth {
      guard let outer = frame.outer else { return .none }
      frame = outer
    }
    return frame.registers[Int(register)]
  }
}
