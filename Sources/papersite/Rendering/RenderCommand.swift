internal import ArgumentParser
internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import Foundation
internal import Text

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Print the HTML of one Markdown file, as a post has it.",
    discussion: """
      Addresses are printed as they are written. What is wrong with the file goes to standard \
      error; with an error, the exit status is 1.

      Examples:
        papersite render content/posts/2026-02-26.md
        papersite render --plain - < notes.md
      """)

  @Argument(help: "The file; - or nothing for standard input.")
  var file = "-"

  @Flag(help: "Plain GitHub Flavored Markdown: no frontmatter, no additions, raw HTML kept.")
  var plain = false

  func run() throws {
    let source = try source()
    if plain {
      Terminal.write(PlainMarkdown.html(source.bytes))
    } else {
      try print(DocumentParser().parse(source))
    }
  }

  private func print(_ document: Document) throws {
    var page = ByteBuffer(capacity: document.content.bytes.count)
    page.append(document.content) { $0.address }
    Terminal.write(page.bytes)
    try report(document.diagnostics)
  }

  private func source() throws -> SourceFile {
    let path = isStandardInput ? "<standard input>" : file
    do throws(Diagnostic) {
      return try SourceFile(path: path, rawBytes: try bytes(path))
    } catch {
      try report([error])
      throw ExitCode.failure
    }
  }

  private func bytes(_ path: String) throws(Diagnostic) -> [UInt8] {
    do {
      let input =
        isStandardInput
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: file))
      return Array(try input.readToEnd() ?? Data())
    } catch {
      throw Diagnostic(
        .error, "unreadable-file", "`\(path)` cannot be read: \(SystemError.reason(of: error))",
        fix: "Name a Markdown file, or `-` for standard input", at: SourceLocation(path: path))
    }
  }

  private var isStandardInput: Bool { file == "-" }

  private func report(_ diagnostics: [Diagnostic]) throws {
    Terminal.writeError(
      DiagnosticPrinter(.human, usesColor: Terminal.hasColor).print(diagnostics))
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
  }
}
