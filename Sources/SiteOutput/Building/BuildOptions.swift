package import SiteModel

/// What a build is told beside the site's folder.
package struct BuildOptions: Sendable {
  package let selection: Selection
  /// Stands in for the base URL of `site.yml`.
  package let baseURL: String?

  package init(selection: Selection, baseURL: String? = nil) {
    self.selection = selection
    self.baseURL = baseURL
  }
}
