package import Diagnostics
internal import FileSystem

extension Diagnostic {
  static func badOutputPath(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-output-path", "the path `\(path)` of a published file \(reason)",
      fix: "Change the slug, tag or file name that the path is made from")
  }

  static func badOutput(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-output-folder", "the output folder `\(path)` \(reason)",
      fix: "Name a folder of its own with `--output`, such as `public`")
  }

  /// The rule of an error that tells of another process that holds the site's lock.
  package static func running(_ work: SiteLock.Work) -> String { "\(work.rawValue)-running" }

  static func running(_ work: SiteLock.Work, in holder: Int?) -> Diagnostic {
    Diagnostic(
      .error, running(work),
      "another \(work.rawValue) of this site is running"
        + (holder.map { " (process \($0))" } ?? ""),
      fix: "Wait until it is over, or end it")
  }

  static func sameOutputPath(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "same-output-path", "two files are to be published at `\(path)`",
      fix: "Change the slug, alias or file name of one of them; upper and lower case may count as "
        + "the same.")
  }

  static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "foreign-file",
      "`\(path)` was not made by papersite, which does not overwrite what it has not made",
      fix: "Move the file away, or delete it if it is of no use, and build again")
  }

  static func folderInTheWay(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "folder-in-the-way", "`\(path)` is a folder, and a file is to be published there",
      fix: "Move the folder away, or delete it if it is of no use, and build again")
  }

  static func fileInTheWay(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "file-in-the-way", "`\(path)` is not a folder, and files are to be published in it",
      fix: "Move it away, or delete it if it is of no use, and build again")
  }

  static func linkInTheWay(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "link-in-the-way",
      "`\(path)` is a symbolic link, and papersite does not write through links",
      fix: "Replace the link by a folder")
  }

  static func cannotRead(_ path: String, _ error: SystemError?) -> Diagnostic {
    Diagnostic(
      .error, "cannot-read", "`\(path)` cannot be read: \(error.reason)",
      fix: "Make it readable for the user that runs papersite")
  }

  /// Before anything published has changed.
  static func cannotWrite(_ path: String, _ error: SystemError?) -> Diagnostic {
    Diagnostic(
      .error, "cannot-write", "`\(path)` cannot be written: \(error.reason)",
      fix: "\(remedy(error)); the published site is as it was")
  }

  /// While the published files change.
  static func cannotPublish(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "cannot-publish", "`\(path)` cannot be replaced: \(error.reason)",
      fix: "\(remedy(error)); the next build finishes what this one began")
  }

  /// - Parameters:
  ///   - others: how many more files cannot be deleted.
  ///   - outlook: what stands, or what comes next.
  static func cannotDelete(
    _ path: String, _ error: SystemError, others: Int, _ outlook: String
  ) -> Diagnostic {
    let more = others == 0 ? "" : ", nor can \(others) more"
    return Diagnostic(
      .error, "cannot-delete",
      "`\(path)` is no longer made, but cannot be deleted: \(error.reason)\(more)",
      fix: "\(remedy(error)); \(outlook)")
  }

  static func editedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .warning, "edited-file",
      "`\(path)` is no longer made, but stays, since it was changed after papersite wrote it",
      fix: "Delete it if it is of no use")
  }

  /// A file that a person had changed, and whose place is needed again.
  static func setAside(_ path: String, in place: String) -> Diagnostic {
    Diagnostic(
      .warning, "set-aside",
      "`\(path)` is made again; it was changed by hand, and what stood there is now `\(place)`",
      fix: "Delete that if it is of no use")
  }

  static func cannotSetAside(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, "cannot-set-aside",
      "`\(path)` is made again, and what a person has changed there cannot be set aside: "
        + error.reason,
      fix: "Move the file away, or delete it if it is of no use, and build again")
  }

  /// Before anything published has changed.
  static func disturbed(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "disturbed-build",
      "`\(folder)` was removed or changed while the site was being built",
      fix: "Build again, and leave it alone meanwhile; nothing was published")
  }

  static func disturbedWhilePublishing(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, "disturbed-build",
      "`\(folder)` was removed while the site was being published",
      fix: "Build again, and leave it alone meanwhile")
  }

  /// What stands where papersite's lock is to be, and cannot be one.
  static func unusableLock(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "unusable-lock", "the lock `\(path)` \(reason)",
      fix: "Delete it, and papersite makes a new one")
  }

  static func badWorkFolder(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-work-folder", "`\(path)`, where papersite keeps its own files, \(reason)",
      fix: "Delete or move it, and papersite makes a folder there")
  }

  private static func remedy(_ error: SystemError?) -> String {
    if error?.isFull == true { return "Free some space and build again" }
    if error?.isMissing == true { return "Build again" }
    if error?.isReadOnly == true {
      return "Mount the file system for writing, or name another folder with `--output`"
    }
    if error?.isOutOfFiles == true { return "Raise the limit (`ulimit -n`) and build again" }
    return "Let the user that runs papersite write there and build again"
  }
}

extension SystemError? {
  fileprivate var reason: String { self?.reason ?? "the system does not say why" }
}
