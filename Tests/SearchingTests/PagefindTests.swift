import FileSystem
import Foundation
import Testing

@testable import Searching

@Suite struct PagefindTests {
  /// Executable files at these paths below a folder of their own.
  private func folder(_ paths: String...) throws -> String {
    let root = FileManager.default.temporaryDirectory.appending(path: "pagefind-\(UUID())")
    for path in paths {
      let file = root.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("#!/bin/sh\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return try FilePath.resolved(root.path)
  }

  @Test func theExtendedOneGoesFirst() throws {
    let root = try folder("a/pagefind", "b/pagefind_extended")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let found = Pagefind.installed(["PATH": "\(root)/a:\(root)/b"])
    #expect(found?.path == "\(root)/b/pagefind_extended")
    #expect(Pagefind.installed(["PATH": "\(root)/a"])?.path == "\(root)/a/pagefind")
  }

  @Test func aPythonPackageIsFoundBesideItsPythonAndAtHome() throws {
    let package = "lib/python3.11/site-packages/pagefind_bin_extended/pagefind_extended"
    let root = try folder("venv/\(package)", "home/.local/\(package)", "venv/bin/python3")
    defer { try? FileManager.default.removeItem(atPath: root) }
    #expect(
      Pagefind.installed(["PATH": "/nowhere:\(root)/venv/bin"])?.path == "\(root)/venv/\(package)")
    #expect(
      Pagefind.installed(["HOME": "\(root)/home"])?.path == "\(root)/home/.local/\(package)")
  }

  /// Where `pip install --user`, and so `./setup --search`, puts it, if that is set.
  @Test func aPythonPackageIsFoundBelowPythonsUserBase() throws {
    let package = "lib/python3.13/site-packages/pagefind_bin_extended/pagefind_extended"
    let root = try folder("base/\(package)", "home/.local/\(package)")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let home = ["HOME": "\(root)/home"]
    let base = home.merging(["PYTHONUSERBASE": "\(root)/base"]) { $1 }
    #expect(Pagefind.installed(base)?.path == "\(root)/base/\(package)")
    let none = home.merging(["PYTHONUSERBASE": ""]) { $1 }
    #expect(Pagefind.installed(none)?.path == "\(root)/home/.local/\(package)")
  }

  @Test func aNamedOneIsTheOnlyOne() throws {
    let root = try folder("a/pagefind_extended")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let path = "\(root)/a"
    #expect(Pagefind.installed(["PATH": path, "PAGEFIND_BINARY_PATH": "\(root)/none"]) == nil)
    #expect(Pagefind.installed([:]) == nil)
  }

  @Test func whatIsNoPagefindFailsInWords() throws {
    let root = try folder("pagefind_extended")
    defer { try? FileManager.default.removeItem(atPath: root) }
    let pagefind = try #require(Pagefind(path: "\(root)/pagefind_extended"))
    #expect(throws: PagefindFailure("has ended, or says nothing any more")) {
      try pagefind.index([], language: "zh", log: "\(root)/log")
    }
  }

  private static let installed = Pagefind.installed(ProcessInfo.processInfo.environment)

  @Test(.enabled(if: installed != nil, "there is no Pagefind here: `./setup --search`"))
  func theSameDocumentsGiveTheSameIndex() throws {
    let pagefind = try #require(Self.installed)
    let documents = ["对齐", "推理", "智能体", "评测"].enumerated().map { number, topic in
      SearchDocument(
        url: "/papers/\(number)/",
        html: Array(
          """
          <html lang="zh"><head><meta data-pagefind-filter="topic[content]" content="\(topic)">\
          </head><body data-pagefind-body><h1>Paper \(number)</h1><p>稀疏注意力。</p></body></html>
          """.utf8))
    }
    let log = FileManager.default.temporaryDirectory.appending(path: "pagefind-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: log) }
    let index = try pagefind.index(documents, language: "zh-CN", log: log)
    for _ in 0..<3 {
      #expect(try pagefind.index(documents, language: "zh-CN", log: log) == index)
    }
    let paths = index.map(\.path)
    #expect(paths.contains("pagefind.js") && paths.contains("pagefind-entry.json"))
    #expect(!paths.contains { $0.contains("-ui.") })
    #expect(paths.count { $0.hasPrefix("fragment/") } == 4)
  }
}
