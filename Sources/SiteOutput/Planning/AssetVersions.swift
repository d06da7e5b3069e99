internal import Diagnostics
internal import SiteModel
internal import Text

/// What the theme's assets hold, as the ends of their addresses: browsers may keep a file as long as
/// they like where a change gives it another address.
package struct AssetVersions: Sendable {
  /// By path, such as `/assets/style.css`.
  private let versions: [String: String]

  /// Addresses stay as they are.
  package static let none = AssetVersions([])

  /// Assets that cannot be read have no version; what is wrong with them comes out when they are
  /// copied.
  init(_ assets: [Theme.Asset]) {
    versions = Dictionary(
      assets.compactMap { asset in
        guard let bytes = try? asset.read() else { return nil }
        let digits = String(ContentHash(of: bytes).value >> 24, radix: 16)
        return ("/assets/" + asset.name, "?v=" + digits)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What follows the address of the file at `path`, as an author writes it from the root.
  func ending(of path: String) -> String { versions[path] ?? "" }

  var hash: ContentHash {
    ContentHash { store in
      for (path, version) in versions.sorted(by: { $0.key < $1.key }) {
        store.write(path)
        store.write(version)
      }
    }
  }
}
