/// Answers requests of the Model Context Protocol (https://modelcontextprotocol.io). It holds no
/// state but the site: every request is answered from it as it is at that moment.
package struct AgentServer: Sendable {
  private let version: String
  private let library: @Sendable () -> PaperLibrary

  /// - Parameters:
  ///   - version: of papersite.
  ///   - library: the site's papers as they are now.
  package init(version: String, library: @escaping @Sendable () -> PaperLibrary) {
    self.version = version
    self.library = library
  }

  func answer(_ request: RPCRequest) throws -> JSONValue {
    let named = try ProtocolVersion.named(in: request.params)
    let result = try result(of: request)
    guard named?.hasResultTypes ?? false else { return result }
    var extra: JSONValue = ["resultType": "complete"]
    if request.method != "tools/call" {
      // What is on the disk can change at any time.
      extra = extra.adding(["ttlMs": 0, "cacheScope": "private"])
    }
    return result.adding(extra).adding(["_meta": ["io.modelcontextprotocol/serverInfo": info]])
  }

  private func result(of request: RPCRequest) throws -> JSONValue {
    switch request.method {
    case "initialize": return try initialize(request.params)
    case "server/discover": return discover
    case "ping": return [:]
    case "tools/list": return ["tools": .list(AgentTools.all.map(\.declaration))]
    case "tools/call": return try call(request.params)
    case "resources/list":
      return try SiteResources(library()).list(cursor: request.params["cursor"])
    case "resources/templates/list":
      return ["resourceTemplates": .list(SiteResources.templates)]
    case "resources/read": return try SiteResources(library()).read(request.params["uri"])
    default: throw RPCError.unknownMethod(request.method)
    }
  }

  private var info: JSONValue {
    ["name": "papersite", "title": "papersite", "version": .text(version)]
  }

  private static let capabilities: JSONValue = ["tools": [:], "resources": [:]]

  private func initialize(_ params: JSONValue) throws(RPCError) -> JSONValue {
    guard let asked = params["protocolVersion"]?.text else {
      throw .invalidParams("`protocolVersion` is missing")
    }
    return [
      "protocolVersion": .text(ProtocolVersion.negotiated(asked).rawValue),
      "capabilities": Self.capabilities, "serverInfo": info,
      "instructions": .text(library().instructions),
    ]
  }

  private var discover: JSONValue {
    [
      "supportedVersions": .list(
        ProtocolVersion.allCases.reversed().map { .text($0.rawValue) }),
      "capabilities": Self.capabilities, "instructions": .text(library().instructions),
    ]
  }

  private func call(_ params: JSONValue) throws -> JSONValue {
    guard let name = params["name"]?.text else {
      throw RPCError.invalidParams("`name` of the tool is missing")
    }
    guard let tool = AgentTools.named(name) else {
      throw RPCError.invalidParams(
        "There is no tool `\(name.shownOnOneLine)`; there are "
          + AgentTools.all.map(\.name).joined(separator: ", "))
    }
    let written = params["arguments"] ?? [:]
    guard written.members != nil else {
      throw RPCError.invalidParams("`arguments` has to be an object")
    }
    do throws(ToolFailure) {
      let arguments = try ToolArguments(written, of: tool.parameters)
      let library = library()
      if let problem = library.problem { throw ToolFailure("The site has no posts:\n\(problem)") }
      return try tool.call(arguments, library).result
    } catch {
      // The model reads it, and tries again.
      return ["content": [["type": "text", "text": .text(error.message)]], "isError": true]
    }
  }
}
