import ContentParsing
import Diagnostics
import Foundation
import Papers
import Synchronization
import Testing
import Text

@testable import SiteOutput

/// A document in the cache: read when somebody asks, and parsed anew where it is damaged.
@Suite struct StoredDocumentTests {
  private let sandbox: Sandbox
  private let path: String
  private let key = ContentHash(value: 7)
  private let document: Document

  init() throws {
    let post = EditedPost(
      name: "2026-02-26", title: "一天", date: "2026-02-26", tags: ["a"], category: "b",
      body: ["正文。"],
      entries: [
        EditedPost.Entry(
          title: "A Paper", arxivID: "2602.20001", authors: ["Ada"], topics: ["T"], stars: 2,
          idea: "想法。")
      ])
    sandbox = try Sandbox()
    path = sandbox.root + "/values"
    document = DocumentParser(settings: ParseSettings()).parse(
      SourceFile(path: post.path, text: post.text))
    let store = open()
    _ = stored(key, in: store).save(document) { [document] in document }
    store.save()
  }

  private func open() -> ValueStore { ValueStore(path: path, header: Array("test\n".utf8)) }

  private func stored(_ key: ContentHash, in store: ValueStore) -> StoredDocument {
    StoredDocument(key, in: store, recent: RecentParts())
  }

  /// What is read, and how often the document was parsed for it.
  private func load() -> (document: Document, parsings: @Sendable () -> Int)? {
    let count = Counter()
    let head = stored(key, in: open()).load { [document] in
      count.number.withLock { $0 += 1 }
      return document
    }
    return head.map { ($0.document, { count.number.withLock { $0 } }) }
  }

  private final class Counter: Sendable {
    let number = Mutex(0)
  }

  private func expectAll(of read: Document) {
    #expect(read.title == document.title)
    #expect(read.identities == document.identities)
    #expect(read.identities.map(\.key) == document.entries.map { PaperIdentity($0.paper).key })
    #expect(read.keyLocations == document.keyLocations && !read.keyLocations.isEmpty)
    #expect(read.entries.map(\.paper) == document.entries.map(\.paper))
    #expect(read.entries.map(\.line) == document.entries.map(\.line))
    let texts = [read, document].map { $0.entries[0].sections.map(\.content.bytes) }
    #expect(texts[0] == texts[1])
    #expect(read.content.bytes == document.content.bytes)
    #expect(read.outline == document.outline)
    #expect(read.links == document.links)
  }

  @Test func allOfItIsReadBack() throws {
    let (read, parsings) = try #require(load())
    expectAll(of: read)
    #expect(parsings() == 0)
  }

  @Test("of the four values and their index, any may be damaged", arguments: 0..<5)
  func whatIsDamagedIsParsedAnew(value: Int) throws {
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    var (start, number) = (5, 0)
    while start < bytes.count {
      let length = Int(bytes[start + 16]) | Int(bytes[start + 17]) << 8
      if number == value { bytes[start + 24 + length / 2] ^= 1 }
      (start, number) = (start + 24 + length, number + 1)
    }
    #expect(number == 5)
    try Data(bytes).write(to: URL(filePath: path))
    // Without its head there is no document, so that it is parsed anew as a whole.
    guard let (read, parsings) = load() else { return }
    expectAll(of: read)
    #expect(parsings() == (value == 4 ? 0 : 1))
  }

  @Test(
    "new values are read from a file that nobody else has, or from memory",
    arguments: [true, false])
  func whatIsNotSavedIsReadToo(hasFolder: Bool) throws {
    let folder = sandbox.root + "/cache"
    if !hasFolder { try Data().write(to: URL(filePath: folder)) }
    let store = ValueStore(path: folder + "/values", header: Array("test\n".utf8))
    if hasFolder { try FileManager.default.removeItem(atPath: folder) }
    let count = Counter()
    let kept = stored(key, in: store).save(document) { [document] in
      count.number.withLock { $0 += 1 }
      return document
    }
    expectAll(of: kept.document)
    let text = SourceFile(path: "a.md", text: "文")
    #expect(store.putAway(text).value.bytes == text.bytes)
    #expect(count.number.withLock { $0 } == 0 && !store.hasLostValues)
  }

  @Test func aDocumentWithoutItsBodyIsNone() throws {
    let store = open()
    let head = stored(ContentHash(value: 8), in: store).load { [document] in document }
    #expect(head?.document.path == nil)
  }
}
