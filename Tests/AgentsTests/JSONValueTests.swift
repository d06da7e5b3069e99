import Testing

@testable import Agents

struct JSONValueTests {
  @Test(arguments: [
    ("{\"b\":[1,2.5,true,null],\"a\":\"\\u4e2d\\n\"}", "{\"a\":\"中\\n\",\"b\":[1,2.5,true,null]}"),
    (" [ ] ", "[]"), ("{}", "{}"), ("0", "0"), ("-1e2", "-100"), ("\"</script>\"", "\"</script>\""),
  ])
  func readsAndWrites(_ written: String, _ line: String) {
    #expect(JSONValue(Array(written.utf8))?.line == line)
  }

  @Test(arguments: ["", "{", "{\"a\" 1}", "nul", "\"\u{1}", "1 2"])
  func refusesWhatIsNoJSON(_ written: String) {
    #expect(JSONValue(Array(written.utf8)) == nil)
  }

  @Test func survivesDeepNesting() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(JSONValue(Array(deep.utf8)) == nil)
  }
}
