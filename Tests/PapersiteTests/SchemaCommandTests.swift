import Foundation
import Testing

@Suite struct SchemaCommandTests {
  @Test(arguments: [("frontmatter", "published"), ("site", "base_url"), ("day", "candidates")])
  func printsJSON(_ subject: String, key: String) throws {
    let result = try TemporarySite().run("schema", subject)
    #expect(result.status == 0)
    let root = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
    #expect((root?["properties"] as? [String: Any])?[key] != nil)
  }

  @Test(arguments: [["schema"], ["schema", "posts"]])
  func saysWhatThereIs(_ arguments: [String]) throws {
    let site = try TemporarySite()
    let result = try site.run(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains("frontmatter"))
  }
}
