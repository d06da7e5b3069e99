internal import Foundation

/// The JSON object in a model's answer.
enum JSONInAnswer {
  /// The last object in it that has the form of `type`: what a model thinks aloud comes before.
  static func decoded<Value: Decodable>(_ type: Value.Type, from answer: String) -> Value? {
    let bytes = Array(withoutThoughts(answer).utf8)
    guard bytes.count <= 200_000 else { return nil }
    for range in objects(bytes).reversed() {
      if let value = try? JSONDecoder().decode(type, from: Data(bytes[range])) { return value }
    }
    return nil
  }

  /// Behind what reasoning models mark as their thoughts.
  private static func withoutThoughts(_ answer: String) -> Substring {
    let ends = ["</think>", "</thinking>"].compactMap { answer.ranges(of: $0).last?.upperBound }
    return ends.max().map { answer[$0...] } ?? answer[...]
  }

  /// From each brace to the one that matches it, where one does: braces in sentences need not match.
  private static func objects(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.lazy.filter { bytes[$0] == UInt8(ascii: "{") }.prefix(200)
      .compactMap { start in end(of: start, bytes).map { start..<$0 } }
  }

  private static func end(of start: Int, _ bytes: [UInt8]) -> Int? {
    var depth = 0
    var isText = false
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "{") where !isText: depth += 1
      case UInt8(ascii: "}") where !isText:
        depth -= 1
        if depth == 0 { return index + 1 }
      default: break
      }
      index += 1
    }
    return nil
  }
}
