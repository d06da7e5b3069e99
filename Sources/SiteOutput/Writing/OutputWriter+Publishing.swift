internal import Diagnostics
internal import FileSystem

extension OutputWriter {
  /// Renames the whole tree in. False where the folder turns out to be a mount point, or no longer
  /// empty, so that the files have to go in one by one.
  func publishWhole(_ plan: PublicationPlan) throws(Diagnostic) -> Bool {
    do throws(SystemError) {
      let manifest = FilePath.joined(staging.tree, OutputManifest.fileName)
      try disk.createFile(manifest, plan.manifestBytes)
      if let status = try? FileStatus(of: published.root) {
        try disk.setPermissions(status.permissions, of: staging.tree)
      }
      try disk.rename(staging.tree, to: published.root)
      return true
    } catch {
      if error.isMountBoundary || error.isNotEmpty { return false }
      throw .cannotWrite(published.root, error)
    }
  }

  /// Writes down what is to be done. Up to the end of this, nothing published has changed; from
  /// there on, the change will be finished.
  func decide(_ plan: PublicationPlan) throws(Diagnostic) {
    do throws(SystemError) {
      try disk.createFile(staging.transitionalManifest, plan.transitionalManifest.bytes)
      try disk.createFile(staging.manifest, plan.manifestBytes)
      try disk.makeFolders(published.root)
      try staging.write(plan.journal)
    } catch {
      throw .cannotWrite(published.root, error)
    }
  }
}
