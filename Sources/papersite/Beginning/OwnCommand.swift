internal import FileSystem
internal import Foundation

/// How the user can run this very program again, for steps that are proposed.
struct OwnCommand {
  /// Such as `papersite`.
  let words: String
  /// Whether it runs in the current folder alone.
  let isBoundToFolder: Bool

  /// `papersite` where `PATH` leads to the program; `swift run papersite` in the folder of the package
  /// that it was built in; else its whole path.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let program = RunningProgram.location
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let isOnPath = folders.contains {
      program == (try? FilePath.resolved(FilePath.joined(String($0), "papersite")))
    }
    guard let program, !isOnPath else {
      (words, isBoundToFolder) = ("papersite", false)
      return
    }
    isBoundToFolder = Self.isBuilt(program, in: try? FilePath.resolved("."))
    words = isBoundToFolder ? "swift run papersite" : Self.shellWord(program)
  }

  private static func isBuilt(_ program: String, in folder: String?) -> Bool {
    guard let folder else { return false }
    return FilePath.isInside(program, FilePath.joined(folder, ".build"))
      && (try? FileStatus(of: FilePath.joined(folder, "Package.swift")))?.kind == .file
  }

  /// `text` as a shell takes it for one word.
  static func shellWord(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        || "0123456789/._-".utf8.contains(byte)
    }
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}
