import Foundation
import Testing

@testable import Linting

/// Holds what `check --rules` shows against the comments of the rules' types.
/// `UPDATE_GOLDENS=1` writes it anew.
@Suite struct RuleDocumentationTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Linting")

  @Test func everyRuleIsDocumentedByItsOwnComment() throws {
    let comments = try Self.comments()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try Self.generated(comments).write(
        to: Self.sources.appending(path: "RuleDocumentation.swift"), atomically: true,
        encoding: .utf8)
    } else {
      #expect(RuleDocumentation.texts == comments)
    }
    #expect(Set(comments.keys) == Set(LintRules.all.map(\.name)))
  }

  @Test func everyRuleIsAFileNamedAsItsType() throws {
    let files = try Self.files().map { $0.deletingPathExtension().lastPathComponent }
    #expect(files.sorted() == LintRules.all.map { "\(type(of: $0))" }.sorted())
    for rule in LintRules.all {
      let words = rule.name.split(separator: "-").joined()
      #expect("\(type(of: rule))".lowercased() == words)
    }
  }

  private static func files() throws -> [URL] {
    let rules = sources.appending(path: "Rules")
    let names = FileManager.default.enumerator(atPath: rules.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".swift") }.map { rules.appending(path: $0) }
  }

  /// By the rules' names.
  private static func comments() throws -> [String: String] {
    var comments: [String: String] = [:]
    for file in try files() {
      let lines = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
      let type = file.deletingPathExtension().lastPathComponent
      guard let start = lines.firstIndex(where: { $0.hasPrefix("struct \(type): ") }),
        let name = lines.first(where: { $0.hasPrefix("  let name = \"") })?.split(separator: "\"")[
          1]
      else { continue }
      let comment = lines[..<start].reversed().prefix { $0.hasPrefix("///") }.reversed()
      comments[String(name)] = comment.map { String($0.dropFirst(3).drop { $0 == " " }) }
        .joined(separator: "\n")
    }
    return comments
  }

  private static func generated(_ comments: [String: String]) -> String {
    let entries = comments.sorted { $0.key < $1.key }.map { name, text in
      let lines = text.replacing("\\", with: "\\\\").split(
        separator: "\n", omittingEmptySubsequences: false)
      let indented = lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
      return "    \"\(name)\": \"\"\"\n\(indented)\n    \"\"\",\n"
    }
    return """
      /// The documentation comments of the rules' types, by the rules' names. Written by
      /// `UPDATE_GOLDENS=1 swift test --filter RuleDocumentationTests`.
      enum RuleDocumentation {
        static let texts: [String: String] = [
      \(entries.joined())  ]
      }

      """
  }
}
