/// The registers of one running function, which its macros may outlive.
final class Frame {
  let registers: UnsafeMutablePointer<TemplateValue>
  private let count: Int
  /// The frame of the function around it.
  let outer: Frame?

  init(count: Int, outer: Frame?) {
    self.count = count
    self.outer = outer
    registers = .allocate(capacity: count)
    registers.initialize(repeating: .none, count: count)
  }

  deinit {
    registers.deinitialize(count: count)
    registers.deallocate()
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
