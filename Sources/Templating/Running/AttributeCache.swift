/// For each place that looks up an attribute, the shape that it saw last and where the attribute
/// stood in it: most places see objects of one shape only.
///
/// One rendering uses it at a time; the next one goes on with what it knows.
final class AttributeCache: @unchecked Sendable {
  private struct Entry {
    /// Keeps the shape, so that no other one can take its place in memory.
    var shape: TemplateShape?
    var identity: UnsafeMutableRawPointer?
    var slot: Int
  }

  private let entries: UnsafeMutablePointer<Entry>
  private let count: Int

  init(count: Int) {
    self.count = count
    entries = .allocate(capacity: count)
    entries.initialize(repeating: Entry(shape: nil, identity: nil, slot: 0), count: count)
  }

  deinit {
    entries.deinitialize(count: count)
    entries.deallocate()
  }

  /// The field of an object that stores it and whose shape the place saw last; nil for any
  /// other value.
  ///
  /// Only loads from memory, so that no references are counted. The pointer is valid while the
  /// owner lives.
  @inline(__always)
  func field(
    of owner: UnsafeMutablePointer<TemplateValue>, at site: Int32
  ) -> UnsafeMutablePointer<TemplateValue>? {
    guard case .object(let object) = owner.pointee,
      entries[Int(site)].identity == Unmanaged.passUnretained(object.shape).toOpaque()
    else { return nil }
    return object.storedField(at: entries[Int(site)].slot)
  }

  /// Remembers that a place has looked up a name in a shape; nil where it is not there.
  func remember(_ name: Program.Name, _ shape: TemplateShape, at site: Int32) -> Int? {
    if entries[Int(site)].identity == Unmanaged.passUnretained(shape).toOpaque() {
      return entries[Int(site)].slot
    }
    guard let slot = shape.slot(of: name.text, hash: name.hash) else { return nil }
    entries[Int(site)] = Entry(
      shape: shape, identity: Unmanaged.passUnretained(shape).toOpaque(), slot: slot)
    return slot
  }
}
