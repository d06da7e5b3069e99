internal import ContentParsing
package import Diagnostics
internal import SiteModel
internal import Text

/// A link or an image of a post or page that leads to another site.
package struct ExternalReference: Sendable {
  /// With its scheme, and otherwise as the author wrote it.
  package let address: String
  package let location: SourceLocation
}

extension SiteBuild {
  /// The links and images that lead to other sites, document by document, from those in `paths`;
  /// from all where it is empty.
  package func externalReferences(in paths: Set<String> = []) -> [ExternalReference] {
    let documents = (site.posts.map(\.document) + site.pages.map(\.document)).filter {
      paths.isEmpty || paths.contains($0.path)
    }
    return documents.concurrentMap(externalReferences).flatMap(\.self)
  }

  private func externalReferences(of document: Document) -> [ExternalReference] {
    let addresses = Addresses(site.configuration.baseURL)
    var locator = ReferenceLocator(file: files[document.path], path: document.path)
    return (document.links + document.images)
      .filter { Self.isWeb($0.address) && addresses.leadsElsewhere($0.address) }
      .map { reference in
        let isWhole = !reference.address.hasPrefix("//")
        return ExternalReference(
          address: isWhole ? reference.address : "https:" + reference.address,
          location: locator.location(of: reference))
      }
  }

  private static func isWeb(_ address: String) -> Bool {
    let address = address.lowercased()
    return ["http://", "https://", "//"].contains(where: address.hasPrefix)
  }
}
