internal import ArgumentParser
internal import Preview

/// The options of the commands that serve.
struct ServerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The port, or the first one that is tried. (default: 4000)", valueName: "n"),
    transform: Self.port)
  var port: UInt16 = 4000

  @Option(
    help: ArgumentHelp(
      "The address to listen on. Others than 127.0.0.1 let other machines in.",
      valueName: "address"))
  var host = "127.0.0.1"

  @Flag(help: "Open the site in the browser.")
  var open = false

  private static func port(_ text: String) throws -> UInt16 {
    guard let port = UInt16(text) else {
      throw ValidationError("A port is a number from 0 to 65535.")
    }
    return port
  }

  /// Listens on the port, or on the next free one, and says so.
  func listen() throws -> ListeningSocket {
    do {
      let socket = try ListeningSocket.first(host: host, from: port)
      if port != 0, socket.port != port { Terminal.writeError(busyNote(socket.port)) }
      return socket
    } catch {
      throw ValidationError(reason(error))
    }
  }

  /// Says where the site is, and opens it if that is wanted.
  func announce(_ socket: ListeningSocket, basePath: String, what: String) {
    let address = socket.url + basePath + "/"
    Terminal.write("\(what) at \(address) (end with Ctrl-C)\n")
    if !socket.isLoopback {
      Terminal.writeError("Other machines can read it, drafts and all.\n")
    }
    if open { Browser.open(address) }
  }

  private func busyNote(_ next: UInt16) -> String {
    let holder = PortHolder.find(port).map { " by \($0)" } ?? ""
    return "Port \(port) is in use\(holder); taking \(next).\n"
  }

  private func reason(_ failure: ListeningSocket.Failure) -> String {
    switch failure {
    case .busy:
      let holder = PortHolder.find(port).map { " (\(port) by \($0))" } ?? ""
      return "port \(port) and those after it are in use\(holder). Choose another with --port."
    case .unknownHost:
      return "--host takes localhost or an IP address of this machine, not '\(host)'."
    case .system(let reason):
      return
        "\(host):\(port) cannot be listened on: \(reason). Choose another with --port or --host."
    }
  }
}
