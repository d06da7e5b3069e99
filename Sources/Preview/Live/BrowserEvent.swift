internal import Text

/// What a page in a browser is told, in the form of server-sent events (HTML Standard, 9.2).
enum BrowserEvent: Equatable, Sendable {
  /// What is wrong with the site, and what there is to say about the page; whether the page is an
  /// older one because of it.
  case state(problems: [Problem], notes: [Problem], isHeld: Bool)
  case reload
  /// Files other than pages, by the paths that browsers ask for, that have changed.
  case assets([String])
  /// Nothing but a sign of life.
  case heartbeat

  var text: String {
    switch self {
    case .state(let problems, let notes, let isHeld):
      Self.event(
        "state",
        "{\"problems\":\(Self.list(problems)),\"notes\":\(Self.list(notes)),\"isHeld\":\(isHeld)}")
    case .reload: Self.event("reload", "1")
    case .assets(let paths):
      Self.event("assets", "[\(paths.map(JSONText.quoted).joined(separator: ","))]")
    case .heartbeat: ":\n\n"
    }
  }

  /// JSON has no line breaks outside of strings, and in them they are escaped.
  private static func event(_ name: String, _ data: String) -> String {
    "event: \(name)\ndata: \(data)\n\n"
  }

  private static func list(_ problems: [Problem]) -> String {
    "[\(problems.map(\.json).joined(separator: ","))]"
  }
}
