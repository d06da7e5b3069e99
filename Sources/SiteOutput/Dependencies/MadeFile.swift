/// How a published file was made, and what it came to.
struct MadeFile: Equatable, Sendable {
  /// What the plan had settled.
  let given: ContentHash
  /// The parts of the site that it was made from, as indices into the table of `MadeFiles`.
  var parts: [Int]
  let content: OutputManifest.Content
  var stamp: FileStamp
}

/// How all files of a site were made.
struct MadeFiles: Sendable {
  /// A part of the site, and what it held.
  struct Part: Equatable, Sendable {
    let name: PartName
    let hash: ContentHash
  }

  /// Of the settings and templates.
  let basis: ContentHash
  /// Of all that papers are related by.
  let relations: ContentHash
  let parts: [Part]
  /// By their paths in the output folder. Those that are made anew each time are left out.
  var files: [String: MadeFile]
}

extension MadeFiles.Part: Storable {
  func write(to store: inout StoreWriter) {
    store.write(name)
    store.write(hash)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    self.init(name: try store.value(), hash: try store.hash())
  }
}

extension MadeFile: Storable {
  func write(to store: inout StoreWriter) {
    store.write(given)
    store.write(content.hash)
    store.write(content.size)
    store.write(stamp)
    store.write(parts)
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    given = try store.hash()
    content = OutputManifest.Content(hash: try store.hash(), size: try store.int())
    stamp = try store.value()
    parts = try store.list()
  }
}

extension MadeFiles: Storable {
  func write(to store: inout StoreWriter) {
    store.write(basis)
    store.write(relations)
    store.write(parts)
    store.write(files.count)
    for (path, file) in files {
      store.write(path)
      store.write(file)
    }
  }

  init(from store: inout StoreReader) throws(StoreDamage) {
    basis = try store.hash()
    relations = try store.hash()
    parts = try store.list()
    let count = try store.count()
    var files: [String: MadeFile] = [:]
    files.reserveCapacity(count)
    for _ in 0..<count {
      let path = try store.text()
      let file = try store.value(MadeFile.self)
      guard file.parts.allSatisfy(parts.indices.contains) else { throw StoreDamage() }
      files[path] = file
    }
    self.files = files
  }
}
