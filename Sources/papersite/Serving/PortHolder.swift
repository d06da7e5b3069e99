internal import FileSystem
internal import Foundation

/// Finds out which program listens on a port.
enum PortHolder {
  /// Such as `papersite serve (process 4711)`; nil where it cannot be told, as for programs of
  /// other users.
  static func find(_ port: UInt16) -> String? {
    #if os(Linux)
      let sockets = Set(
        ["/proc/net/tcp", "/proc/net/tcp6"].flatMap { listening(in: $0, on: port) })
      guard !sockets.isEmpty else { return nil }
      return processes.first { process in
        descriptors(of: process).contains { sockets.contains($0) }
      }.map { "\(command(of: $0)) (process \($0))" }
    #else
      return "another program (`lsof -nP -iTCP:\(port) -sTCP:LISTEN` tells which)"
    #endif
  }

  #if os(Linux)
    /// The sockets that listen on the port, as links of descriptors name them. Columns: number,
    /// local address, remote address, state, …, inode as the tenth.
    private static func listening(in table: String, on port: UInt16) -> [String] {
      let suffix = ":" + String(format: "%04X", Int(port))
      return text(table).split(separator: "\n").dropFirst().compactMap { line in
        let columns = line.split(separator: " ")
        guard columns.count > 9, columns[3] == listenState, columns[1].hasSuffix(suffix) else {
          return nil
        }
        return "socket:[\(columns[9])]"
      }
    }

    private static let listenState = "0A"

    private static var processes: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
        .filter { $0.allSatisfy(\.isNumber) }
    }

    private static func descriptors(of process: String) -> [String] {
      let folder = "/proc/\(process)/fd"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return names.compactMap {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
      }
    }

    /// The program's name and its first argument.
    private static func command(of process: String) -> String {
      let words = text("/proc/\(process)/cmdline").split(separator: "\0")
      guard let program = words.first else { return "another program" }
      return ([FilePath.name(String(program))] + words.dropFirst().prefix(1).map(String.init))
        .joined(separator: " ")
    }

    private static func text(_ path: String) -> String {
      guard let bytes = try? OpenFile(path).growingBytes() else { return "" }
      return String(decoding: bytes, as: UTF8.self)
    }
  #endif
}
