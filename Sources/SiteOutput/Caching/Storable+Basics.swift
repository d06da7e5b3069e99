internal import Text

extension String: Storable {
  func write(to store: inout StoreWriter) { store.write(self) }
  init(from store: inout StoreReader) throws(StoreDamage) { self = try store.text() }
}

extension Int: Storable {
  func write(to store: inout StoreWriter) { store.write(self) }
  init(from store: inout StoreReader) throws(StoreDamage) { self = try store.int() }
}

extension Bool: Storable {
  func write(to store: inout StoreWriter) { store.write(self) }
  init(from store: inout StoreReader) throws(StoreDamage) { self = try store.bool() }
}

extension ContentHash: Storable {
  func write(to store: inout StoreWriter) { store.write(self) }
  init(from store: inout StoreReader) throws(StoreDamage) { self = try store.hash() }
}

extension RawRepresentable where Self: Storable, RawValue: Storable {
  func write(to store: inout StoreWriter) { store.write(rawValue) }

  init(from store: inout StoreReader) throws(StoreDamage) {
    guard let value = Self(rawValue: try store.value()) else { throw StoreDamage() }
    self = value
  }
}
