import Foundation

/// A site's folder that lives as long as one test, and the built command run on it.
final class TemporarySite: Sendable {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "papersite-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// The text of a file of the site; nil where there is none.
  func read(_ path: String) -> String? {
    (try? Data(contentsOf: folder.appending(path: path))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  /// Every file under `path` with its bytes, by its path below it.
  func tree(_ path: String) -> [String: Data] {
    let root = folder.appending(path: path)
    let files =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return files.reduce(into: [:]) { tree, name in
      var isFolder: ObjCBool = false
      let file = root.appending(path: name)
      guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      else { return }
      tree[name] = try? Data(contentsOf: file)
    }
  }

  /// Runs `papersite` in the site's folder.
  @discardableResult
  func run(_ arguments: String..., input: String? = nil) throws -> CommandResult {
    try run(arguments, input: input)
  }

  /// - Parameters:
  ///   - environment: variables besides those of the tests.
  ///   - limits: the shell's command that sets limits, such as `ulimit -n 8`.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    limits: String? = nil
  ) throws -> CommandResult {
    try CommandResult(
      arguments, in: folder, input: input, environment: environment, limits: limits)
  }
}

/// What a run of the built command gave.
struct CommandResult {
  let status: Int32
  let output: String
  let errors: String

  init(
    _ arguments: [String], in folder: URL, input: String?, environment: [String: String] = [:],
    limits: String? = nil
  ) throws {
    let process = Process()
    let executable = try Self.executable
    process.executableURL = limits == nil ? executable : URL(filePath: "/bin/sh")
    process.arguments =
      limits.map { ["-c", "\($0); exec \"$0\" \"$@\"", executable.path] + arguments } ?? arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe would hold the command up.
    let files = try (0..<2).map { _ in
      let file = FileManager.default.temporaryDirectory.appending(path: "papersite-\(UUID())")
      try Data().write(to: file)
      return file
    }
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    let handles = try files.map { try FileHandle(forWritingTo: $0) }
    process.standardOutput = handles[0]
    process.standardError = handles[1]
    let pipe = Pipe()
    process.standardInput = input == nil ? FileHandle.nullDevice : pipe
    try process.run()
    if let input {
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
    }
    process.waitUntilExit()
    for handle in handles { try handle.close() }
    status = process.terminationStatus
    output = String(decoding: try Data(contentsOf: files[0]), as: UTF8.self)
    errors = String(decoding: try Data(contentsOf: files[1]), as: UTF8.self)
  }

  private struct NoExecutable: Error {}

  /// The command stands beside the bundle of the tests.
  static var executable: URL {
    get throws {
      guard let bundle = CommandLine.arguments.first(where: { $0.contains(".xctest") }),
        let end = bundle.firstRange(of: ".xctest")?.upperBound
      else { throw NoExecutable() }
      return URL(filePath: String(bundle[..<end])).deletingLastPathComponent()
        .appending(path: "papersite")
    }
  }
}
