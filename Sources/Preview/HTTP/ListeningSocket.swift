internal import FileSystem
internal import FlyingSocks

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A socket that waits for connections.
package struct ListeningSocket: Sendable {
  package enum Failure: Error, Equatable {
    /// Another program listens on the port.
    case busy
    /// The host is not an IP address of this machine or `localhost`.
    case unknownHost
    case system(String)
  }

  let socket: Socket
  package let host: String
  package let port: UInt16

  /// - Parameters:
  ///   - host: an IPv4 or IPv6 address, or `localhost`.
  ///   - port: 0 for one that the system chooses.
  package init(host: String, port: UInt16) throws(Failure) {
    do {
      let address = try Self.address(host, port)
      socket = try Self.listening(on: address)
      self.host = host
      self.port = try Self.port(of: socket)
    } catch let failure as Failure {
      throw failure
    } catch SocketError.unsupportedAddress {
      throw .unknownHost
    } catch SocketError.failed(_, let code, _) {
      throw Self.failure(code)
    } catch {
      throw .system("\(error)")
    }
  }

  /// On `port`, else on the first free one of those that follow.
  package static func first(
    host: String, from port: UInt16
  ) throws(Failure) -> ListeningSocket {
    for candidate in port...(port > UInt16.max - attempts ? UInt16.max : port + attempts) {
      do throws(Failure) {
        return try ListeningSocket(host: host, port: candidate)
      } catch {
        guard error == .busy else { throw error }
      }
    }
    throw .busy
  }

  private static let attempts: UInt16 = 50

  /// The address of the site's root as a browser takes it, without a slash at the end.
  package var url: String {
    let shown =
      switch host {
      case "0.0.0.0": "127.0.0.1"
      case "::": "[::1]"
      default: host.contains(":") ? "[\(host)]" : host
      }
    return "http://\(shown):\(port)"
  }

  /// Whether only programs of this machine can connect.
  package var isLoopback: Bool {
    host == "localhost" || host == "::1" || host.hasPrefix("127.")
  }

  /// Small answers are sent at once, and a child process does not inherit the socket.
  static func prepareAccepted(_ socket: Socket) {
    try? socket.setValue(
      true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
    #if canImport(Darwin)
      try? socket.setValue(true, for: .noSIGPIPE)
    #endif
    closeOnExec(socket)
  }

  private static func closeOnExec(_ socket: Socket) {
    _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
  }
}

// MARK: - Opening

extension ListeningSocket {
  private static func address(_ host: String, _ port: UInt16) throws -> any SocketAddress {
    let host = host == "localhost" ? "127.0.0.1" : host
    do {
      return host.contains(":")
        ? try sockaddr_in6.inet6(ip6: host, port: port)
        : try sockaddr_in.inet(ip4: host, port: port)
    } catch {
      throw Failure.unknownHost
    }
  }

  private static func listening(on address: some SocketAddress) throws -> Socket {
    let socket = try Socket(domain: Int32(type(of: address).family), type: .stream)
    do {
      closeOnExec(socket)
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
    } catch {
      try? socket.close()
      throw error
    }
    try socket.listen()
    return socket
  }

  private static func port(of socket: Socket) throws -> UInt16 {
    switch try socket.sockname() {
    case .ip4(_, let port), .ip6(_, let port): port
    case .unix: 0
    }
  }

  private static func failure(_ code: Int32) -> Failure {
    switch code {
    case EADDRINUSE: .busy
    case EADDRNOTAVAIL: .unknownHost
    case EACCES: .system("permission is denied")
    default: .system(SystemError(code: code).reason)
    }
  }
}
