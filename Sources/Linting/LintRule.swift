package import Diagnostics

/// A thing that a site's posts and pages should not have.
///
/// To add one: a file in `Rules` with a type that conforms to `DocumentRule`, `SiteRule` or
/// `CoverageRule`, and a line in `LintRules`. The type's documentation comment says what, why and
/// when the rule fires; it is what `papersite check --rules` shows.
package protocol LintRule: Sendable {
  /// Stable, in kebab case; it names what is wrong.
  var name: String { get }
  /// How bad it is where `site.yml` does not say.
  var severity: Diagnostic.Severity { get }
  /// Whether `papersite build` applies it too: where it takes little time and what it finds is
  /// about what readers see.
  var runsInBuild: Bool { get }
  /// Whether it is applied only where it is asked for by an option of its own.
  var runsOnRequest: Bool { get }
  /// Whether `papersite check --fix` can mend some of what it finds.
  var isFixable: Bool { get }
}

extension LintRule {
  package var severity: Diagnostic.Severity { .warning }
  package var runsInBuild: Bool { true }
  package var runsOnRequest: Bool { false }
  package var isFixable: Bool { false }
}

/// A rule that says itself in which ways it is applied: to ask the runtime which protocols each rule
/// has takes as long as a small build.
protocol AppliedRule: LintRule {
  var ways: RuleWays { get }
}

/// The rule itself for each way in which it is applied.
struct RuleWays {
  var document: (any DocumentRule)?
  var site: (any SiteRule)?
  var coverage: (any CoverageRule)?
}

/// A rule that looks at one post or page at a time.
protocol DocumentRule: AppliedRule {
  /// In any order. Called on several threads at once.
  func findings(in subject: LintSubject) -> [Finding]
}

extension DocumentRule {
  var ways: RuleWays { RuleWays(document: self) }
}

/// A rule that compares posts with each other.
protocol SiteRule: AppliedRule {
  /// In any order.
  func findings(in corpus: LintCorpus) -> [Finding]
}

extension SiteRule {
  var ways: RuleWays { RuleWays(site: self) }
}

/// A rule that compares the entries of posts about one paper. What it finds depends on the entries'
/// facts and the posts' days alone, but for the places that it names; or else it says so.
protocol CoverageRule: AppliedRule {
  /// Whether it looks at the entries' texts too.
  var comparesTexts: Bool { get }
  /// In any order.
  ///
  /// - Parameter coverage: each paper with its entries, as in `LintCorpus`.
  func findings(in coverage: [[LintCorpus.Mention]]) -> [Finding]
}

extension CoverageRule {
  var ways: RuleWays { RuleWays(coverage: self) }
  var comparesTexts: Bool { false }
}

/// A rule that an earlier or later stage applies: it is here to be listed, set and silenced like
/// the others.
protocol ReportedRule: AppliedRule {}

extension ReportedRule {
  var ways: RuleWays { RuleWays() }
}

/// What a rule found. The engine adds the rule's name and its severity.
struct Finding: Sendable {
  let message: String
  let fix: String?
  /// What to write for the text at `location`, where the fix is sure.
  let replacement: String?
  let location: SourceLocation
  let related: [RelatedLocation]

  init(
    _ message: String, fix: String, replacement: String? = nil, at location: SourceLocation,
    related: [RelatedLocation] = []
  ) {
    self.message = message
    self.fix = fix
    self.replacement = replacement
    self.location = location
    self.related = related
  }
}
