internal import Diagnostics
internal import Foundation
internal import Templating

/// The folder of a template, with all templates in it that could be referred to.
struct TemplateFolder {
  private let file: String
  private let folder: String
  private let name: String

  init(of file: String) {
    self.file = file
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? file
    folder = parts.dropLast().joined(separator: "/")
  }

  /// The template itself, by `name`, and those that it refers to; all in the folder where that
  /// cannot be told. Symbolic links are not followed.
  func sources() throws(TemplateCommandFailure) -> (sources: [TemplateSource], name: String) {
    var sources = [TemplateSource(name: name, file: try Self.read(file, as: file))]
    var pending = TemplateReferences.names(in: sources[0])
    while let path = pending?.popLast() {
      if sources.contains(where: { $0.name == path }) { continue }
      guard isRegularFile(path) else {
        pending = nil
        break
      }
      let source = TemplateSource(name: path, file: try Self.read(shown(path), as: shown(path)))
      sources.append(source)
      let names = TemplateReferences.names(in: source)
      pending = names.flatMap { names in pending.map { $0 + names } }
    }
    if pending == nil { sources = sound(sources, others()) }
    return (sources, name)
  }

  /// `named` and those of `others` in which nothing is wrong: a broken template that nobody refers
  /// to does no harm.
  private func sound(_ named: [TemplateSource], _ others: [TemplateSource]) -> [TemplateSource] {
    var others = others.filter { other in !named.contains { $0.name == other.name } }
    while true {
      let diagnostics = TemplateLibrary.load(
        named + others, globals: TemplateShape([]), entries: []
      ).diagnostics
      let broken = Set(diagnostics.compactMap(\.location?.path))
      let kept = others.filter { !broken.contains($0.file.path) }
      if kept.count == others.count { return named + others }
      others = kept
    }
  }

  private func shown(_ path: String) -> String {
    folder.isEmpty && !file.hasPrefix("/") ? path : "\(folder)/\(path)"
  }

  private func isRegularFile(_ path: String) -> Bool {
    guard !path.split(separator: "/").contains("..") else { return false }
    let attributes = try? FileManager.default.attributesOfItem(atPath: shown(path))
    return attributes?[.type] as? FileAttributeType == .typeRegular
  }

  /// Every other template in the folder that can be read.
  private func others() -> [TemplateSource] {
    let root = folder.isEmpty && !file.hasPrefix("/") ? "." : folder.isEmpty ? "/" : folder
    guard let entries = FileManager.default.enumerator(atPath: root) else { return [] }
    var paths: [String] = []
    while let path = entries.nextObject() as? String {
      let isTemplate = ["html", "htm", "xml", "txt"].contains((path as NSString).pathExtension)
      let type = entries.fileAttributes?[.type] as? FileAttributeType
      if isTemplate, path != name, type == .typeRegular { paths.append(path) }
    }
    return paths.sorted().compactMap { path in
      guard let file = try? Self.read(shown(path), as: shown(path)) else { return nil }
      return TemplateSource(name: path, file: file)
    }
  }

  /// The file at `path` without a byte order mark.
  static func read(
    _ path: String, as shown: String
  ) throws(TemplateCommandFailure) -> SourceFile {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw TemplateCommandFailure("unreadable-file", "there is no such file", path: shown)
    }
    guard !isDirectory.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw TemplateCommandFailure("unreadable-file", "the file cannot be read", path: shown)
    }
    var bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw TemplateCommandFailure(
        "invalid-utf8", "the file is not UTF-8", fix: "Save it as UTF-8.", path: shown)
    }
    return SourceFile(path: shown, bytes: bytes)
  }
}
