import ContentParsing
import Foundation
import SiteModel
import Testing

@Suite struct ConfigurationSchemaTests {
  @Test func describesNestedKeys() throws {
    let document = SiteConfiguration.keys.schemaDocument(title: "site.yml")
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
    let properties = try #require(root["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(SiteConfiguration.keys.keys.map(\.name)))
    let author = try #require(properties["author"]?["properties"] as? [String: Any])
    #expect(Set(author.keys) == ["name", "email", "url", "avatar", "bio"])
    let item = try #require(properties["menu"]?["items"] as? [String: Any])
    #expect(item["required"] as? [String] == ["title", "url"])
    #expect(item["additionalProperties"] as? Bool == false)
    let rating = try #require(properties["rating"]?["properties"] as? [String: [String: Any]])
    #expect(rating["scale"]?["enum"] as? [Int] == [3, 5])
  }
}
