internal import Foundation

/// What an endpoint answers, as far as it can be told: one JSON document, or the events of a stream
/// that nobody asked for. Fields of other types than they should have count as missing.
struct ChatReply {
  private(set) var text = ""
  private(set) var usage: TokenUsage?
  private(set) var isRefused = false
  private(set) var isCutOff = false

  /// Nil where it is not the answer of a chat endpoint.
  init?(_ body: [UInt8]) {
    let events = Self.events(body)
    let documents = events.isEmpty ? [Data(body)] : events
    let parts = documents.compactMap { try? JSONDecoder().decode(Part.self, from: $0) }
    guard parts.contains(where: { !$0.choices.isEmpty }) else { return nil }
    for part in parts { take(part) }
  }

  private mutating func take(_ part: Part) {
    if let usage = part.usage { self.usage = usage }
    guard let choice = part.choices.first else { return }
    text += choice.text
    isRefused = isRefused || choice.isRefused
    isCutOff = isCutOff || choice.finish == "length"
  }

  /// The data of server-sent events; none where the body is none of those.
  private static func events(_ body: [UInt8]) -> [Data] {
    let lines = body.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    guard let first = lines.first,
      [":", "data:", "event:", "id:", "retry:"].contains(where: { first.starts(with: $0.utf8) })
    else { return [] }
    return lines.compactMap { line in
      line.starts(with: "data:".utf8) ? Data(line.dropFirst(5)) : nil
    }
  }
}

// MARK: - One document or event

private struct Part: Decodable {
  let choices: [Choice]
  let usage: TokenUsage?

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    choices = (try? fields.decode([Choice].self, forKey: "choices")) ?? []
    let usage = try? fields.nestedContainer(keyedBy: Field.self, forKey: "usage")
    self.usage = usage.flatMap { usage in
      guard let input = usage.count("prompt_tokens") else { return nil }
      return TokenUsage(input: input, output: usage.count("completion_tokens") ?? 0)
    }
  }
}

private struct Choice: Decodable {
  let text: String
  let isRefused: Bool
  let finish: String?

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    finish = try? fields.decode(String.self, forKey: "finish_reason")
    let message =
      (try? fields.nestedContainer(keyedBy: Field.self, forKey: "message"))
      ?? (try? fields.nestedContainer(keyedBy: Field.self, forKey: "delta"))
    let refusal = message.flatMap { try? $0.decode(String.self, forKey: "refusal") } ?? ""
    isRefused = !refusal.isEmpty || finish == "content_filter"
    text = message.map(Self.text) ?? ""
  }

  /// The content, in one piece or several; else what the model would call a tool with, which has the
  /// form of the answer too.
  private static func text(_ message: KeyedDecodingContainer<Field>) -> String {
    if let text = try? message.decode(String.self, forKey: "content"), !text.isEmpty { return text }
    struct Piece: Decodable { let text: String? }
    if let pieces = try? message.decode([Piece].self, forKey: "content") {
      return pieces.compactMap(\.text).joined()
    }
    struct Call: Decodable {
      struct Function: Decodable { let arguments: String }
      let function: Function
    }
    let calls = try? message.decode([Call].self, forKey: "tool_calls")
    return calls?.first?.function.arguments ?? ""
  }
}

private struct Field: CodingKey, ExpressibleByStringLiteral {
  let stringValue: String
  var intValue: Int? { nil }

  init(stringLiteral name: String) { stringValue = name }
  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer<Field> {
  /// A number of tokens; none is negative or endless.
  fileprivate func count(_ name: Field) -> Int? {
    (try? decode(Double.self, forKey: name)).map { Int(min(max(0, $0), 1e9)) }
  }
}
