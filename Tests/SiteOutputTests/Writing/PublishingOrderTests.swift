import FileSystem
import Foundation
import Synchronization
import Testing
import Text

@testable import Diagnostics
@testable import SiteOutput

@Suite struct PublishingOrderTests {
  /// New files first, then changed ones; among each, what others link to first and what announces
  /// it last; then what is no longer made, and the manifest.
  @Test func publishesInOrder() throws {
    let site = try Sandbox()
    let changed = [
      "sitemap.xml", "rss.xml", "tags/a/rss.xml", "index.html", "page/2/index.html",
      "tags/a/index.html", "posts/b/index.html", "404.html", "assets/style.css", "a.png",
    ]
    let created = ["feed.json", "posts/c/index.html", "assets/x.woff2"]
    func tree(_ paths: [String], _ text: String) -> [String: String] {
      Dictionary(uniqueKeysWithValues: paths.map { ($0, text) })
    }
    try site.publish(tree(changed + ["gone.html"], "old"))
    let changes = Mutex<[String]>([])
    let start = site.output + "/"
    let disk = Disk { (call, path) throws(SystemError) in
      guard [.rename, .removeFile].contains(call), path.hasPrefix(start) else { return }
      changes.withLock { $0.append(String(path.dropFirst(start.count))) }
    }
    try site.publish(tree(changed + created, "new"), disk: disk)
    #expect(
      changes.withLock { $0 } == [
        ".papersite-manifest",
        "assets/x.woff2", "posts/c/index.html", "feed.json",
        "a.png", "assets/style.css", "404.html", "posts/b/index.html", "index.html",
        "page/2/index.html", "tags/a/index.html", "rss.xml", "tags/a/rss.xml", "sitemap.xml",
        "gone.html", ".papersite-manifest",
      ])
  }

  @Test func contentHashesDiffer() {
    let inputs: [[UInt8]] = [
      [], [0], [0, 0], [1], [0, 1], [1, 0], Array(repeating: 0, count: 8),
      Array(repeating: 0, count: 9), Array(repeating: 0, count: 16), Array(0..<8), Array(0..<16),
      Array(8..<16) + Array(0..<8), Array((0..<16).reversed()),
    ]
    #expect(Set(inputs.map { ContentHash(of: $0) }).count == inputs.count)
    #expect(ContentHash(of: Array("papersite".utf8)) == ContentHash(of: Array("papersite".utf8)))
  }

  /// The manifest is kept from build to build, so a hash means the same in every version.
  @Test func manifestsAreReadBack() throws {
    let path = try OutputPath("标签/with space/index.html")
    let contents = [[UInt8](), [1]].map(OutputManifest.Content.init(of:))
    let manifest = OutputManifest([
      OutputManifest.Line(path: path, content: contents[0], claim: .pending),
      OutputManifest.Line(path: path, content: contents[0]),
      OutputManifest.Line(path: path, content: contents[1]),
      OutputManifest.Line(path: path, content: contents[1], claim: .left),
      OutputManifest.Line(path: try OutputPath("a"), content: contents[1], claim: .pending),
    ])
    #expect(manifest.lines(at: path).count == 4)
    #expect(OutputManifest(bytes: manifest.bytes) == manifest)
    #expect(OutputManifest(bytes: Array(manifest.bytes.dropLast())) == nil)
  }

  @Test func journalsAreReadBack() throws {
    let path = try OutputPath("with space/a.html")
    let journal = PublicationJournal(
      output: "/site with space/public", creations: [path], updates: [path],
      deletions: [.init(path: path, content: .init(of: [1]))])
    #expect(PublicationJournal(bytes: journal.bytes) == journal)
    for length in 0..<journal.bytes.count - 1 {
      #expect(PublicationJournal(bytes: Array(journal.bytes.prefix(length))) == nil)
    }
  }
}
