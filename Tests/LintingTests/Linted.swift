import ContentParsing
import Diagnostics
import SiteModel

@testable import Linting

/// Posts and pages in memory, linted.
struct Linted {
  /// By path, such as `content/posts/2026-02-26.md`.
  var files: [String: String] = [:]
  var settings = ""
  var today = "2026-03-01"

  init(_ files: [String: String] = [:], settings: String = "") {
    self.files = files
    self.settings = settings
  }

  /// One post, `content/posts/2026-02-26.md`.
  init(_ text: String, settings: String = "") {
    self.init(["content/posts/2026-02-26.md": text], settings: settings)
  }

  /// What the rules find, sorted; `rule` alone where it is given.
  func diagnostics(
    _ rule: String? = nil, scope: LintScope = .everything, known: (any FindingsCache)? = nil
  ) -> [Diagnostic] {
    let (configuration, problems) = SiteConfiguration.read(
      SourceFile(path: "content/site.yml", text: settings))
    let parser = DocumentParser(settings: configuration.parseSettings)
    let sources = files.mapValues { Array($0.utf8) }.map {
      SourceFile(path: $0.key, bytes: $0.value)
    }
    .sorted { $0.path < $1.path }
    let documents = sources.filter { $0.path.hasSuffix(".md") }.map(parser.parse)
    guard let today = CalendarDay(today) else { return [] }
    let assembly = SiteAssembly(
      posts: documents.filter { $0.path.hasPrefix("content/posts/") },
      pages: documents.filter { $0.path.hasPrefix("content/pages/") },
      days: sources.compactMap(DayFile.init), configuration: configuration,
      selection: Selection(includesDrafts: true, includesFuture: true, today: today))
    let linter = Linter(configuration, scope: scope)
    return linter.diagnostics(
      of: assembly.site, files: SourceFiles(sources),
      today: today,
      reported: problems + documents.flatMap(\.diagnostics) + assembly.diagnostics
        + sources.compactMap(DayFile.init).flatMap(\.diagnostics),
      known: known
    ).sorted().filter { rule == nil || $0.rule == rule }
  }

  /// `line:column message` for each finding of `rule`, and ` > line:column note` for what is
  /// related; the file's name stands before where there is more than one file.
  func found(_ rule: String) -> [String] {
    diagnostics(rule).map { diagnostic in
      place(diagnostic.location) + diagnostic.message
        + diagnostic.related.map { " > \(place($0.location))\($0.note)" }.joined()
    }
  }

  /// The text that each finding of `rule` marks.
  func marked(_ rule: String) -> [String] {
    diagnostics(rule).map { diagnostic in
      guard let position = diagnostic.location?.position else { return "" }
      let scalars = position.lineText.unicodeScalars.dropFirst(position.column - 1)
      return String(String.UnicodeScalarView(scalars.prefix(position.length)))
    }
  }

  /// The names of the rules that fired, each once.
  func rules() -> [String] { Set(diagnostics().map(\.rule)).sorted() }

  private func place(_ location: SourceLocation?) -> String {
    guard let location else { return "" }
    let name = files.count > 1 ? "\(location.path.split(separator: "/").last ?? "") " : ""
    return name + (location.position.map { "\($0.line):\($0.column) " } ?? "")
  }

  /// The texts after the sure fixes.
  func fixed() -> [String: String] {
    let found = diagnostics()
    return files.reduce(into: [:]) { fixed, file in
      let source = SourceFile(path: file.key, text: file.value)
      let bytes = FixedFile(source, fixing: found)?.bytes ?? source.bytes
      fixed[file.key] = String(decoding: bytes, as: UTF8.self)
    }
  }
}

/// Parts of digests.
enum Digest {
  /// A digest in the house form with the entries `titles`; nothing is wrong with it.
  static func post(
    title: String = "每日论文 - 2026年02月26日", description: String = "今天读的论文",
    preview: String = "今天的论文。", tags: String = "[AI]", published: String = "2026-02-26",
    entries: [String]? = nil, end: String = ""
  ) -> String {
    """
    ---
    title: \(title)
    published: \(published)
    description: \(description)
    tags: \(tags)
    ---

    ## 今日预览

    \(preview)

    ## 论文详解

    \((entries ?? ["A Study of Something", "Another Study"].enumerated().map { entry($0 + 1, $1) })
      .joined(separator: "\n"))
    \(end)
    """
  }

  static func entry(
    _ number: Int, _ title: String, authors: String? = "Ada Lovelace 等 (Some Lab)",
    link: String? = nil, topics: String? = "Reasoning", rating: String? = "⭐⭐ 可选",
    text: String = "提出一种方法。"
  ) -> String {
    let id = "2602.\(20000 + number)"
    let lines = [
      authors.map { "**作者**: \($0)  " },
      "**链接**: \(link ?? "[arXiv:\(id)](https://arxiv.org/abs/\(id))")  ",
      topics.map { "**方向**: \($0)  " }, rating.map { "**评级**: \($0)" },
    ]
    return "### \(number). \(title)\n" + lines.compactMap(\.self).joined(separator: "\n")
      + "\n\n**核心创新**:  \n\(text)\n"
  }
}
