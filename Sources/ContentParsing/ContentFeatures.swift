/// What a text holds that a page needs scripts for.
package struct ContentFeatures: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Formulas.
  package static let math = ContentFeatures(rawValue: 1)
  /// Blocks of code.
  package static let code = ContentFeatures(rawValue: 2)
}
