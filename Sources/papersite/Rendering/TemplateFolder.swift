internal import Diagnostics
internal import Foundation
internal import SiteModel
internal import SiteOutput
internal import Templating

/// The folder that a template's references start from, with the built-in theme behind it: the
/// last folder called `templates` on the way to the template, else the template's own.
struct TemplateFolder {
  /// Empty for the current folder, else with a `/` at its end.
  private let folder: String
  /// The template, seen from the folder.
  let name: String

  init(of file: String) {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let root = parts.dropLast().lastIndex(of: "templates") ?? parts.count - 2
    folder = parts[...root].map { $0 + "/" }.joined()
    name = parts[(root + 1)...].joined(separator: "/")
  }

  /// The settings of the site that the folder belongs to, else the usual ones.
  func settings() throws(TemplateCommandFailure) -> SiteConfiguration {
    let path = String(folder.dropLast("templates/".count)) + "content/site.yml"
    guard folder.hasSuffix("templates/"), FileManager.default.fileExists(atPath: path) else {
      return SiteConfiguration.read(nil).configuration
    }
    let (settings, diagnostics) = SiteConfiguration.read(try Self.read(path))
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { throw TemplateCommandFailure(diagnostics: errors) }
    return settings
  }

  /// The template itself and those that it refers to; all that there are where that cannot be
  /// told. Symbolic links are not followed.
  func sources(
    filters: [TemplateFilter]
  ) throws(TemplateCommandFailure) -> [TemplateSource] {
    var sources = [TemplateSource(name: name, file: try Self.read(folder + name))]
    var pending = TemplateReferences.names(in: sources[0])
    while let path = pending?.popLast() {
      guard TemplateName.isInside(path), !sources.contains(where: { $0.name == path }) else {
        continue
      }
      guard let source = try source(path) else {
        pending = nil
        break
      }
      sources.append(source)
      let names = TemplateReferences.names(in: source)
      pending = names.flatMap { names in pending.map { $0 + names } }
    }
    return pending == nil ? sound(sources, others(than: sources), filters) : sources
  }

  /// `named` and those of `others` in which nothing is wrong: a broken template that nobody refers
  /// to does no harm.
  private func sound(
    _ named: [TemplateSource], _ others: [TemplateSource], _ filters: [TemplateFilter]
  ) -> [TemplateSource] {
    var others = others
    while true {
      let diagnostics = TemplateLibrary.load(
        named + others, globals: RenderedSite.globals, filters: filters, entries: []
      ).diagnostics
      let broken = Set(diagnostics.compactMap(\.location?.path))
      let kept = others.filter { !broken.contains($0.file.path) }
      if kept.count == others.count { return named + others }
      others = kept
    }
  }

  /// The template called `path`, of the folder or else of the built-in theme.
  private func source(_ path: String) throws(TemplateCommandFailure) -> TemplateSource? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: folder + path)
    if attributes?[.type] as? FileAttributeType == .typeRegular {
      return TemplateSource(name: path, file: try Self.read(folder + path))
    }
    return BuiltInTheme.templates.first { $0.name == path }
  }

  /// Every other template in the folder that can be read, and those built-in ones for which there
  /// is none.
  private func others(than named: [TemplateSource]) -> [TemplateSource] {
    let own = paths().compactMap { path in
      (try? Self.read(folder + path)).map { TemplateSource(name: path, file: $0) }
    }
    let builtIn = BuiltInTheme.templates.filter { template in
      !own.contains { $0.name == template.name }
    }
    return (own + builtIn).filter { other in !named.contains { $0.name == other.name } }
  }

  private func paths() -> [String] {
    guard let entries = FileManager.default.enumerator(atPath: folder.isEmpty ? "." : folder)
    else { return [] }
    var paths: [String] = []
    while let path = entries.nextObject() as? String {
      let isTemplate = ["html", "htm", "xml", "txt"].contains((path as NSString).pathExtension)
      let type = entries.fileAttributes?[.type] as? FileAttributeType
      if isTemplate, type == .typeRegular { paths.append(path) }
    }
    return paths.sorted()
  }

  /// The file at `path` without a byte order mark.
  static func read(_ path: String) throws(TemplateCommandFailure) -> SourceFile {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw TemplateCommandFailure(
        "unreadable-file", "there is no such file", fix: "Write the path of a file", path: path)
    }
    guard !isDirectory.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw TemplateCommandFailure(
        "unreadable-file", "the file cannot be read",
        fix: "Write the path of a file that you may read",
        path: path)
    }
    do throws(Diagnostic) {
      return try SourceFile(path: path, rawBytes: Array(data))
    } catch {
      throw TemplateCommandFailure(diagnostics: [error])
    }
  }
}
