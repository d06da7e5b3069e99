/// How much one rendering may do and make, so that a slip in a template neither hangs the program
/// nor eats the memory. No page that is meant comes near.
package struct RenderLimits: Sendable {
  /// Turns of loops and calls of macros, blocks and templates. Work on a long value counts as
  /// several.
  package let steps: Int
  /// Bytes that are printed.
  package let output: Int
  /// Bytes of all texts and lists that are made on the way.
  package let made: Int

  package init(steps: Int, output: Int, made: Int) {
    self.steps = steps
    self.output = output
    self.made = made
  }

  /// The rule of the errors that tell of a limit.
  package static let rule = "template-limit"

  package static let standard = RenderLimits(
    steps: 50_000_000, output: 1 << 27, made: 1 << 29)
}
