/// A handle on something that lives as long as one rendering and may change in it.
@usableFromInline
package struct TemplateReference: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case function, macro, namespace, cycler, joiner, loop, module, blocks, block, generator
  }

  let kind: Kind
  /// Where it stands among the rendering's things of its kind.
  let index: Int32
}
