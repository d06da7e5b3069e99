internal import Collecting
internal import Records
internal import Synchronization

/// Tells a person who waits what is asked for, how far it is, and how long a pause lasts: in one
/// line that changes, or, where no terminal is, in a line a source.
final class CollectProgress: Sendable {
  private struct State {
    var step = ""
    var source: SourceName?
    var reports: [SourceReport] = []
  }

  private let isInteractive: Bool
  private let state = Mutex(State())

  init(isInteractive: Bool = Terminal.isInteractive) {
    self.isInteractive = isInteractive
  }

  /// Whether a source has answered, and not only GitHub; or none had to, as on a weekend.
  var hasAnswer: Bool { reports.filter { $0.name != .github }.hasAnswer }

  /// What the sources said now.
  var reports: [SourceReport] { state.withLock(\.reports) }

  func show(_ event: CollectEvent) {
    switch event {
    case .asking(let source, let part, let count): ask(source, part, count)
    case .answered(let report): answer(report)
    }
  }

  /// A pause begins.
  func wait(_ duration: Duration) {
    guard isInteractive, duration >= .milliseconds(500) else { return }
    let seconds = Int((duration / .seconds(1)).rounded(.up))
    line(state.withLock(\.step) + " · waiting \(seconds) s")
  }

  /// Takes the line away.
  func finish() {
    if isInteractive { Terminal.writeError("\r\u{1B}[K") }
  }

  private func ask(_ source: SourceName, _ part: Int, _ count: Int?) {
    let bar = count.flatMap { $0 > 1 ? " " + Self.bar(part - 1, of: $0) : nil } ?? ""
    let page = count == nil && part > 1 ? ", page \(part)" : ""
    let step = "Asking \(source.title)\(page)\(bar)\(Self.rest(source, part, count))"
    let isNew = state.withLock { state in
      defer { (state.step, state.source) = (step, source) }
      return state.source != source
    }
    if isInteractive {
      line(step)
    } else if isNew {
      Terminal.writeError("Asking \(source.title)\n")
    }
  }

  private func answer(_ report: SourceReport) {
    state.withLock { $0.reports.append(report) }
  }

  private func line(_ text: String) { Terminal.writeError("\r\(text)\u{1B}[K") }

  /// What arXiv's pauses still take.
  private static func rest(_ source: SourceName, _ part: Int, _ count: Int?) -> String {
    guard source == .arxiv, let count, count > part else { return "" }
    return " · about \((count - part) * 3) s left"
  }

  /// Such as `[████░░░░] 4 of 8`.
  private static func bar(_ done: Int, of count: Int) -> String {
    let width = 20
    let filled = done * width / count
    return "[" + String(repeating: "█", count: filled)
      + String(repeating: "░", count: width - filled) + "] \(done + 1) of \(count)"
  }
}

extension [SourceReport] {
  /// Whether one of them is an answer. A source that was not asked, since it says nothing on such a
  /// day, has not answered; but where no other has failed, nothing more can be known.
  fileprivate var hasAnswer: Bool {
    let isAnswered = contains {
      ($0.state.isGood || $0.state == .stale) && $0.fetched != nil
    }
    return isAnswered || !hasFailure && contains { $0.state.isGood }
  }

  /// Whether one of them should have answered and did not.
  var hasFailure: Bool { contains { $0.state == .failed || $0.state == .limited } }
}

extension SourceName {
  /// For people.
  var title: String {
    switch self {
    case .arxiv: "arXiv"
    case .arxivFeed: "arXiv's announcements"
    case .huggingface: "Hugging Face Daily Papers"
    case .github: "GitHub"
    }
  }
}
