import FileSystem
import Foundation
import SiteOutput
import Testing

/// Whatever becomes of the cache, even while a build reads from it: the site is the same.
@Suite struct LostCacheTests {
  private let site: WarmSite
  private var edits = RandomEdits(seed: 7)
  private var cache: String { site.sandbox.work + "/cache" }

  init() throws {
    site = try WarmSite()
    try site.write(edits.files)
  }

  enum Loss {
    case removed, cut, overwritten

    func happen(to cache: String) throws {
      if self == .removed { return try FileManager.default.removeItem(atPath: cache) }
      for entry in try FolderListing.entries(of: cache) where entry.kind == .file {
        let path = FilePath.joined(cache, String(decoding: entry.name, as: UTF8.self))
        let size = try FileStatus(of: path).size
        let file = try FileHandle(forUpdating: URL(filePath: path))
        switch self {
        case .removed: break
        case .cut: try file.truncate(atOffset: UInt64(size / 2))
        case .overwritten: try file.write(contentsOf: Data(repeating: 0x41, count: size))
        }
        try file.close()
      }
    }
  }

  @Test(arguments: [(Loss.removed, false), (.removed, true), (.cut, true), (.overwritten, true)])
  mutating func aBuildGoesOnWithoutTheCache(_ loss: Loss, isWarm: Bool) throws {
    if isWarm {
      _ = try site.build()
      _ = edits.edit()
      try site.write(edits.files)
    }
    let fault = try site.compare { [cache] in
      #expect(throws: Never.self) { try loss.happen(to: cache) }
    }
    #expect(fault == nil)
  }

  @Test func aSiteIsBuiltWhereNothingCanBeKept() throws {
    try FileManager.default.createDirectory(
      atPath: site.sandbox.work, withIntermediateDirectories: true)
    try Data("in the way".utf8).write(to: URL(filePath: cache))
    #expect(try site.compare() == nil)
    #expect(FileManager.default.contents(atPath: cache) == Data("in the way".utf8))
  }

  @Test func buildsAtOnceShareACache() throws {
    let folders = (0..<4).map { site.sandbox.root + "/at-once-\($0)" }
    let shared = UncheckedSite(site)
    DispatchQueue.concurrentPerform(iterations: folders.count) { index in
      #expect(throws: Never.self) {
        let build = try shared.site.build(output: folders[index] + "/public")
        #expect(build.written != nil)
      }
    }
    #expect(try site.compare() == nil)
    let left = try FolderListing.entries(of: cache).map { String(decoding: $0.name, as: UTF8.self) }
    #expect(left.contains("values") && !left.contains { $0.contains(".") })
  }

  /// Builds change nothing of it.
  private struct UncheckedSite: @unchecked Sendable {
    let site: WarmSite
    init(_ site: WarmSite) { self.site = site }
  }
}
