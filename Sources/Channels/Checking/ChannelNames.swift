package import Diagnostics
package import SiteModel
internal import Text

/// Names of channels, as commands and `site.yml` have them.
package struct ChannelNames {
  private let channels: [any Channel]

  package init(_ channels: [any Channel] = Channels.all) {
    self.channels = channels
  }

  package var all: [String] { channels.map(\.name) }

  package func channel(_ name: String) -> (any Channel)? { channels.first { $0.name == name } }

  /// What to do about a name that no channel has.
  package func fix(_ name: String) -> String {
    NearestName.of(name, in: all).map { "Write `\($0)` if that is meant" }
      ?? "Take one of " + all.joined(separator: ", ")
  }

  /// What is wrong with the names of channels and limits in `site.yml`.
  package static func problems(of configuration: SiteConfiguration) -> [Diagnostic] {
    configuration.channels.flatMap { setting -> [Diagnostic] in
      let names = ChannelNames()
      guard let channel = names.channel(setting.channel) else {
        return [
          Diagnostic(
            .error, "unknown-channel", "there is no channel `\(setting.channel)`",
            fix: names.fix(setting.channel), at: setting.location)
        ]
      }
      let limits = channel.limits.map(\.name)
      return setting.limits.filter { !limits.contains($0.name) }.map { limit in
        Diagnostic(
          .error, "unknown-limit", "`\(channel.name)` has no limit `\(limit.name)`",
          fix: limits.isEmpty
            ? "Remove it" : "Take one of " + limits.map { "`\($0)`" }.joined(separator: ", "),
          at: limit.location)
      }
    }
  }
}
