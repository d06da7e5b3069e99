internal import FileSystem

/// Where files wait that a person has changed in the output folder, and whose places papersite needs:
/// `.papersite/set-aside`, each under its path. No whole file is ever replaced or deleted
/// there.
struct SetAside {
  /// The absolute path of `.papersite`.
  let work: String
  let disk: Disk

  /// Writes a copy, unless there is one of the same bytes. Returns where it is.
  func keep(_ path: OutputPath, _ bytes: [UInt8]) throws(SystemError) -> String {
    for number in 1... {
      let folder = FilePath.joined(work, number == 1 ? "set-aside" : "set-aside-\(number)")
      let place = FilePath.joined(folder, path.text)
      if (try? OpenFile(place).bytes()) == bytes { return place }
      do {
        try disk.makeFolders(FilePath.parent(place))
        try disk.createFile(place, bytes)
        return place
      } catch {
        // Something else is there, or a file where a folder is to be.
        if error.isExisting || error.isNotAFolder { continue }
        try? disk.removeFile(place)
        throw error
      }
    }
    throw .full
  }
}
