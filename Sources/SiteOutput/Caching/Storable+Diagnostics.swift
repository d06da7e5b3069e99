internal import Diagnostics

extension Diagnostic.Severity: Storable {}

extension Diagnostic: Storable {
  func write(to store: inout StoreWriter) {
    store.write(severity)
    store.write(rule)
    store.write(message)
    store.write(fix)
    store.write(replacement)
    store.write(location)
    store.write(related)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      try store.value(), try store.text(), try store.text(), fix: try store.optional(),
      replacement: try store.optional(), at: try store.optional(), related: try store.list())
  }
}

extension RelatedLocation: Storable {
  func write(to store: inout StoreWriter) {
    store.write(note)
    store.write(location)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(try store.text(), at: try store.value())
  }
}

extension SourceLocation: Storable {
  func write(to store: inout StoreWriter) {
    store.write(path)
    store.write(position)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(path: try store.text(), position: try store.optional())
  }
}

extension SourceLocation.Position: Storable {
  func write(to store: inout StoreWriter) {
    store.write(line)
    store.write(column)
    store.write(length)
    store.write(lineText)
    store.write(textColumn)
    store.write(isCut)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(
      line: try store.int(), column: try store.int(), length: try store.int(),
      lineText: try store.text(), textColumn: try store.int(), isCut: try store.bool())
  }
}
