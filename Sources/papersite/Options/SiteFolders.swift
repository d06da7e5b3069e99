internal import FileSystem
internal import SiteOutput

/// The folders of a build, as absolute paths.
struct SiteFolders: Sendable {
  /// The site's folder.
  let source: String
  /// The site's folder as the user named it, for messages; empty for the current folder.
  let shownSource: String
  private let outputOption: String?

  init(source: String, output: String?) {
    self.source = FilePath.absolute(source)
    let isHere = self.source == FilePath.absolute(".")
    shownSource = isHere ? "" : source.hasSuffix("/") ? source : source + "/"
    outputOption = output
  }

  /// Where the cache and the staging area are.
  var work: String { FilePath.joined(source, ".papersite") }

  var places: PublishedBuild.Places {
    PublishedBuild.Places(source: source, work: work) { [self] in output($0) }
  }

  /// What `build --profile` writes.
  var trace: String { FilePath.joined(work, "trace.json") }

  /// The output folder: the option's, seen from the current folder, else the setting's, seen from
  /// the site's folder.
  func output(_ setting: String) -> String {
    if let outputOption { return FilePath.absolute(outputOption) }
    return setting.hasPrefix("/") ? setting : FilePath.joined(source, setting)
  }

  /// The output folder for messages.
  func shownOutput(_ setting: String) -> String {
    outputOption ?? (setting.hasPrefix("/") ? setting : shownSource + setting)
  }
}
