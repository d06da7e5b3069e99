internal import ArgumentParser
internal import ContentParsing
internal import Diagnostics
internal import FileSystem
internal import SiteModel
internal import SiteOutput

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a post: a digest's skeleton, as a draft.",
    discussion: """
      The post is content/posts/DATE.md, or content/posts/DATE-SLUG.md with --slug. A file that is \
      there is never overwritten. The path is printed.

      Examples:
        papersite new "每日论文 - 2026年2月26日"
        papersite new "Reading notes" --date 2026-02-26 --slug reading-notes
        $EDITOR "$(papersite new Daily --source blog)"
      """)

  @Argument(help: "The post's title.")
  var title: String

  @Option(
    help: ArgumentHelp(
      "The day of publication. (default: today, in the site's time zone)", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("The site's folder.", valueName: "dir"), completion: .directory)
  var source = "."

  @Option(help: "The last part of the post's address. (default: its day)")
  var slug: String?

  func validate() throws {
    if let date, CalendarDay(date) == nil {
      throw ValidationError("--date takes a day such as 2026-02-26, not '\(date)'.")
    }
    if title.allSatisfy(\.isWhitespace) || title.unicodeScalars.contains(where: Self.isControl) {
      throw ValidationError("The title has to be one line of text.")
    }
    if let slug, !isSlug(slug) {
      throw ValidationError(
        "--slug takes one part of an address, of at most 200 bytes and without '/', '?', '#' and '%',"
          + " not '\(slug.prefix(60))\(slug.count > 60 ? "…" : "")'.")
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  /// Whether frontmatter takes `slug`, and a file's name can hold it.
  private func isSlug(_ slug: String) -> Bool {
    let text = "---\nslug: \(YAMLText.quoted(slug))\n---\n"
    let post = FrontmatterReader.read(SourceFile(path: "", text: text))
    return post.diagnostics.isEmpty && post.frontmatter.slug == slug && slug.utf8.count <= 200
      && !slug.unicodeScalars.contains(where: Self.isControl)
  }

  func run() throws {
    let folders = SiteFolders(source: source, output: nil)
    let settings = folders.settings
    let day = date.flatMap { CalendarDay($0) } ?? folders.today
    let name = "content/posts/\(day)\(slug.map { "-" + $0 } ?? "").md"
    let post = PostSkeleton(
      title: title, slug: slug, day: day, language: InterfaceLanguage(of: settings.language))
    do throws(Diagnostic) {
      try checkFolder(folders)
      try NewFile(name, post.text, fixWhereTaken: fixWhereTaken).write(into: folders.source)
    } catch {
      throw error.failure(shownFrom: folders.shownSource)
    }
    Terminal.write(folders.shownSource + name + "\n")
  }

  private func checkFolder(_ folders: SiteFolders) throws(Diagnostic) {
    guard folders.areThere else {
      throw Diagnostic(
        .error, "no-folder", "there is no folder `\(source)`",
        fix: "Begin a site with `papersite init`, or name its folder with `--source`")
    }
    let inside = ["site.yml", "posts", "content"].filter {
      (try? FileStatus(of: FilePath.joined(folders.source, $0))) != nil
    }
    guard !inside.isEmpty, !inside.contains("content"),
      FilePath.name(folders.source) == "content"
    else { return }
    throw Diagnostic(
      .error, "no-content", "`\(source)` is the folder `content` of a site, not the site's folder",
      fix: "Name the folder above it with `--source`, or run papersite there")
  }

  private var fixWhereTaken: String {
    slug == nil
      ? "Name this post with `--slug`, or its day with `--date`"
      : "Take another `--slug` or `--date`"
  }
}
