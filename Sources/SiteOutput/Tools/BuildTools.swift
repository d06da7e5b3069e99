package import Diagnostics
internal import FileSystem
package import Imaging
package import Searching
package import SiteModel
internal import Text

/// What a build uses beside papersite itself, as far as it is installed and the settings want it.
package struct BuildTools: Sendable {
  /// Makes the index of the search.
  package var pagefind: Pagefind?
  /// Paints the pictures that links are shown with.
  package var cards: CardPainter?
  /// Makes smaller sizes of images.
  package var resizer: ImageResizer?
  private var knownPainter: KnownCardPainter?
  /// Keeps what the two have made.
  private var pictures: PictureCache?
  /// Whether addresses of the theme's assets name what these hold, so that browsers may keep them.
  package var versionsAssets = false
  /// What is left out since it takes something that is not installed, in a few words each.
  package private(set) var missing: [String] = []
  /// What is missing although `site.yml` asks for it, by the keys that do.
  private(set) var problems: [(key: String, diagnostic: Diagnostic)] = []

  /// Pages as they are, with nothing made by others.
  package static let none = BuildTools()

  private init() {}

  /// What `configuration` wants of what this machine has.
  ///
  /// - Parameters:
  ///   - environment: the variables of the process.
  ///   - work: the absolute path of `.papersite`.
  package init(
    for configuration: SiteConfiguration, environment: [String: String], work: String
  ) {
    versionsAssets = true
    pictures = PictureCache(work: work)
    addSearch(configuration, environment)
    addCards(configuration, environment, work)
    addResizer(configuration, environment)
  }

  private mutating func addSearch(
    _ configuration: SiteConfiguration, _ environment: [String: String]
  ) {
    guard configuration.search != .off else { return }
    pagefind = Pagefind.installed(environment)
    guard pagefind == nil else { return }
    miss(
      "search", configuration.search, "the search index (there is no Pagefind)",
      "Install it with `./setup --search`, or write `search: auto`")
  }

  private mutating func addCards(
    _ configuration: SiteConfiguration, _ environment: [String: String], _ work: String
  ) {
    guard configuration.cards.extra != .off else { return }
    guard PictureLibraries.haveRoom else {
      return miss(
        "cards", configuration.cards.extra, "social cards (\(Self.noRoom))", Self.moreRoom)
    }
    knownPainter = KnownCardPainter(
      language: configuration.language, environment: environment, work: work)
    do throws(CardPainter.Obstacle) {
      if let known = knownPainter?.painter {
        cards = known
      } else {
        cards = try CardPainter(language: configuration.language)
      }
    } catch {
      let (reason, packages) =
        switch error {
        case .noLibrary: ("there is no Pango", "libpangocairo-1.0-0 fonts-noto-cjk")
        case .noFont: ("no font has the characters", "fonts-noto-cjk")
        }
      miss(
        "cards", configuration.cards.extra, "social cards (\(reason))",
        "Run `./setup \(packages)`, or write `cards: auto`")
    }
  }

  private mutating func addResizer(
    _ configuration: SiteConfiguration, _ environment: [String: String]
  ) {
    guard configuration.images != .off else { return }
    guard PictureLibraries.haveRoom else {
      return miss("images", configuration.images, "smaller images (\(Self.noRoom))", Self.moreRoom)
    }
    resizer = ImageResizer(environment)
    guard resizer == nil else { return }
    miss(
      "images", configuration.images, "smaller images (there is no libvips)",
      "Run `./setup libvips42`, or write `images: auto`")
  }

  private static let noRoom = "too little address space may be used"
  private static let moreRoom = "Raise the limit, such as by `ulimit -v unlimited`"

  private mutating func miss(
    _ key: String, _ extra: SiteConfiguration.Extra, _ what: String, _ fix: String
  ) {
    guard extra == .required else { return missing.append(what) }
    let problem = Diagnostic(
      .error, "\(key)-missing", "`\(key): true` asks for \(what)", fix: fix,
      at: SourceLocation(path: "content/site.yml"))
    problems.append((key, problem))
  }
}

extension BuildTools {
  /// What a library that makes pictures has said about them so far.
  package static var warnings: [Diagnostic] {
    PictureLibraries.firstWarning.map { warning in
      [
        Diagnostic(
          .warning, "picture-library", "a library that makes pictures warns: `\(warning)`",
          fix: "Look at the site's pictures; if they are wrong, mend the library or its fonts")
      ]
    } ?? []
  }

  /// All that the made files depend on.
  var hash: ContentHash {
    ContentHash { store in
      store.write(versionsAssets)
      store.write(pagefind.map { $0.hash })
      store.write(cards?.version)
      store.write(resizer?.version)
    }
  }

  /// The picture at a path of the output; nil where it cannot be made.
  ///
  /// - Parameter key: a hash of all that it depends on.
  func picture(
    at path: String, _ key: ContentHash, making make: () -> [UInt8]?
  ) -> [UInt8]? {
    guard let pictures else { return make() }
    return pictures.picture(at: path, key, making: make)
  }

  /// Forgets the pictures of all other paths of the output, and keeps for later builds who paints.
  func forgetPictures(but paths: some Sequence<String>) {
    pictures?.forget(but: paths)
    if let cards { knownPainter?.remember(cards) }
  }
}

extension Pagefind {
  /// Which program it is.
  var hash: ContentHash {
    ContentHash { store in
      store.write(path)
      store.write(status.size)
      store.write(status.modified.seconds)
      store.write(status.modified.nanoseconds)
    }
  }
}
