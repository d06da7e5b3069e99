package import ContentParsing
package import Diagnostics
package import SiteModel
internal import Text

/// Applies the rules to a site:
///
/// 1. posts and pages get their sources, which are cut into lines, prose and entries where a rule
///    asks for these;
/// 2. rules about one document are applied, on all cores, but to those of which it is known what
///    they find; then those that compare documents;
/// 3. `site.yml` and the comments of the files decide what is said and how bad it is, also of what
///    other stages found.
package struct Linter: Sendable {
  private let settings: LintSettings
  private let scope: LintScope
  private let fullTexts: FullTexts
  private let names: [String]
  private let documentRules: [any DocumentRule]
  private let siteRules: [any SiteRule]
  private let coverageRules: [any CoverageRule]

  /// - Parameter fullTexts: papers as a person has given them; rules that hold prose to its source
  ///   ask for them.
  package init(
    _ configuration: SiteConfiguration, scope: LintScope,
    fullTexts: @escaping FullTexts = { _ in nil }
  ) {
    self.init(configuration, rules: LintRules.applied, scope: scope, fullTexts: fullTexts)
  }

  init(
    _ configuration: SiteConfiguration, rules: [any AppliedRule], scope: LintScope,
    fullTexts: @escaping FullTexts = { _ in nil }
  ) {
    let settings = LintSettings(configuration, rules: rules)
    let ways = rules.filter { scope.includes($0) && !settings.isOff($0.name) }.map(\.ways)
    self.settings = settings
    self.scope = scope
    self.fullTexts = fullTexts
    names = rules.map(\.name)
    documentRules = ways.compactMap(\.document)
    siteRules = ways.compactMap(\.site)
    coverageRules = ways.compactMap(\.coverage)
  }

  /// What is wrong with `site`, in no order: what the rules find, and of `reported`, what other
  /// stages found, all that is not silenced.
  ///
  /// - Parameters:
  ///   - files: the sources of posts and pages by their paths, also of those that are not in the
  ///     site.
  ///   - known: what was found before.
  package func diagnostics(
    of site: Site, files: SourceFiles, today: CalendarDay, reported: [Diagnostic],
    known: (any FindingsCache)? = nil
  ) -> [Diagnostic] {
    diagnostics(
      of: site, files: files, today: today, reported: reported, known: known,
      unless: { false }) ?? []
  }

  /// The same, but nil where `isOver` has come to be true meanwhile. It is asked often, on any
  /// thread.
  package func diagnostics(
    of site: Site, files: SourceFiles, today: CalendarDay, reported: [Diagnostic],
    known: (any FindingsCache)? = nil, unless isOver: @Sendable () -> Bool
  ) -> [Diagnostic]? {
    guard scope != .none else { return settings.diagnostics + judged(reported, files: files) }
    let corpus = LintCorpus(site, files: files, today: today, fullTexts: fullTexts)
    let found = corpus.subjects.concurrentMap { subject in
      isOver() ? [] : diagnostics(of: subject, known)
    }
    var compared: [Diagnostic] = []
    for rule in siteRules where !isOver() {
      compared += rule.findings(in: corpus).map { Diagnostic($0, of: rule) }
    }
    compared += diagnostics(ofCoverageIn: corpus, known, unless: isOver)
    guard !isOver() else { return nil }
    return settings.diagnostics + judged(reported + found.flatMap(\.self) + compared, files: files)
  }

  private func diagnostics(
    of subject: LintSubject, _ known: (any FindingsCache)?
  ) -> [Diagnostic] {
    // What is taken apart for these rules is let go with the copy.
    guard let known else { return diagnostics(of: subject.asRead) }
    return known.findings(in: subject.path, with: subject.dayFile) {
      diagnostics(of: subject.asRead)
    }
  }

  private func diagnostics(
    ofCoverageIn corpus: LintCorpus, _ known: (any FindingsCache)?,
    unless isOver: () -> Bool
  ) -> [Diagnostic] {
    func apply(_ rules: [any CoverageRule], unless isOver: () -> Bool) -> [Diagnostic] {
      rules.flatMap { rule in
        isOver() ? [] : rule.findings(in: corpus.coverage).map { Diagnostic($0, of: rule) }
      }
    }
    guard let known else { return apply(coverageRules, unless: isOver) }
    let ofTexts = apply(coverageRules.filter(\.comparesTexts), unless: isOver)
    // Once begun, all of them are applied: only whole findings may be kept.
    guard !isOver() else { return [] }
    let ofFacts = coverageRules.filter { !$0.comparesTexts }
    return ofTexts
      + known.findings(ofRules: ofFacts.map(\.name)) { apply(ofFacts, unless: { false }) }
  }

  private func diagnostics(of subject: LintSubject) -> [Diagnostic] {
    let unknown = Suppressions(subject.file, names: names).diagnostics
    return unknown
      + documentRules.flatMap { rule in
        rule.findings(in: subject).map { Diagnostic($0, of: rule) }
      }
  }

  /// Whether `site.yml` turns the rule off.
  package func isOff(_ rule: String) -> Bool { settings.isOff(rule) }

  /// `diagnostics` as bad as `site.yml` says, without what it or a comment silences.
  package func judged(
    _ diagnostics: [Diagnostic], files: SourceFiles
  ) -> [Diagnostic] {
    var suppressions: [String: Suppressions] = [:]
    return diagnostics.compactMap { diagnostic in
      guard let path = diagnostic.location?.path,
        let comments = suppressions[path] ?? files[path].map({ Suppressions($0, names: names) })
      else { return settings.judged(diagnostic) }
      suppressions[path] = comments
      return comments.silence(diagnostic) ? nil : settings.judged(diagnostic)
    }
  }
}

/// The full text of a paper by its arXiv id without a version; nil where nobody has given it. Asked on
/// any thread.
package typealias FullTexts = @Sendable (String) -> String?

extension Diagnostic {
  fileprivate init(_ finding: Finding, of rule: any LintRule) {
    self.init(
      rule.severity, rule.name, finding.message, fix: finding.fix,
      replacement: finding.replacement, at: finding.location, related: finding.related)
  }
}
