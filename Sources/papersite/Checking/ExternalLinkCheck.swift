internal import Diagnostics
internal import Fetching
internal import FileSystem
internal import LinkChecking
internal import SiteModel
internal import SiteOutput

/// The links of a site to other sites, asked for over the network.
struct ExternalLinkCheck {
  private let build: SiteBuild
  private let references: [ExternalReference]
  let report: LinkReport

  /// Waits for the answers, which may take long.
  ///
  /// - Parameter paths: the files whose links are asked for; all where it is empty.
  init(_ build: SiteBuild, of folders: SiteFolders, only paths: Set<String>) {
    self.build = build
    let areOff = [LinkRule.broken, LinkRule.moved].allSatisfy(build.isOff)
    references = areOff ? [] : build.externalReferences(in: paths)
    let cache = LinkCacheFile(FilePath.joined(folders.work, "links.txt"))
    report = Self.ask(
      Set(references.compactMap { HTTPURL($0.address) }), courtesy: Self.courtesy(of: build), cache)
    cache.write(report.cache)
  }

  /// As `site.yml` and comments have them.
  var diagnostics: [Diagnostic] {
    build.judged(
      references.compactMap { reference in
        HTTPURL(reference.address).flatMap {
          report.diagnostic(about: $0, writtenAs: reference.address, at: reference.location)
        }
      })
  }

  private static func ask(
    _ urls: Set<HTTPURL>, courtesy: Courtesy, _ cache: LinkCacheFile
  ) -> LinkReport {
    let inspection = LinkInspection(PoliteClient(courtesy: courtesy), cache: cache.read())
    let progress = Progress("Checking", "links")
    progress.begin(total: urls.count)
    defer { progress.finish() }
    return Waiting.forValue {
      await inspection.report(on: urls) { known in
        progress.advance()
        cache.writeNowAndThen(known)
      }
    }
  }

  /// Servers see which site's links are checked.
  private static func courtesy(of build: SiteBuild) -> Courtesy {
    let site = build.site.configuration.baseURL
    var courtesy = Courtesy(
      userAgent: "papersite/\(Generator.version) (link check; +\(site.origin)\(site.path)/)")
    courtesy.retries = 1
    // https://info.arxiv.org/help/api/tou.html
    courtesy.pauses = ["arxiv.org": .seconds(3), "export.arxiv.org": .seconds(3)]
    return courtesy
  }
}
