#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Another program that runs, and is spoken to over its standard input and output.
package struct ChildProgram: ~Copyable {
  private let process: pid_t
  /// Our end of a pair of sockets, of which the program has the other one twice.
  private let socket: Int32

  /// Starts the program at a path.
  ///
  /// - Parameter log: a file to which its standard error is written, and which is made anew.
  package init(_ path: String, _ arguments: [String], log: String) throws(SystemError) {
    var ends: (Int32, Int32) = (-1, -1)
    let paired = withUnsafeMutableBytes(of: &ends) {
      socketpair(AF_UNIX, Self.streams, 0, $0.assumingMemoryBound(to: Int32.self).baseAddress)
    }
    guard paired == 0 else { throw .last }
    for end in [ends.0, ends.1] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Self.allowBrokenConversation(ends.0)
    do throws(SystemError) {
      process = try Self.start(path, arguments, conversation: ends.1, log: log)
    } catch {
      close(ends.0)
      close(ends.1)
      throw error
    }
    close(ends.1)
    socket = ends.0
  }

  /// Ends the program, unless `finish` has seen its end.
  deinit {
    close(socket)
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
  }

  /// Says something to the program.
  package func send(_ bytes: [UInt8]) throws(SystemError) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Darwin)
          Darwin.send(socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, 0)
        #elseif canImport(Musl)
          Musl.send(
            socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, Int32(MSG_NOSIGNAL))
        #else
          Glibc.send(
            socket, buffer.baseAddress.map { $0 + sent }, buffer.count - sent,
            Int32(MSG_NOSIGNAL))
        #endif
      }
      if count > 0 { sent += count } else if !SystemError.last.isInterrupted { throw .last }
    }
  }

  /// What the program says up to a byte, which is left out; nil where it ends before, or says
  /// nothing for `patience` seconds. It must not say more than that before it is asked again.
  package func answer(upTo end: UInt8, patience: Int) throws(SystemError) -> [UInt8]? {
    var answer: [UInt8] = []
    while answer.last != end {
      guard let part = try receive(patience: patience), !part.isEmpty else { return nil }
      answer += part
    }
    return answer.dropLast()
  }

  private func receive(patience: Int) throws(SystemError) -> [UInt8]? {
    var waiting = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    let ready = poll(&waiting, 1, Int32(clamping: patience * 1000))
    if ready < 0, SystemError.last.isInterrupted { return try receive(patience: patience) }
    guard ready > 0 else { return nil }
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
      let received = recv(socket, buffer.baseAddress, buffer.count, 0)
      if received < 0 { failure = .last }
      count = max(received, 0)
    }
    if let failure { throw failure }
    return bytes
  }
}

// MARK: - Starting

extension ChildProgram {
  private static func start(
    _ path: String, _ arguments: [String], conversation: Int32, log: String
  ) throws(SystemError) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    guard posix_spawn_file_actions_init(&actions) == 0 else { throw .last }
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, conversation, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, conversation, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, log, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard code == 0 else { throw SystemError(code: code) }
    return process
  }

  private static var streams: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }

  /// A program that has gone is an error of `send`, not a signal that ends ours.
  private static func allowBrokenConversation(_ socket: Int32) {
    #if canImport(Darwin)
      var isOn: Int32 = 1
      setsockopt(
        socket, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }
}
