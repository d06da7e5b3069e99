/// A message that a client sends (JSON-RPC 2.0, https://www.jsonrpc.org/specification).
enum RPCMessage: Equatable {
  case request(RPCRequest)
  case notification(method: String, params: JSONValue)
  /// An answer to something that was never asked.
  case answer

  /// - Throws: what the sender is to be told, with the id where one can be read.
  init(_ value: JSONValue) throws(RPCFailure) {
    guard value.members != nil else {
      throw RPCFailure(id: nil, error: .invalidRequest("a message is one JSON object"))
    }
    let id = try Self.id(of: value)
    guard value["jsonrpc"] == "2.0" else {
      throw RPCFailure(id: id, error: .invalidRequest("`jsonrpc` has to be \"2.0\""))
    }
    guard let method = value["method"] else {
      guard value["result"] != nil || value["error"] != nil else {
        throw RPCFailure(id: id, error: .invalidRequest("the message has no `method`"))
      }
      self = .answer
      return
    }
    guard let name = method.text else {
      throw RPCFailure(id: id, error: .invalidRequest("`method` has to be a string"))
    }
    let params = value["params"] ?? [:]
    guard let id else {
      self = .notification(method: name, params: params)
      return
    }
    guard params.members != nil else {
      throw RPCFailure(id: id, error: .invalidParams("`params` has to be an object"))
    }
    self = .request(RPCRequest(id: id, method: name, params: params))
  }

  private static func id(of value: JSONValue) throws(RPCFailure) -> JSONValue? {
    switch value["id"] {
    case nil: return nil
    case .text(let text)?: return .text(text)
    case .int(let number)?: return .int(number)
    default:
      throw RPCFailure(id: nil, error: .invalidRequest("`id` has to be a string or an integer"))
    }
  }
}

struct RPCRequest: Equatable, Sendable {
  /// A string or an integer.
  let id: JSONValue
  let method: String
  /// An object.
  let params: JSONValue
}

/// What goes wrong with a message itself.
struct RPCFailure: Error, Equatable {
  /// Nil where none could be read.
  let id: JSONValue?
  let error: RPCError
}

/// Codes and words of JSON-RPC 2.0, and of the Model Context Protocol.
struct RPCError: Error, Equatable {
  let code: Int
  let message: String
  var data: JSONValue?

  static func parseError(_ message: String) -> RPCError {
    RPCError(code: -32700, message: message)
  }

  static func invalidRequest(_ message: String) -> RPCError {
    RPCError(code: -32600, message: message)
  }

  static func unknownMethod(_ method: String) -> RPCError {
    RPCError(code: -32601, message: "There is no method `\(method.shownOnOneLine)`")
  }

  static func invalidParams(_ message: String) -> RPCError {
    RPCError(code: -32602, message: message)
  }

  static func noResource(_ uri: String) -> RPCError {
    RPCError(
      code: -32002, message: "There is no resource `\(uri.shownOnOneLine)`",
      data: ["uri": .text(uri)])
  }

  static func unsupportedVersion(_ version: String) -> RPCError {
    RPCError(
      code: -32022, message: "Version `\(version.shownOnOneLine)` is not spoken here",
      data: [
        "supported": .list(ProtocolVersion.allCases.map { .text($0.rawValue) }),
        "requested": .text(version),
      ])
  }
}

/// What is sent for a request.
enum RPCAnswer {
  static func result(_ result: JSONValue, to id: JSONValue) -> JSONValue {
    JSONValue.object([
      .init(name: "jsonrpc", value: "2.0"), .init(name: "id", value: id),
      .init(name: "result", value: result),
    ])
  }

  static func error(_ error: RPCError, to id: JSONValue?) -> JSONValue {
    var body: JSONValue = ["code": .int(error.code), "message": .text(error.message)]
    if let data = error.data { body = body.adding(["data": data]) }
    return JSONValue.object([
      .init(name: "jsonrpc", value: "2.0"), .init(name: "id", value: id ?? .null),
      .init(name: "error", value: body),
    ])
  }
}

extension String {
  /// At most 100 characters of it, control characters as spaces.
  var shownOnOneLine: String {
    let shown = String(prefix(100).map { ($0.unicodeScalars.first?.value ?? 0) < 0x20 ? " " : $0 })
    return count > 100 ? shown + "…" : shown
  }
}
