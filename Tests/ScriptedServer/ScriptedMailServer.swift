internal import Dispatch
internal import FlyingSocks
internal import Foundation
internal import Synchronization

/// An SMTP server on this machine (RFC 5321), without TLS, that answers as it is told and remembers
/// what it was sent. It ends when it is let go.
package final class ScriptedMailServer: Sendable {
  /// The answer to a command such as `MAIL FROM:<a@b.c>`; nil for what a server says usually, and
  /// empty for silence.
  package typealias Script = @Sendable (String) -> String?

  private struct State {
    var commands: [String] = []
    var mails: [String] = []
  }

  private let socket: Socket
  private let script: Script
  private let state = Mutex(State())
  package let port: UInt16

  package init(_ script: @escaping Script = { _ in nil }) throws {
    let socket = try Socket(domain: AF_INET, type: .stream)
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: sockaddr_in.inet(ip4: "127.0.0.1", port: 0))
    try socket.listen()
    guard case .ip4(_, let port) = try socket.sockname() else {
      throw SocketError.unsupportedAddress
    }
    self.socket = socket
    self.script = script
    self.port = port
    Thread.detachNewThread { [weak self] in
      while let client = try? socket.accept().file {
        let server = self
        Thread.detachNewThread { server?.talk(Socket(file: client)) }
      }
      try? socket.close()
    }
  }

  deinit { shutdown(socket.file.rawValue, Int32(SHUT_RDWR)) }

  /// Such as `smtp://127.0.0.1:40123`.
  package var url: String { "smtp://127.0.0.1:\(port)" }

  /// The lines that it was sent, but those of mails.
  package var commands: [String] { state.withLock(\.commands) }

  /// The mails that it took, with their line ends.
  package var mails: [String] { state.withLock(\.mails) }

  private func talk(_ client: Socket) {
    defer { try? client.close() }
    Self.send("220 test ESMTP", client)
    while let line = Self.line(client) {
      state.withLock { $0.commands.append(line) }
      let answer = script(line) ?? Self.usual(line)
      if answer.isEmpty { _ = Self.line(client) }
      Self.send(answer, client)
      if line == "QUIT" { return }
      if answer.hasPrefix("334"), Self.line(client) != nil {
        Self.send(script("CREDENTIALS") ?? "235 welcome", client)
      }
      if line == "DATA", answer.hasPrefix("354") { take(from: client) }
    }
  }

  private func take(from client: Socket) {
    var mail = ""
    while let line = Self.line(client), line != "." {
      mail += (line.hasPrefix(".") ? String(line.dropFirst()) : line) + "\r\n"
    }
    let answer = script("END") ?? "250 taken"
    if answer.hasPrefix("250") { state.withLock { $0.mails.append(mail) } }
    Self.send(answer, client)
  }

  private static func usual(_ line: String) -> String {
    switch line.prefix(4) {
    case "EHLO": "250-test\r\n250 AUTH PLAIN"
    case "AUTH": "334 "
    case "DATA": "354 go on"
    case "QUIT": "221 bye"
    default: "250 ok"
    }
  }

  private static func line(_ client: Socket) -> String? {
    var bytes: [UInt8] = []
    while let byte = try? client.read() {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      if byte != UInt8(ascii: "\r") { bytes.append(byte) }
    }
    return nil
  }

  private static func send(_ text: String, _ client: Socket) {
    let data = Data((text + "\r\n").utf8)
    var sent = data.startIndex
    while sent < data.endIndex {
      guard let next = try? client.write(data, from: sent) else { return }
      sent = next
    }
  }
}
