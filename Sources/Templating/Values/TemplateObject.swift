/// The names of an object's fields, in order; shared by all objects of a kind.
@usableFromInline
package final class TemplateShape: Sendable {
  /// The names in order.
  package let names: [String]
  /// A hash table with open addressing: the index of a name, or -1.
  private let table: [Int32]

  /// `names` must differ.
  package init(_ names: [String]) {
    self.names = names
    var capacity = 4
    while capacity < names.count * 2 { capacity *= 2 }
    var table = [Int32](repeating: -1, count: capacity)
    for (slot, name) in names.enumerated() {
      var position = NameHash.of(name) & (capacity - 1)
      while table[position] >= 0 {
        precondition(names[Int(table[position])] != name, "the names of a shape differ")
        position = (position + 1) & (capacity - 1)
      }
      table[position] = Int32(slot)
    }
    self.table = table
  }

  /// The index of the field called `name`.
  package func slot(of name: String) -> Int? { slot(of: name, hash: NameHash.of(name)) }

  /// The index of the field called `name`, whose hash is known.
  func slot(of name: String, hash: Int) -> Int? {
    var position = hash & (table.count - 1)
    while true {
      let slot = Int(table[position])
      guard slot >= 0 else { return nil }
      if names[slot] == name { return slot }
      position = (position + 1) & (table.count - 1)
    }
  }
}

/// FNV-1a over UTF-8: the same in every run.
enum NameHash {
  static func of(_ name: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash)
  }
}

/// A value with named fields, built once and shared.
@usableFromInline
package final class TemplateObject: Sendable {
  @usableFromInline package let shape: TemplateShape
  /// The fields in memory of its own, so that reading one counts no references. It is written in
  /// the initialiser only.
  nonisolated(unsafe) private let storage: UnsafeMutablePointer<TemplateValue>
  /// How many fields are stored: all, or none.
  private let storedCount: Int
  private let make: (@Sendable (Int) -> TemplateValue)?

  /// `fields` in the order of the shape's names, as many as there are names.
  package init(_ shape: TemplateShape, _ fields: [TemplateValue]) {
    precondition(shape.names.count == fields.count, "an object has a field for each name")
    self.shape = shape
    make = nil
    storedCount = fields.count
    storage = .allocate(capacity: fields.count)
    _ = UnsafeMutableBufferPointer(start: storage, count: fields.count).initialize(from: fields)
  }

  /// An object that makes the field at an index each time it is looked at: for what is seldom
  /// looked at twice.
  package init(_ shape: TemplateShape, making make: @escaping @Sendable (Int) -> TemplateValue) {
    self.shape = shape
    self.make = make
    storedCount = 0
    storage = .allocate(capacity: 0)
  }

  deinit {
    storage.deinitialize(count: storedCount)
    storage.deallocate()
  }

  /// A copy of all fields, in the order of the shape's names.
  package var fields: [TemplateValue] {
    if let make { return shape.names.indices.map(make) }
    return Array(UnsafeBufferPointer(start: storage, count: storedCount))
  }

  /// The field called `name`.
  func field(_ name: String) -> TemplateValue? {
    shape.slot(of: name).map(value)
  }

  /// The field at `slot`, which must be one of the shape's.
  func value(at slot: Int) -> TemplateValue {
    if let make { return make(slot).resolved }
    return storage[slot].resolved
  }

  /// The stored field at `slot`, which must be one of the shape's; valid while the object lives.
  /// Nil where fields are made.
  @inline(__always)
  func storedField(at slot: Int) -> UnsafeMutablePointer<TemplateValue>? {
    storedCount > 0 ? storage + slot : nil
  }
}
