internal import Dispatch
internal import Foundation

/// Something that a command does until the user ends it.
enum Service {
  /// Runs `work` until it fails, or until Ctrl-C or SIGTERM, which end the process at once with
  /// status 0: nothing is ever half written, since nothing is written.
  static func run(_ work: @escaping @Sendable () async throws -> Void) -> Never {
    signal(SIGPIPE, SIG_IGN)
    let sources = [SIGINT, SIGTERM].map(ending)
    Task {
      do {
        try await work()
        exit(EXIT_SUCCESS)
      } catch {
        Terminal.writeError("error: \(error)\n")
        exit(EXIT_FAILURE)
      }
    }
    withExtendedLifetime(sources) { dispatchMain() }
  }

  private static func ending(on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      if number == SIGINT { Terminal.writeError("\n") }
      exit(EXIT_SUCCESS)
    }
    source.resume()
    return source
  }
}
