internal import ContentParsing
internal import SiteModel

/// The papers, posts and topics as JSON, for others to work with.
package enum OpenData {
  /// The version of the shape. It grows when a member is taken away or changes its meaning; new
  /// members may come without.
  package static let version = 1

  /// The shape of every document, as JSON Schema (draft 2020-12).
  package static var schema: String {
    let definitions: [(String, JSONSchema)] = [
      (rating.name, rating.definition), (link.name, link.definition),
      (appearance.name, appearance.definition), (paper.name, paper.definition),
      (post.name, post.definition), (topic.name, topic.definition),
    ]
    let documents = [
      document("papers", paper.reference), document("posts", post.reference),
      document("topics", topic.reference),
    ]
    return JSONSchema.object([
      "$schema": .text("https://json-schema.org/draft/2020-12/schema"),
      "title": .text("The open data of a papersite site"), "oneOf": .list(documents),
      "$defs": .object(
        definitions.map { JSONSchema.Member(name: $0.0, value: $0.1) }),
    ]).document
  }

  private static func document(_ name: String, _ element: JSONSchema) -> JSONSchema {
    .object([
      "type": .text("object"),
      "properties": .object([
        "version": .object(["const": .number(version)]), "site": .type("string"),
        name: .type("array", with: ["items": element]),
      ]),
      "required": .list([.text("version"), .text("site"), .text(name)]),
      "additionalProperties": .bool(false),
    ])
  }

  /// `/api/papers.json`, of some of the ledger's papers.
  package static func papers(_ papers: [Int], of published: PublishedSite) -> [UInt8] {
    write("papers", papers.map { PaperInput(published: published, index: $0) }, paper, published)
  }

  /// `/api/posts.json`: the listed posts, newest first.
  static func posts(of published: PublishedSite) -> [UInt8] {
    write(
      "posts",
      published.listedPosts.map {
        PostView.Input(published: published, index: $0, form: .feed)
      }, post, published)
  }

  /// `/api/topics.json`: the topics with most papers first.
  static func topics(of published: PublishedSite) -> [UInt8] {
    write(
      "topics",
      published.ledger.topics.indices.map { TopicInput(published: published, index: $0) }, topic,
      published)
  }

  private static func write<Element>(
    _ name: String, _ elements: [Element], _ table: DataTable<Element>, _ published: PublishedSite
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object {
      $0.member("version", version)
      $0.member("site", published.addresses.absolute(.home))
      $0.array(name) { for element in elements { table.write(element, to: &$0) } }
    }
    return json.finish()
  }
}
