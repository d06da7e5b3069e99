internal import ContentParsing
internal import SiteModel
internal import Text

/// Where a fragment is shown, which decides what its addresses look like.
package enum AddressForm: Sendable {
  /// On the site: below the base path.
  case page
  /// In a feed: with scheme and host.
  case feed
}

/// Fills the holes of one document's fragments.
struct FragmentFilling: Sendable {
  let addresses: Addresses
  let targets: LinkTargets
  /// The document's file, relative to the site's folder.
  let source: String
  /// The document's page.
  let page: SitePath
  let form: AddressForm

  /// `fragment` with every hole filled.
  func bytes(_ fragment: HTMLFragment) -> [UInt8] {
    guard !fragment.holes.isEmpty else { return fragment.bytes }
    var buffer = ByteBuffer(capacity: fragment.bytes.count + fragment.holes.count * 64)
    buffer.append(fragment) { address(writtenAs: $0.address) }
    return buffer.bytes
  }

  /// The finished address for what the document's author wrote.
  func address(writtenAs address: String) -> String {
    switch targets.target(of: address, in: source, at: page) {
    case .page(let path, let suffix): link(path) + suffix
    case .attachment(_, let path): link(path)
    case .missing, .elsewhere:
      switch form {
      case .page: addresses.href(writtenAs: address)
      case .feed: addresses.absolute(writtenAs: address, on: page)
      }
    }
  }

  private func link(_ path: SitePath) -> String {
    switch form {
    case .page: addresses.href(path)
    case .feed: addresses.absolute(path)
    }
  }
}
