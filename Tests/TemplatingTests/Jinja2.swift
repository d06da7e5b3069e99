import Foundation

/// The real Jinja2, where Python has it.
enum Jinja2 {
  private static let script = TemplateCase.fixtures.appending(path: "compare_with_jinja2.py").path

  /// Whether `python3` can import it.
  static let isInstalled = (try? run(["-c", "import jinja2"]))?.status == 0

  /// Runs the comparison script; `input` goes to its standard input.
  static func compare(
    _ mode: String, input: Data = Data()
  ) throws -> (status: Int32, output: Data) {
    try run([script, mode], input: input)
  }

  private static func run(
    _ arguments: [String], input: Data = Data()
  ) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let inputFile = folder.appending(path: "input")
    try input.write(to: inputFile)
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, data)
  }
}
