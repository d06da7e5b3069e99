internal import Diagnostics
internal import Text

/// Other templates and blocks.
extension Machine {
  /// The template that a place refers to; nil where it is missing and may be.
  private func target(
    _ site: TemplateSite, _ registers: UnsafeMutablePointer<TemplateValue>
  ) throws(TemplateError) -> Int? {
    switch site.target {
    case .known(let index): return index
    case .missing: return nil
    case .computed(let register):
      let value = registers[Int(register)].resolved
      for name in value.plainText == nil ? try items(of: value) : [value] {
        let text = String(decoding: try name.display(), as: UTF8.self)
        if let index = program.templateIndices[text] { return index }
        guard TemplateName.isInside(text) else { throw TemplateName.error(text) }
      }
      if site.ignoresMissing { return nil }
      throw missing(value)
    }
  }

  private func missing(_ value: TemplateValue) -> TemplateError {
    TemplateError(
      "there is no template `\((value.plainText ?? value.representation).excerpt)`",
      fix: NameSuggestion.fix(
        for: value.plainText ?? "", among: program.templateIndices.keys.sorted(),
        otherwise: "Create it or add `ignore missing`"),
      rule: "unknown-template")
  }

  func include(
    _ site: TemplateSite, _ frame: Frame, _ scope: RenderScope, _ output: inout ByteBuffer
  ) throws(TemplateError) {
    guard let index = try target(site, frame.registers) else { return }
    let inner =
      site.withScope
      ? RenderScope(inside: scope, frame, site.visible) : RenderScope(seesRoot: false)
    try render(template: index, inner, into: &output)
  }

  func importModule(
    _ site: TemplateSite, _ frame: Frame, _ scope: RenderScope
  ) throws(TemplateError) -> TemplateValue {
    guard let index = try target(site, frame.registers) else { return .none }
    if !site.withScope, let module = plainModules[index] { return .reference(module) }
    let inner =
      site.withScope
      ? RenderScope(inside: scope, frame, site.visible) : RenderScope(seesRoot: false)
    if site.withScope { inner.keep(program.templates[index].resolved, self) }
    var output = ByteBuffer()
    try render(template: index, inner, into: &output)
    let exported = inner.variables.filter(\.isExported)
    modules.append(
      ModuleInstance(
        template: index, names: exported.map(\.name), values: exported.map(\.value)))
    let module = TemplateReference(kind: .module, index: Int32(modules.count - 1))
    if !site.withScope { plainModules[index] = module }
    return .reference(module)
  }

  /// `from … import name`; undefined where the module does not export it.
  func importName(_ module: TemplateValue, _ name: Int32) -> TemplateValue {
    guard case .reference(let reference) = module else { return .none }
    let instance = modules[Int(reference.index)]
    if let position = instance.names.firstIndex(of: name) { return instance.values[position] }
    return unknownExport(instance, program.names[Int(name)].text)
  }

  func unknownExport(_ module: ModuleInstance, _ name: String) -> TemplateValue {
    let template = program.templates[module.template].source.name
    return Self.undefined(
      "the template `\(template)` does not export `\(name)`",
      fix: "Set it or define the macro there")
  }

  /// `extends`: what follows in this template only sets variables, then the other one is run.
  func extend(
    _ site: TemplateSite, _ registers: UnsafeMutablePointer<TemplateValue>,
    _ scope: RenderScope, _ code: Code, _ position: Int
  ) throws(TemplateError) {
    guard scope.extended == nil else {
      throw TemplateError(
        "the template extends a second time", fix: "Remove one `extends`", rule: "template-value")
    }
    guard let index = try target(site, registers) else { return }
    scope.addBlocks(program.templates[index].blocks)
    scope.extended = RenderScope.Extension(
      template: index, from: code.template, span: code.spans[position])
  }

  // MARK: Blocks

  func runBlock(
    _ site: BlockSite, _ frame: Frame, _ scope: RenderScope, _ output: inout ByteBuffer
  ) throws(TemplateError) {
    let chain = scope.chain(site.block)
    guard let first = chain.first else { return }
    if site.isRequired, chain.count <= 1 {
      throw TemplateError(
        "the required block `\(program.names[Int(site.block)].text)` is not defined",
        fix: "Define it in the template that extends this one", rule: "required-block")
    }
    let inner = site.visible.map { scope.derived(frame, $0) } ?? scope
    try run(block: first, inner, &output)
  }

  private func run(
    block: Int32, _ scope: RenderScope, _ output: inout ByteBuffer
  ) throws(TemplateError) {
    let code = program.codes[Int(block)]
    var frame = makeFrame(code, outer: nil)
    try run(code, frame, scope, &output)
    recycle(&frame)
  }

  /// What `super` is in the block that `code` is.
  func parentBlock(_ name: Int32, _ code: Code, _ scope: RenderScope) -> TemplateValue {
    let chain = scope.chain(name)
    let level = chain.firstIndex { program.codes[Int($0)] === code } ?? 0
    return block(name, level: level + 1, scope)
  }

  private func block(_ name: Int32, level: Int, _ scope: RenderScope) -> TemplateValue {
    guard level < scope.chain(name).count else {
      return Self.undefined(
        "there is no parent of the block `\(program.names[Int(name)].text)`",
        fix: "Remove the call of `super`")
    }
    blocks.append(BlockInstance(name: name, level: level, scope: scope))
    return .reference(TemplateReference(kind: .block, index: Int32(blocks.count - 1)))
  }

  /// `self.name`
  func ownBlock(_ scope: RenderScope, _ name: String) -> TemplateValue? {
    guard let id = program.names.firstIndex(where: { $0.text == name }),
      !scope.chain(Int32(id)).isEmpty
    else { return nil }
    return block(Int32(id), level: 0, scope)
  }

  /// `super.super`
  func parent(of instance: BlockInstance) -> TemplateValue {
    block(instance.name, level: instance.level + 1, instance.scope)
  }

  /// `super()`, `self.name()`
  func call(_ instance: BlockInstance, escapes: Bool) throws(TemplateError) -> TemplateValue {
    var output = ByteBuffer()
    try run(
      block: instance.scope.chain(instance.name)[instance.level], instance.scope, &output)
    return escapes ? .safe(output.bytes) : .text(output.bytes)
  }
}
