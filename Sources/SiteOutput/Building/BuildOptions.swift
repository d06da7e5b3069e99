package import Linting
package import SiteModel

/// What a build is told beside the site's folder.
package struct BuildOptions: Sendable {
  package let selection: Selection
  /// Stands in for the base URL of `site.yml`.
  package let baseURL: BaseURL?
  /// Which rules are applied to posts and pages.
  package let lintScope: LintScope
  /// Takes down where the time goes; nil for builds that nobody measures.
  package let trace: BuildTrace?
  package var tools = BuildTools.none
  package var fullTexts: FullTexts = { _ in nil }

  package init(
    selection: Selection, baseURL: BaseURL? = nil, lintScope: LintScope = .build,
    trace: BuildTrace? = nil
  ) {
    self.selection = selection
    self.baseURL = baseURL
    self.lintScope = lintScope
    self.trace = trace
  }
}
