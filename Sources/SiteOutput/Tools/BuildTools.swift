package import Diagnostics
internal import FileSystem
package import Searching
package import SiteModel

/// What a build uses beside papersite itself, as far as it is installed and the settings want it.
package struct BuildTools: Sendable {
  /// Makes the index of the search.
  package var pagefind: Pagefind?
  /// Whether addresses of the theme's assets name what these hold, so that browsers may keep them.
  package var versionsAssets = false
  /// What is left out since it takes something that is not installed, in a few words each.
  package private(set) var missing: [String] = []
  /// What is missing although `site.yml` asks for it.
  package private(set) var problems: [Diagnostic] = []

  /// Pages as they are, with nothing made by others.
  package static let none = BuildTools()

  private init() {}

  /// What `configuration` wants of what this machine has.
  ///
  /// - Parameter environment: the variables of the process.
  package init(for configuration: SiteConfiguration, environment: [String: String]) {
    versionsAssets = true
    if configuration.search != .off {
      pagefind = Pagefind.installed(environment)
      if pagefind == nil {
        miss(
          "search", configuration.search, "the search index (there is no Pagefind)",
          "Install it with `./setup --search`, or write `search: auto`")
      }
    }
  }

  private mutating func miss(
    _ key: String, _ extra: SiteConfiguration.Extra, _ what: String, _ fix: String
  ) {
    guard extra == .required else { return missing.append(what) }
    problems.append(
      Diagnostic(
        .error, "\(key)-missing", "`\(key): true` asks for \(what)", fix: fix,
        at: SourceLocation(path: "content/site.yml")))
  }
}

extension BuildTools {
  /// All that the made files depend on.
  var hash: ContentHash {
    ContentHash { store in
      store.write(versionsAssets)
      store.write(pagefind.map { $0.hash })
    }
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
