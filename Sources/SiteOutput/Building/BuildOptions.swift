package import SiteModel

/// What a build is told beside the site's folder.
package struct BuildOptions: Sendable {
  package let selection: Selection
  /// Stands in for the base URL of `site.yml`.
  package let baseURL: BaseURL?

  package init(selection: Selection, baseURL: BaseURL? = nil) {
    self.selection = selection
    self.baseURL = baseURL
  }
}
