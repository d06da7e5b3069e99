/// An element of XML. Names are local ones: what services put before the colon is their choice.
struct XMLElement: Equatable, Sendable {
  let name: String
  let attributes: [String: String]
  var children: [XMLElement] = []
  /// The text directly inside, joined.
  var text = ""

  init(_ name: String, _ attributes: [String: String] = [:]) {
    self.name = name
    self.attributes = attributes
  }

  /// The children of this name, in order.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  func first(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  /// The text of the first child of this name, its white space joined; nil where that is empty.
  func text(_ name: String) -> String? { first(name)?.text.joiningSpace }
}
