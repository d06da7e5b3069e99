internal import FileSystem
internal import Text

/// How the files of the last build stood in the output folder, looked at before the transaction
/// began, beside work that leaves a core idle.
struct EarlyLook: Sendable {
  /// Of the folder, before the look.
  let identity: PublishedFolder.Identity
  /// One for each file of the last build; nil where no file stood at its path.
  let stamps: [FileStamp?]

  init(at files: [MadeFile], in output: String) {
    let folder = PublishedFolder(root: (try? FilePath.resolved(output)) ?? output)
    identity = folder.identity
    stamps = folder.stamps(of: files)
  }
}
