/// A file of a search index.
package struct IndexFile: Hashable, Sendable {
  /// Below the index's folder, with `/`, such as `index/zh_1a2b3c4.pf_index`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
