internal import FileSystem
internal import Text

/// What a decided change does to the output folder, written down before anything is done.
struct PublicationJournal: Equatable, Sendable {
  struct Deletion: Equatable, Sendable {
    let path: OutputPath
    /// A file that holds anything else by now stays.
    let content: OutputManifest.Content
  }

  /// The output folder that is meant.
  let output: String
  /// Files at paths where nothing stood, in the order in which they are published.
  let creations: [OutputPath]
  /// Files that take the place of others, in the order in which they are published.
  let updates: [OutputPath]
  let deletions: [Deletion]

  var isEmpty: Bool { creations.isEmpty && updates.isEmpty && deletions.isEmpty }

  /// A line a step, and a last one that shows that nothing is missing.
  var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: (creations.count + updates.count) * 60)
    buffer.append(text: "\(Self.header)\n\(output)\n")
    for path in creations { buffer.append(text: "create \(path.text)\n") }
    for path in updates { buffer.append(text: "update \(path.text)\n") }
    for deletion in deletions {
      let hash = String(deletion.content.hash.value, radix: 16)
      buffer.append(text: "delete \(hash) \(deletion.content.size) \(deletion.path.text)\n")
    }
    buffer.append(text: "\(Self.end)\n")
    return buffer.bytes
  }

  private static let header = "papersite journal 1"
  private static let end = "end"
}

extension PublicationJournal {
  /// Nil for bytes that are not a whole journal of this version.
  init?(bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.split(separator: "\n")
    guard lines.count >= 3, lines[0] == Self.header, lines.last == Self.end[...] else { return nil }
    var creations: [OutputPath] = []
    var updates: [OutputPath] = []
    var deletions: [Deletion] = []
    for line in lines[2...].dropLast() {
      switch Self.step(line) {
      case .create(let path): creations.append(path)
      case .update(let path): updates.append(path)
      case .delete(let deletion): deletions.append(deletion)
      case nil: return nil
      }
    }
    self.init(
      output: String(lines[1]), creations: creations, updates: updates, deletions: deletions)
  }

  private enum Step {
    case create(OutputPath)
    case update(OutputPath)
    case delete(Deletion)
  }

  private static func step(_ line: Substring) -> Step? {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "create": return (try? OutputPath(String(parts[1]))).map(Step.create)
    case "update": return (try? OutputPath(String(parts[1]))).map(Step.update)
    case "delete": return deletion(parts[1]).map(Step.delete)
    default: return nil
    }
  }

  private static func deletion(_ fields: Substring) -> Deletion? {
    let parts = fields.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, let hash = UInt64(parts[0], radix: 16), let size = Int(parts[1]),
      let path = try? OutputPath(String(parts[2]))
    else { return nil }
    return Deletion(
      path: path, content: OutputManifest.Content(hash: ContentHash(value: hash), size: size))
  }
}
