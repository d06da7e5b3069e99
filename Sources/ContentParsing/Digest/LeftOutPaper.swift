/// A paper that a digest did not take, as a table of such papers tells it.
package struct LeftOutPaper: Hashable, Sendable {
  /// As plain text.
  package let title: String
  package let reason: String
  /// The first address in the row; nil where there is none.
  package let address: String?
  /// The 1-based line of its row in the file.
  package let line: Int

  package init(title: String, reason: String, address: String? = nil, line: Int) {
    self.title = title
    self.reason = reason
    self.address = address
    self.line = line
  }
}
