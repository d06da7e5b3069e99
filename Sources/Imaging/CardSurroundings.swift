internal import FileSystem

/// What decides which painter a machine has, as far as it shows without one: the libraries, the
/// folders of fonts and the settings of fontconfig, each with the time of its last change.
package struct CardSurroundings: Sendable {
  /// The same as long as nothing of it has changed.
  package let signs: [String]

  /// Nil where the environment leads to other settings of fonts.
  ///
  /// - Parameter environment: the variables of the process.
  package init?(_ environment: [String: String]) {
    guard !environment.keys.contains(where: { $0.hasPrefix("FONTCONFIG_") }) else { return nil }
    let home = environment["HOME"] ?? ""
    let data = environment["XDG_DATA_HOME"] ?? FilePath.joined(home, ".local/share")
    let settings = environment["XDG_CONFIG_HOME"] ?? FilePath.joined(home, ".config")
    let folders =
      ["/etc/fonts", FilePath.joined(settings, "fontconfig")]
      + ["/usr/share/fonts", "/usr/local/share/fonts", FilePath.joined(data, "fonts")]
      + ["/System/Library/Fonts", "/Library/Fonts", "/opt/homebrew/etc/fonts"]
      + [".fonts", "Library/Fonts"].map { FilePath.joined(home, $0) }
    signs =
      [CardPainter.design]
      + Self.libraries.map { Self.sign($0[0], SystemLibrary.status(ofOneOf: $0, environment)) }
      + folders.flatMap { Self.signs(ofFolder: $0, depth: 0) }
  }

  private static let libraries = [
    ["libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib"],
    ["libpango-1.0.so.0", "libpango-1.0.0.dylib"],
    ["libcairo.so.2", "libcairo.2.dylib"],
    ["libfontconfig.so.1", "libfontconfig.1.dylib"],
  ]

  /// Of a folder and those in it. A font that comes or goes changes its folder.
  private static func signs(ofFolder path: String, depth: Int) -> [String] {
    guard let status = try? FileStatus(following: path), status.kind == .folder else { return [] }
    guard depth < 8, let entries = try? FolderListing.entries(of: path) else {
      return [sign(path, status)]
    }
    return [sign(path, status)]
      + entries.filter { $0.kind == .folder || $0.kind == nil }.flatMap { entry in
        signs(
          ofFolder: FilePath.joined(path, String(decoding: entry.name, as: UTF8.self)),
          depth: depth + 1)
      }
  }

  private static func sign(_ name: String, _ status: FileStatus?) -> String {
    let time = status.map { "\($0.size) \($0.modified.seconds) \($0.modified.nanoseconds)" }
    return "\(name) \(time ?? "-")"
  }
}
