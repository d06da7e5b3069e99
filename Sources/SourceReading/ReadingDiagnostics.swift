internal import Diagnostics
internal import FileSystem

extension Diagnostic {
  static func noSource(_ root: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "no-source", "the site's folder `\(root)` cannot be read: \(error.reason)",
      fix: "Run papersite in the site's folder, or name it with `--source`")
  }

  static let noContent = Diagnostic(
    .error, "no-content", "there is no folder `content` here",
    fix: "Run papersite in the site's folder, or name it with `--source`; "
      + "`papersite init my-papers` begins a new site")

  static let noPosts = Diagnostic(
    .warning, "no-posts", "there are no posts in `content/posts`",
    fix: "Write one with `papersite new \"Title\"`")

  static func unreadable(_ path: String, _ error: SystemError) -> Diagnostic {
    let fix =
      if error.isMissing {
        "It was there a moment ago: run the command again"
      } else if error.isOutOfFiles {
        "Raise the limit, such as by `ulimit -n 1024`"
      } else {
        "Make it readable for the user that runs papersite, or move it out of the folder"
      }
    return Diagnostic(
      .error, "unreadable", "`\(path)` cannot be read: \(error.reason)", fix: fix,
      at: SourceLocation(path: path))
  }

  static func tooLarge(_ path: String, size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "too-large",
      "`\(path)` has \(megabytes(size)) MB, and the limit is \(megabytes(limit)) MB",
      fix: "Split the file, or keep images as files of their own beside it",
      at: SourceLocation(path: path))
  }

  static func notAFile(_ path: String, _ kind: FileStatus.Kind) -> Diagnostic {
    Diagnostic(
      .error, "not-a-file", "`\(path)` is \(kind.words), not a file",
      fix: "Move it out of the folder", at: SourceLocation(path: path))
  }

  static func notAFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "not-a-folder", "`\(path)` is not a folder",
      fix: "Move it away and make a folder of that name", at: SourceLocation(path: path))
  }

  static func folderNamedAsFile(_ path: String) -> Diagnostic {
    let ending = path.split(separator: ".").last ?? ""
    return Diagnostic(
      .error, "folder-named-as-file", "`\(path)` is a folder, but it is named like a file",
      fix: "Take `.\(ending)` off the folder's name, and move a post into it",
      at: SourceLocation(path: path))
  }

  static func badName(_ name: [UInt8], in folder: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-file-name",
      "the name `\(escaped(name))` is not UTF-8 text, or holds control characters",
      fix: "Rename the file", at: SourceLocation(path: FilePath.joined(folder, escaped(name))))
  }

  static func linkLeadsOut(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "link-leads-out", "`\(path)` is a link that leads out of the site's folder",
      fix: "Copy what it leads to into the site's folder", at: SourceLocation(path: path))
  }

  static func brokenLink(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "broken-link-file", "`\(path)` is a link that cannot be followed: \(error.reason)",
      fix: "Remove the link, or mend what it leads to", at: SourceLocation(path: path))
  }

  static func linkLoop(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "link-loop", "`\(path)` is a link to a folder that it stands in itself",
      fix: "Remove the link", at: SourceLocation(path: path))
  }

  static func tooDeep(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, "too-deep", "`\(path)` is nested in more than \(limit) folders",
      fix: "Move it up", at: SourceLocation(path: path))
  }

  static func misnamedMarkdown(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "misnamed-markdown", "`\(path)` is not read, since only `.md` is",
      fix: "Rename it so that it ends in `.md`", at: SourceLocation(path: path))
  }

  static func misplacedAsset(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "misplaced-asset",
      "`\(path)` is not used: templates end in `.html`, `.xml` or `.txt`",
      fix: "Move it to `templates/assets/` if the site needs it",
      at: SourceLocation(path: path))
  }

  static func strayContent(_ path: String, properPlace: String) -> Diagnostic {
    Diagnostic(
      .warning, "stray-content", "`\(path)` is not read",
      fix: "Move it to `\(properPlace)`", at: SourceLocation(path: path))
  }

  /// A file in `content` itself, such as the `CNAME` of a host.
  static func strayFile(_ path: String) -> Diagnostic {
    let name = FilePath.name(path)
    return Diagnostic(
      .warning, "stray-content", "`\(path)` is not read",
      fix: "Move it to `\(FilePath.joined(RootFiles.folder, name))` to have it published at "
        + "`/\(name)`, or beside the post that uses it",
      at: SourceLocation(path: path))
  }

  /// Such as `content/images`.
  static func strayFolder(_ path: String) -> Diagnostic {
    let name = FilePath.name(path)
    return unread(
      path,
      fix:
        "Move images to where the posts are that show them, in `content/posts`, or the folder to "
        + "`\(FilePath.joined(RootFiles.folder, name))` to have it published at `/\(name)/`")
  }

  /// `content/templates`.
  static func strayTemplates(_ path: String) -> Diagnostic {
    unread(path, fix: "Move it beside `content`, where templates are read")
  }

  /// Such as `content/node_modules`, which belongs nowhere in a site.
  static func strayTools(_ path: String) -> Diagnostic {
    unread(path, fix: "Move it out of `content`")
  }

  /// Such as Hugo's `content/post`.
  static func strayTexts(_ path: String) -> Diagnostic {
    unread(
      path,
      fix: "Move posts to `content/posts` and pages to `content/pages`, with the images beside them"
    )
  }

  /// Such as Hugo's `static`.
  static func foreignFolder(_ name: String) -> Diagnostic {
    unread(
      name,
      fix: "Move what it holds to `\(RootFiles.folder)`, which is copied to the site's root")
  }

  private static func unread(_ folder: String, fix: String) -> Diagnostic {
    Diagnostic(
      .warning, "stray-content", "the folder `\(folder)` is not read", fix: fix,
      at: SourceLocation(path: folder))
  }

  /// With one decimal, rounded up, so that no size over a limit looks like the limit.
  private static func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes + 99_999) / 100_000
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// Every byte that is not printable ASCII as `\xFF`.
  private static func escaped(_ name: [UInt8]) -> String {
    name.reduce(into: "") { text, byte in
      let isPlain = byte >= 0x20 && byte < 0x7F
      text +=
        isPlain
        ? String(UnicodeScalar(byte))
        : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}

extension FileStatus.Kind {
  fileprivate var words: String {
    switch self {
    case .file: "a file"
    case .folder: "a folder"
    case .link: "a symbolic link"
    case .pipe: "a named pipe"
    case .socket: "a socket"
    case .device: "a device"
    }
  }
}
