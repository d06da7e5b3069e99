import Foundation
import ScriptingCorpus
import Testing

/// No script that an author or a drafted feed writes runs in any page of the built site.
@Suite struct HostileSiteTests {
  /// The site is left in the folder that `HOSTILE_SITE` names, to be opened in a browser.
  @Test func noPageRunsAnythingOfTheAuthors() throws {
    #expect(ScriptingCorpus.all.count >= 100)
    let site = try TemporarySite()
    try HostileSite.write(to: site)
    let result = try site.run("build")
    #expect(result.status == 0, "\(result.errors.suffix(2_000))")
    let pages = site.tree("public").filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > ScriptingCorpus.all.count * 3)
    for (path, page) in pages {
      let fault = PageChecker.fault(in: String(decoding: page, as: UTF8.self))
      #expect(fault == nil, "\(path)")
    }
    if let folder = ProcessInfo.processInfo.environment["HOSTILE_SITE"] {
      try FileManager.default.copyItem(
        at: site.folder.appending(path: "public"), to: URL(filePath: folder))
    }
  }

  @Test(arguments: [
    "<p onclick=x>", "<a href='javascript:x'>", "<a href=&#106;avascript:x>", "<script>x</script>",
    "<script src=https://x>", "<iframe>", "<p title=\"x\"onclick=y>", "<p/onclick=x>",
    "<title></title><img src=x onerror=y>", "<!-- x -->", "<base href=x>",
  ])
  func theCheckerSeesWhatCanRun(page: String) {
    #expect(PageChecker.fault(in: page) != nil)
  }
}
