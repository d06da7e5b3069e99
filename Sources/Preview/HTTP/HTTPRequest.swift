/// The head of a request. papersite answers without ever reading a body.
package struct HTTPRequest: Sendable, Equatable {
  package struct Header: Sendable, Equatable {
    /// In lower case.
    package let name: String
    package let value: String
  }

  package let method: String
  /// As the client wrote it, such as `/tags/%E6%8E%A8/?x=1`.
  package let target: String
  /// Of HTTP 1: 0 or 1.
  package let minorVersion: Int
  package let headers: [Header]

  package init(
    method: String = "GET", target: String, minorVersion: Int = 1, headers: [Header] = []
  ) {
    self.method = method
    self.target = target
    self.minorVersion = minorVersion
    self.headers = headers
  }

  /// The value of the header called `name` in lower case; several are joined as RFC 9110 has it.
  package subscript(_ name: String) -> String? {
    let values = headers.filter { $0.name == name }.map(\.value)
    return values.isEmpty ? nil : values.joined(separator: ", ")
  }

  /// Whether something follows the head that is not the next request.
  var hasBody: Bool {
    self["transfer-encoding"] != nil || self["content-length"].map { $0 != "0" } ?? false
  }

  /// Whether the client wants to ask more on the same connection.
  var keepsAlive: Bool {
    let options = (self["connection"] ?? "").lowercased().split(separator: ",")
      .map { $0.trimmingSpaces }
    return minorVersion == 0 ? options.contains("keep-alive") : !options.contains("close")
  }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  var trimmingSpaces: Substring {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let last = lastIndex(where: { !isSpace($0) }) else { return self[endIndex...] }
    return self[...last].drop(while: isSpace)
  }
}
