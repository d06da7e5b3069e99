internal import Synchronization

/// What a build did when, and on which thread: what `--profile` shows.
///
/// A build without one reads no clock: stages take an optional trace, and `measured` on nil only
/// runs what it is given.
package final class BuildTrace: Sendable {
  /// What kind of thing took the time.
  package enum Category: String, Sendable, CaseIterable {
    /// A part of the build; these follow each other and do not overlap.
    case stage
    /// The parsing of a post or page, by its file.
    case parse
    /// The making and staging of an output file, by the file that it is made from.
    case file
    /// The rendering of a template.
    case template
  }

  /// Something that took time.
  package struct Event: Sendable {
    package let category: Category
    package let name: String
    /// Nanoseconds since the trace began.
    package let start: Int
    /// In nanoseconds.
    package let duration: Int
    /// From 0, in the order in which threads appeared.
    package let thread: Int
  }

  private struct State {
    var events: [Event] = []
    var threads: [UInt: Int] = [:]
  }

  private let origin = ContinuousClock.now
  private let state = Mutex(State())

  package init() {}

  /// All that was measured, by the time at which it began.
  package var events: [Event] {
    state.withLock { $0.events }.sorted {
      ($0.start, -$0.duration, $0.name) < ($1.start, -$1.duration, $1.name)
    }
  }

  fileprivate func record(
    _ category: Category, _ name: String, from start: ContinuousClock.Instant
  ) {
    let end = ContinuousClock.now
    let identity = ThreadIdentity.current
    state.withLock { state in
      let thread = state.threads[identity] ?? state.threads.count
      state.threads[identity] = thread
      state.events.append(
        Event(
          category: category, name: name, start: (start - origin).nanoseconds,
          duration: (end - start).nanoseconds, thread: thread))
    }
  }
}

extension BuildTrace? {
  /// Runs `body`, and records how long it took where there is a trace.
  package func measured<Result, Failure: Error>(
    _ category: BuildTrace.Category, _ name: @autoclosure () -> String,
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let self else { return try body() }
    let start = ContinuousClock.now
    defer { self.record(category, name(), from: start) }
    return try body()
  }
}

extension Duration {
  fileprivate var nanoseconds: Int {
    Int(components.seconds) * 1_000_000_000 + Int(components.attoseconds / 1_000_000_000)
  }
}
