internal import ContentParsing
internal import SiteModel
internal import Text

/// Where a fragment is shown, which decides what its addresses look like.
package enum AddressForm: Sendable {
  /// On the document's own page: below the base path.
  case page
  /// On another page of the site, perhaps beside other fragments: without identifiers.
  case excerpt
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
  /// What the image at a path is like, where that can be told.
  let imageFacts: @Sendable (String) -> ImageFacts?
  /// Whether large images have smaller sizes.
  let hasImageSizes: Bool

  /// `fragment` with every hole filled.
  func bytes(_ fragment: HTMLFragment) -> [UInt8] {
    guard !fragment.holes.isEmpty else { return fragment.bytes }
    var buffer = ByteBuffer(capacity: fragment.bytes.count + fragment.holes.count * 64)
    buffer.append(fragment, filling: { address(writtenAs: $0.address) }, markup: write)
    return buffer.bytes
  }

  private func write(_ hole: HTMLFragment.Hole, to buffer: inout ByteBuffer) {
    switch hole.kind {
    case .link, .image: break
    case .imageSize where form != .feed: writeSize(of: hole.address, to: &buffer)
    case .headingAnchor where form == .page: writeAnchor(hole.address, to: &buffer)
    case .identifier where form != .excerpt: buffer.append(identifier: hole)
    case .imageSize, .headingAnchor, .identifier: break
    case .linkRelation:
      if addresses.leadsElsewhere(hole.address) {
        buffer.append(" rel=\"external noopener\"")
      }
    }
  }

  private func writeSize(of address: String, to buffer: inout ByteBuffer) {
    guard let picture = targets.picture(of: address, in: source, at: page),
      let facts = facts(ofImage: picture.source)
    else { return }
    let size = facts.size
    buffer.append(" width=\"")
    buffer.append(decimal: size.width)
    buffer.append("\" height=\"")
    buffer.append(decimal: size.height)
    buffer.append("\"")
    if hasImageSizes, !facts.widths.isEmpty { write(facts.widths, of: picture.place, to: &buffer) }
  }

  /// The sizes to choose from; the image itself is for those who know no WebP. How wide it is shown
  /// follows from the page's layout (`sizes="auto"`), or else from the theme's measure.
  private func write(_ widths: [Int], of place: SitePath, to buffer: inout ByteBuffer) {
    buffer.append(" srcset=\"")
    for (number, width) in widths.enumerated() {
      if number > 0 { buffer.append(", ") }
      buffer.append(text: link(place.webP(width: width)), escaping: .html)
      buffer.append(text: " \(width)w")
    }
    buffer.append("\" sizes=\"auto, (min-width: 44rem) 42rem, 100vw\"")
  }

  private func facts(ofImage path: String) -> ImageFacts? {
    Reads.note(.imageSize, path)
    return imageFacts(path)
  }

  /// The theme shows the sign. Its name for screen readers is the heading's.
  private func writeAnchor(_ id: String, to buffer: inout ByteBuffer) {
    buffer.append("<a class=\"anchor\" href=\"#")
    buffer.append(text: URLFragment.encode(id))
    buffer.append("\" aria-labelledby=\"")
    buffer.append(text: id, escaping: .html)
    buffer.append("\"></a>")
  }

  /// The finished address for what the document's author wrote.
  func address(writtenAs address: String) -> String {
    switch targets.target(of: address, in: source, at: page) {
    case .page(let path, let suffix): link(path) + suffix
    case .attachment(_, let path): link(path)
    case .missing, .elsewhere:
      switch form {
      case .excerpt where address.hasPrefix("#"): addresses.href(page) + address
      case .page, .excerpt: addresses.href(writtenAs: address)
      case .feed: addresses.absolute(writtenAs: address, on: page)
      }
    }
  }

  private func link(_ path: SitePath) -> String {
    switch form {
    case .page, .excerpt: addresses.href(path)
    case .feed: addresses.absolute(path)
    }
  }
}
