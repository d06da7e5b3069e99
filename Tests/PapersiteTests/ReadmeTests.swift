import Foundation
import Testing

/// The README names every command, option and key that there is.
@Suite struct ReadmeTests {
  private static let readme =
    (try? String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "README.md"),
      encoding: .utf8)) ?? ""

  @Test func namesEveryCommandAndItsOptions() throws {
    let site = try TemporarySite()
    let help = try site.run("--help").output
    let commands =
      help.components(separatedBy: "SUBCOMMANDS:\n").last?
      .split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) } ?? []
    #expect(commands.count >= 5)
    for command in commands where !["help", "See"].contains(command) {
      #expect(Self.readme.contains("`papersite \(command)"), "\(command)")
      let text = try site.run(command, "--help").output
      for option in text.matches(of: #/--[a-z][a-z\-]+/#).map({ String($0.output) })
      where !["--version", "--help"].contains(option) {
        #expect(Self.readme.contains(option), "\(command) \(option)")
      }
    }
  }

  @Test(arguments: ["frontmatter", "site"])
  func namesEveryKey(_ subject: String) throws {
    let output = try TemporarySite().run("schema", subject).output
    let schema = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let keys = Self.keys(of: schema ?? [:])
    #expect(keys.count > 10)
    for key in keys { #expect(Self.readme.contains("`\(key)`"), "\(key)") }
  }

  /// The keys of an object's schema, with those of the objects in it.
  private static func keys(of schema: [String: Any]) -> [String] {
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    return properties.flatMap { name, value in
      [name] + keys(of: value) + keys(of: value["items"] as? [String: Any] ?? [:])
    }
  }
}
