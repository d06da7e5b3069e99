import ContentParsing
import Foundation
import Testing

@Suite struct FrontmatterSchemaTests {
  private var document: String { Frontmatter.keys.schemaDocument(title: "Frontmatter") }

  @Test func hasEveryKeyInTheOrderOfTheTable() throws {
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let properties = try #require(root["properties"] as? [String: [String: Any]])
    let names = Frontmatter.keys.keys.flatMap { [$0.name] + $0.otherNames }
    #expect(Set(properties.keys) == Set(names))
    #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(root["additionalProperties"] as? Bool == false)
    #expect(properties["draft"]?["type"] as? [String] == ["boolean", "null"])
    #expect(properties.values.allSatisfy { $0["description"] != nil })
    let places = names.map { document.range(of: "\n    \"\($0)\": {")?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
  }
}
