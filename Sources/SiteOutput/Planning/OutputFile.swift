/// One file of the published site.
package struct OutputFile: Sendable {
  /// Relative to the output folder, with `/`, such as `posts/2026-02-26/index.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
