import ContentParsing
import FileSystem
import Foundation
import SiteModel
import SourceReading
import Testing
import Text

@testable import SiteOutput

/// An edit costs what it changes: which templates are rendered again.
@Suite struct EditGrainTests {
  private static let posts = (1...4).map { number in
    EditedPost(
      name: "2026-02-1\(number)", title: "第 \(number) 天", date: "2026-02-1\(number)",
      description: "说明", tags: ["标签 \(number % 2)"], category: "类", body: ["正文。"],
      entries: [
        EditedPost.Entry(
          title: "Paper \(number)", arxivID: "2602.2000\(number)", authors: ["Ada \(number)"],
          topics: ["Topic \(number)"], stars: 2, idea: "想法。")
      ])
  }

  private static func files(_ posts: [EditedPost]) -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: posts.map { ($0.path, Array($0.text.utf8)) })
  }

  /// How often each template is rendered after an edit of the oldest post.
  private func renderings(after edit: (inout EditedPost) -> Void) throws -> [String: Int] {
    let site = try WarmSite()
    var posts = Self.posts
    try site.write(Self.files(posts))
    _ = try site.build()
    edit(&posts[0])
    try site.write(Self.files(posts))
    let trace = BuildTrace()
    _ = try site.build(trace: trace)
    return trace.events.filter { $0.category == .template }.reduce(into: [:]) {
      $0[$1.name, default: 0] += 1
    }
  }

  @Test func nothingIsRenderedWhereNothingHasChanged() throws {
    #expect(try renderings { _ in } == [:])
  }

  /// Its page, its paper's page, and the feeds of the site, its tag, its category and its paper.
  @Test func anEditOfTheTextTouchesPageAndFeeds() throws {
    let renderings = try renderings { $0.entries[0].idea = "别的想法。" }
    #expect(renderings["post.html"] == 1)
    #expect(renderings["paper.html"] == 1)
    for template in ["archive.html", "terms.html", "papers.html", "trends.html", "404.html"] {
      #expect(renderings[template] == nil, "\(template)")
    }
  }

  /// They name a post's place, and large sites have large files of them.
  @Test func aTitleTouchesNoFileOfPapersAlone() throws {
    let site = try WarmSite()
    var posts = Self.posts
    try site.write(Self.files(posts))
    _ = try site.build()
    posts[0].title = "新题目"
    try site.write(Self.files(posts))
    let trace = BuildTrace()
    _ = try site.build(trace: trace)
    let made = trace.events.map(\.name)
    #expect(made.contains("the archive"))
    for source in ["the citations", "the trends", "the index of papers"] {
      #expect(!made.contains { $0.hasPrefix(source) }, "\(source)")
    }
    // Of the open data, that of the posts.
    #expect(made.count { $0 == "the open data" } == 1)
  }

  /// Of four posts, the two others that neither are its neighbours nor name it stay as they are.
  @Test func anEditOfTheTitleTouchesNeighboursAndLists() throws {
    let renderings = try renderings { $0.title = "新题目" }
    #expect(renderings["post.html"] == 2)
    #expect(renderings["archive.html"] == 1)
    // Its paper's page shows text of it; lists of papers show no post.
    #expect(renderings["paper.html"] == 1)
    for template in ["papers.html", "trends.html"] {
      #expect(renderings[template] == nil, "\(template)")
    }
  }

  /// Its own page and its neighbour's, which shows something of it; not those with the old tag.
  @Test func aNewTagTouchesNoOtherPost() throws {
    let renderings = try renderings { $0.tags = ["新标签"] }
    #expect(renderings["post.html"] == 2)
    #expect(renderings["terms.html"] == 1)
  }

  /// As a machine does that gets the site and the cache from an archive.
  @Test func aCopyOfTheSiteIsNotRenderedAnew() throws {
    let site = try WarmSite()
    try site.write(Self.files(Self.posts))
    _ = try site.build()
    try site.copyPublishedFiles()
    let trace = BuildTrace()
    let build = try site.build(trace: trace)
    #expect(trace.events.filter { $0.category == .template }.isEmpty)
    #expect(build.written?.updated == 0)
    #expect(try site.compare(RandomEdits.Circumstances()) == nil)
  }

  @Test func theProgramIsKnownByItsBytes() throws {
    let sandbox = try Sandbox()
    let folder = sandbox.root
    let first = try #require(ProgramIdentity.ofBytes(rememberedAt: folder + "/first"))
    #expect(ProgramIdentity.ofBytes(rememberedAt: folder + "/first") == first)
    #expect(ProgramIdentity.ofBytes(rememberedAt: folder + "/second") == first)
    try sandbox.put("first", "damaged")
    #expect(ProgramIdentity.ofBytes(rememberedAt: folder + "/first") == first)
    #expect(sandbox.text("second") != nil)
  }

  /// A file of the kind that linkers write, with one note before that of the build ID.
  @Test func theBuildIDIsFoundInAProgram() throws {
    func bytes(_ number: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(number >> (8 * $0) & 0xFF) }
    }
    let notes =
      bytes(4, 4) + bytes(5, 4) + bytes(1, 4) + Array("GNU\0".utf8) + bytes(0, 8)
      + bytes(4, 4) + bytes(3, 4) + bytes(3, 4) + Array("GNU\0".utf8) + [7, 8, 9, 0]
    let segment = { (kind: Int) in
      bytes(kind, 8) + bytes(176, 8) + bytes(0, 16) + bytes(notes.count, 8) + bytes(0, 16)
    }
    let header =
      [0x7F, 0x45, 0x4C, 0x46, 2, 1] + bytes(0, 26) + bytes(64, 8) + bytes(0, 14) + bytes(56, 2)
      + bytes(2, 2) + bytes(0, 6)
    let program = header + segment(1) + segment(4) + notes
    let sandbox = try Sandbox()
    func buildID(_ bytes: [UInt8]) throws -> [UInt8]? {
      try Data(bytes).write(to: URL(filePath: sandbox.root + "/program"))
      return MappedFile(sandbox.root + "/program")?.buildID
    }
    #expect(try buildID(program) == [7, 8, 9])
    #expect(try buildID([0] + program.dropFirst()) == nil)
    for end in 1..<(program.count - 1) { #expect(try buildID(Array(program[..<end])) == nil) }
  }

  /// A post's Markdown depends on that post, a paper's on the posts that cover it, a topic's on its
  /// papers: none on lists of all, but for the archive's and what lists the newest.
  @Test func markdownDependsOnWhatItShows() throws {
    let site = try WarmSite()
    try site.write(Self.files(Self.posts))
    let folder = SiteFolder(root: site.sandbox.root)
    let today = try #require(CalendarDay("2026-03-01"))
    let build = SiteBuild(
      folder.read(), of: folder, options: BuildOptions(selection: Selection(today: today)))
    let lists = try build.plan.files.filter { file in
      guard file.outputPath.hasSuffix(".md") || file.outputPath.hasPrefix("llms") else {
        return false
      }
      #expect(file.given != nil, "\(file.outputPath)")
      let (_, parts) = try Reads.recording { try build.plan.bytes(of: file) }
      #expect(!parts.contains { $0.kind == .everything }, "\(file.outputPath)")
      return parts.contains { $0.kind == .listings }
    }
    #expect(
      lists.map(\.outputPath) == ["archive/index.md", "llms-full.txt", "llms.txt"])
  }

  @Test func twoBuildsAtOnceGiveOneSite() throws {
    let site = try WarmSite()
    try site.write(Self.files(Self.posts))
    let build = { @Sendable [sandbox = site.sandbox] in
      try? WarmSite(sandbox).build().written != nil
    }
    let results = [0, 1, 2].concurrentMap { _ in build() }
    #expect(results == [true, true, true])
    #expect(try site.compare(RandomEdits.Circumstances()) == nil)
  }
}
