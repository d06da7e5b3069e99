/// The parts of a site's folder, each with its own meaning of a file's name.
enum FolderPart: Sendable {
  case posts, pages, days, templates, assets, rootFiles
}

/// What a file is for.
enum FileRole: Sendable, Equatable {
  case settings, post, page, record, template, asset, attachment, rootFile
  /// A file that looks like Markdown but will not be read as such.
  case misnamedMarkdown
  /// A file among the templates that is none.
  case misplacedAsset
  /// A file beside the records, such as the last draft of a day.
  case unread

  init(name: String, in part: FolderPart) {
    let ending = Self.ending(of: name)
    switch part {
    case .posts where ending == "md": self = .post
    case .pages where ending == "md": self = .page
    case .days: self = ending == "json" && !name.hasSuffix(".push.json") ? .record : .unread
    case .posts, .pages:
      self =
        Self.markdownEndings.contains(ending.lowercased())
        ? .misnamedMarkdown : .attachment
    case .templates: self = Self.templateEndings.contains(ending) ? .template : .misplacedAsset
    case .assets: self = .asset
    case .rootFiles: self = .rootFile
    }
  }

  /// Whether the text is read at once, for papersite to understand.
  var isRead: Bool {
    switch self {
    case .settings, .post, .page, .record, .template: true
    default: false
    }
  }

  private static let markdownEndings: Set = ["md", "markdown", "mdown", "mkd", "mdx"]
  private static let templateEndings: Set = ["html", "xml", "txt"]

  private static func ending(of name: String) -> String {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[$0...].dropFirst()) } ?? ""
  }
}
