internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import SiteOutput
internal import Templating
internal import Text

/// `papersite template FILE --data data.json`
struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print what a template makes of JSON data.",
    discussion: """
      The template is written in Jinja's language; the keys of the data's object are its \
      variables. Templates that it includes, extends or imports are looked up in its folder (in \
      a site, in `templates`), then in the built-in theme. It has the filters of a site, with the \
      settings of its content/site.yml. Output is escaped where the file's name ends in .html, \
      .htm or .xml.

      Example: papersite template templates/post.html --data post.json
      """)

  @Argument(help: "The template.", completion: .file(extensions: ["html", "htm", "xml", "txt"]))
  var file: String

  @Option(help: "A JSON file that holds an object.", completion: .file(extensions: ["json"]))
  var data: String?

  func run() throws {
    do throws(TemplateCommandFailure) {
      Terminal.write(try render())
    } catch {
      let printer = DiagnosticPrinter(.human, usesColor: Terminal.hasColor)
      Terminal.writeError(printer.print(error.diagnostics))
      throw ExitCode.failure
    }
  }

  private func render() throws(TemplateCommandFailure) -> [UInt8] {
    let root = try readData()
    let folder = TemplateFolder(of: file)
    let filters = SiteFilters.all(for: try folder.settings())
    let (library, diagnostics) = TemplateLibrary.load(
      try folder.sources(filters: filters), globals: root.shape, filters: filters, entries: [])
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw TemplateCommandFailure(diagnostics: diagnostics)
    }
    var buffer = ByteBuffer()
    do throws(Diagnostic) {
      try library.render(folder.name, with: root, into: &buffer)
    } catch {
      throw TemplateCommandFailure(diagnostics: [error])
    }
    return buffer.bytes
  }

  private func readData() throws(TemplateCommandFailure) -> TemplateObject {
    guard let data else { return TemplateObject(TemplateShape([]), []) }
    let file = try TemplateFolder.read(data)
    do throws(Diagnostic) {
      guard case .object(let root) = try TemplateData.parse(file) else {
        throw Diagnostic(
          .error, "json-syntax", "the data is not an object",
          fix: "Put it in `{\"name\": …}`", at: file.location(at: 0))
      }
      return root
    } catch {
      throw TemplateCommandFailure(diagnostics: [error])
    }
  }
}

/// Why nothing could be printed.
struct TemplateCommandFailure: Error {
  let diagnostics: [Diagnostic]

  init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  init(_ rule: String, _ message: String, fix: String, path: String) {
    self.init(diagnostics: [
      Diagnostic(.error, rule, message, fix: fix, at: SourceLocation(path: path))
    ])
  }
}
