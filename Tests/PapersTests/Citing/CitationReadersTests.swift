import Foundation
import Papers
import Testing

/// What other programs read out of the files. It needs Python with `bibtexparser` (1.4 or 2),
/// `rispy` and `citeproc-py`; `PAPERSITE_PYTHON` names an interpreter other than `python3`. With
/// `jsonschema` there and the path of CSL's `csl-data.json` in `CSL_SCHEMA`, CSL-JSON is validated
/// too.
@Suite(
  .enabled(
    if: CitationReaders.areInstalled, "Python's bibtexparser, rispy and citeproc are missing"))
struct CitationReadersTests {
  @Test("readers find the titles and authors that were written", arguments: CitationReaders.checks)
  func readBack(_ check: String) throws {
    let folder = try CitationReaders.folder(of: Paper.all)
    defer { try? FileManager.default.removeItem(at: folder) }
    let differences = try CitationReaders.run(
      ["-c", CitationReaders.script, folder.path, check])
    #expect(differences.split(separator: "\n") == [])
  }
}

enum CitationReaders {
  static let checks = ["bibtex", "ris", "csl", "schema"]

  static var areInstalled: Bool {
    (try? run(["-c", "import bibtexparser, rispy, citeproc"])) == ""
  }

  /// A new folder with a file a format and what is expected of them.
  static func folder(of papers: [Paper]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "citations-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let citations = papers.map { Citation($0) }
    for format in CitationFormats.all {
      try Data(format.bytes(of: citations)).write(
        to: folder.appending(path: "all\(format.fileEnding)"))
    }
    let expected = zip(citations, CitationKeys.assign(to: citations)).map { citation, key in
      Expected(
        key: key, title: citation.title, authors: citation.authors.map { parts(of: $0) },
        more: citation.hasMoreAuthors, doi: citation.doi, url: citation.url)
    }
    try JSONEncoder().encode(expected).write(to: folder.appending(path: "expected.json"))
    return folder
  }

  /// What Python prints, errors included.
  static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    let python = ProcessInfo.processInfo.environment["PAPERSITE_PYTHON"] ?? "python3"
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  private struct Expected: Encodable {
    let key: String
    let title: String
    let authors: [[String]]
    let more: Bool
    let doi: String?
    let url: String?
  }

  /// Given name, particle, family name, suffix; one element for a name that is not divided.
  private static func parts(of author: AuthorName) -> [String] {
    switch author {
    case .person(let name): [name.given, name.particle, name.family, name.suffix]
    case .whole(let name), .organization(let name): [name]
    }
  }
}
