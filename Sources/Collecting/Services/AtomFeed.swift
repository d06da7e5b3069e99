/// Answers in Atom (RFC 4287).
enum AtomFeed {
  /// The feed in `body`.
  static func read(_ body: [UInt8]) throws(ServiceFailure) -> XMLElement {
    let root: XMLElement
    do throws(XMLProblem) {
      root = try XMLReader.read(body)
    } catch {
      throw .failed("its answer cannot be read: \(error.text)")
    }
    guard root.name == "feed" else {
      throw .failed("its answer is no Atom feed, but begins with <\(root.name.quotable)>")
    }
    return root
  }
}
