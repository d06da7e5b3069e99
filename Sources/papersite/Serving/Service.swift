internal import Dispatch
internal import Foundation

/// Something that a command does until the user ends it.
enum Service {
  /// Runs `work` until it fails, or until Ctrl-C or SIGTERM, which end the process at once with
  /// status 0: nothing is ever half written, since nothing is written.
  static func run(_ work: @escaping @Sendable () async throws -> Void) -> Never {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGTERM) { _ in _exit(EXIT_SUCCESS) }
    signal(SIGINT) { _ in
      // The terminal has shown `^C`.
      write(STDERR_FILENO, "\n", 1)
      _exit(EXIT_SUCCESS)
    }
    Task {
      do {
        try await work()
        exit(EXIT_SUCCESS)
      } catch {
        Terminal.writeError("error: \(error)\n")
        exit(EXIT_FAILURE)
      }
    }
    dispatchMain()
  }
}
