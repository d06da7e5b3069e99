internal import Foundation

/// An answer as it lies on the disk: a line of JSON about it, and its body as it came.
package struct StoredAnswer: Equatable, Sendable {
  /// What of it stands in the first line. Neither what was sent nor who asked is kept.
  struct Head: Codable, Equatable, Sendable {
    let url: String
    /// When it came or was confirmed, in whole seconds since 1970.
    var fetched: Int
    /// The validators (RFC 9110, section 8.8).
    let eTag: String?
    let lastModified: String?
    let contentType: String?
    /// The body's bytes, so that half a file is known for one.
    let length: Int
  }

  var head: Head
  package let body: [UInt8]

  /// When it came or was confirmed, in seconds since 1970.
  package var fetched: Double { Double(head.fetched) }
  package var contentType: String? { head.contentType }

  init(_ response: HTTPResponse, to url: HTTPURL, at time: Double) {
    body = response.body
    head = Head(
      url: url.text, fetched: Int(time), eTag: response.headers["ETag"],
      lastModified: response.headers["Last-Modified"],
      contentType: response.headers["Content-Type"], length: body.count)
  }

  /// Nil where `bytes` are not a whole answer.
  init?(bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")),
      let head = try? JSONDecoder().decode(Head.self, from: Data(bytes[..<end])),
      bytes.count - end - 1 == head.length
    else { return nil }
    self.head = head
    body = Array(bytes[(end + 1)...])
  }

  var bytes: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array((try? encoder.encode(head)) ?? Data()) + [UInt8(ascii: "\n")] + body
  }

  /// What asks whether it still holds (RFC 9110, section 13.1).
  var conditions: [String: String] {
    var conditions: [String: String] = [:]
    conditions["If-None-Match"] = head.eTag
    conditions["If-Modified-Since"] = head.lastModified
    return conditions
  }
}
