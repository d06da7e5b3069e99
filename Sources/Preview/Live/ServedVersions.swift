internal import SiteOutput
internal import Text

/// What browsers have been given, as far as it is needed to tell what has changed for them.
struct ServedVersions: Sendable {
  /// The hashes of files other than pages, by their paths in the output folder.
  private(set) var assets: [String: ContentHash] = [:]
  private var pages: [String: [UInt8]] = [:]
  /// The paths of the pages, the one longest unused first.
  private var pageOrder: [String] = []

  /// Keeps a good page, to be shown where it cannot be made any more.
  mutating func keep(_ page: [UInt8], at path: String) {
    pages[path] = page
    pageOrder.removeAll { $0 == path }
    pageOrder.append(path)
    if pageOrder.count > Self.keptPages { pages[pageOrder.removeFirst()] = nil }
  }

  /// The last good page at `path`, if it is still known.
  func page(at path: String) -> [UInt8]? { pages[path] }

  /// Notes what a browser was given at `path`. Only what pages are made up of counts, and no file
  /// so large that it could not be read again at each change.
  mutating func note(_ bytes: [UInt8], at path: String) {
    let ending = path.split(separator: ".").last ?? ""
    guard !Self.feedEndings.contains(String(ending)), bytes.count <= Self.largestAsset,
      assets.count < Self.notedAssets || assets[path] != nil
    else { return }
    assets[path] = ContentHash(of: bytes)
  }

  private static let keptPages = 32
  private static let notedAssets = 512
  private static let largestAsset = 4_000_000
  private static let feedEndings: Set = ["xml", "json", "txt"]
}
