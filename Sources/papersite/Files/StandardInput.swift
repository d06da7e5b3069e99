internal import Dispatch
internal import Foundation

/// What a program writes to standard input, in lines.
struct StandardInput {
  enum Line: Sendable {
    /// Without its line break.
    case whole([UInt8])
    case tooLong
  }

  private var reader: LineReader

  /// - Parameter limit: of a line, in bytes.
  init(limit: Int) {
    reader = LineReader(limit: limit)
  }

  /// The next line as it comes; the last need not end. Nothing is read before it is asked for, so
  /// that a fast writer has to wait.
  mutating func next() async -> Line? {
    while true {
      if let line = reader.next() { return line }
      guard let chunk = await Self.chunk() else { return reader.rest() }
      reader.append(chunk)
    }
  }

  /// Nil at the end. Waits on a thread of its own: those of tasks are few.
  private static func chunk() async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        let data = FileHandle.standardInput.availableData
        continuation.resume(returning: data.isEmpty ? nil : [UInt8](data))
      }
    }
  }
}

/// Cuts bytes into lines.
struct LineReader {
  private let limit: Int
  private var buffer: [UInt8] = []
  private var isSkipping = false

  init(limit: Int) {
    self.limit = limit
  }

  mutating func append(_ bytes: [UInt8]) {
    buffer += bytes
  }

  /// Nil until a line is whole. What is too long is told once, and skipped to its end.
  mutating func next() -> StandardInput.Line? {
    guard let end = buffer.firstIndex(of: UInt8(ascii: "\n")) else { return cutOff() }
    let line = Array(buffer[..<end])
    buffer.removeFirst(end + 1)
    if isSkipping {
      isSkipping = false
      return next()
    }
    return line.count > limit ? .tooLong : .whole(line)
  }

  /// What stands at the end without a line break.
  mutating func rest() -> StandardInput.Line? {
    defer { buffer = [] }
    return buffer.isEmpty || isSkipping ? nil : .whole(buffer)
  }

  private mutating func cutOff() -> StandardInput.Line? {
    guard buffer.count > limit else { return nil }
    buffer = []
    defer { isSkipping = true }
    return isSkipping ? nil : .tooLong
  }
}
