internal import ArgumentParser
internal import ContentParsing
internal import Diagnostics
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
    let source = try read()
    if plain {
      try FileHandle.standardOutput.write(contentsOf: Data(PlainMarkdown.html(source.bytes)))
    } else {
      try print(DocumentParser().parse(source, frontmatter: Frontmatter(), bodyOffset: 0))
    }
  }

  private func print(_ document: Document) throws {
    var page = ByteBuffer(capacity: document.content.bytes.count)
    page.append(document.content) { $0.address }
    try FileHandle.standardOutput.write(contentsOf: Data(page.bytes))
    try report(document.diagnostics)
  }

  private func read() throws -> SourceFile {
    let isStandardInput = file == "-"
    let path = isStandardInput ? "<standard input>" : file
    let data: Data
    do {
      data =
        isStandardInput
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(filePath: file))
    } catch {
      throw failure(path, "unreadable-file", "'\(path)' cannot be read", "Check the path")
    }
    return try source(path, Array(data))
  }

  private func source(_ path: String, _ bytes: [UInt8]) throws -> SourceFile {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw failure(path, "invalid-utf-8", "'\(path)' is not UTF-8", "Save the file as UTF-8")
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return SourceFile(path: path, bytes: bytes.starts(with: mark) ? Array(bytes[3...]) : bytes)
  }

  private func failure(_ path: String, _ rule: String, _ message: String, _ fix: String) -> ExitCode
  {
    let location = SourceLocation(path: path)
    write([Diagnostic(.error, rule, message, fix: fix, at: location)])
    return .failure
  }

  private func report(_ diagnostics: [Diagnostic]) throws {
    write(diagnostics)
    if diagnostics.contains(where: { $0.severity == .error }) { throw ExitCode.failure }
  }

  private func write(_ diagnostics: [Diagnostic]) {
    let text = DiagnosticPrinter(.human).print(diagnostics)
    FileHandle.standardError.write(Data(text.utf8))
  }
}
