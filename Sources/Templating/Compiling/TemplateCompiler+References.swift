/// Other templates and blocks.
extension TemplateCompiler {
  func compile(_ block: Block, _ frame: CompilationFrame, _ range: Range<Int>) {
    if frame.isTopLevel, hasKnownExtends {
      facts.overrides.append(TemplateFacts.Use(name: block.name, range: block.nameRange))
      return
    }
    let function = frame.function
    let skip =
      frame.isTopLevel && extendsCount > 0 ? [function.add(.jumpIfExtended(0), range)] : []
    if block.isScoped { facts.exports.formUnion(frame.symbols.visible.map(\.name)) }
    let site = BlockSite(
      block: program.id(of: block.name), isRequired: block.isRequired,
      visible: block.isScoped ? visible(frame) : nil)
    function.add(.block(site: function.site(site)), block.nameRange)
    function.land(skip)
  }

  func compileExtends(_ template: Expression, _ frame: CompilationFrame, _ range: Range<Int>) {
    if !frame.isTopLevel {
      report(
        "template-syntax", "`extends` inside of a loop, macro or block",
        fix: "Move it to the top of the file", at: range)
    } else if hasKnownExtends {
      report(
        "template-syntax", "the template extends a second time", fix: "Remove one `extends`",
        at: range)
    }
    let site = reference(
      template, .extend, ignoresMissing: false, withScope: true, frame)
    frame.function.add(.extend(site: site), template.range)
    if frame.isRootLevel { hasKnownExtends = true }
    extendsCount += 1
  }

  func compileInclude(
    _ template: Expression, _ ignoresMissing: Bool, _ withScope: Bool,
    _ frame: CompilationFrame, _ range: Range<Int>
  ) {
    let site = reference(
      template, .include, ignoresMissing: ignoresMissing, withScope: withScope, frame)
    frame.function.add(.include(site: site), template.range)
  }

  func compileImport(
    _ template: Expression, _ name: String, _ withScope: Bool, _ frame: CompilationFrame,
    _ range: Range<Int>
  ) {
    let site = reference(
      template, .importModule, ignoresMissing: false, withScope: withScope, frame)
    guard let slot = frame.symbols.slot(of: name) else { return }
    frame.function.add(.importModule(slot.register, site: site), template.range)
    export(name, frame, range, isHidden: true)
  }

  func compileImport(
    _ template: Expression, _ names: [Statement.ImportedName], _ withScope: Bool,
    _ frame: CompilationFrame, _ range: Range<Int>
  ) {
    let site = reference(
      template, .importModule, ignoresMissing: false, withScope: withScope, frame)
    let module = frame.function.take()
    frame.function.add(.importModule(module, site: site), template.range)
    for name in names {
      guard let slot = frame.symbols.slot(of: name.alias) else { continue }
      frame.function.add(
        .importName(slot.register, module: module, name: program.id(of: name.name)), name.range)
      export(name.alias, frame, range, isHidden: true)
    }
  }

  /// The place that refers to `template`, with the checks that its name allows.
  private func reference(
    _ template: Expression, _ kind: TemplateFacts.Reference.Kind, ignoresMissing: Bool,
    withScope: Bool, _ frame: CompilationFrame
  ) -> Int32 {
    let visible = withScope && kind != .extend ? visible(frame) : []
    let target = target(of: template, ignoresMissing: ignoresMissing, frame)
    let isMissing = if case .missing = target { true } else { false }
    if !isMissing {
      let known: Int? = if case .known(let index) = target { index } else { nil }
      facts.references.append(
        TemplateFacts.Reference(
          kind: kind, template: known, withScope: withScope,
          visible: frame.symbols.visible.map(\.name), range: template.range))
    }
    return frame.function.site(
      TemplateSite(
        target: target, ignoresMissing: ignoresMissing, withScope: withScope, visible: visible))
  }

  private func target(
    of template: Expression, ignoresMissing: Bool, _ frame: CompilationFrame
  ) -> TemplateSite.Target {
    guard let names = template.constantNames else {
      return .computed(compile(template, frame))
    }
    for name in names { if let index = program.templates[name] { return .known(index) } }
    if let outside = names.first(where: { !TemplateName.isInside($0) }) {
      let error = TemplateName.error(outside)
      report(error.rule, error.message, fix: error.fix, at: template.range)
      return .missing
    }
    if ignoresMissing { return .missing }
    let candidates = program.templates.keys.sorted()
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    report(
      "unknown-template", "there is no template \(list)",
      fix: NameSuggestion.fix(
        for: names.first ?? "", among: candidates, otherwise: "Create it or add `ignore missing`"),
      at: template.range)
    return .missing
  }
}

extension Expression {
  /// The names in a text constant or a list of them; nil for anything else.
  var constantNames: [String]? {
    switch kind {
    case .constant: return constantText.map { [$0] }
    case .list(let items), .tuple(let items):
      let names = items.compactMap(\.constantText)
      return names.count == items.count && !names.isEmpty ? names : nil
    default: return nil
    }
  }
}
