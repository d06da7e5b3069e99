import Papers
import Testing

@Suite struct ArxivIDTests {
  @Test(
    arguments: [
      ("2602.21193", "2602.21193", nil), ("2602.20000v2", "2602.20000", 2),
      ("0808.0539", "0808.0539", nil), ("1412.9999v10", "1412.9999", 10),
      ("astro-ph/0601001", "astro-ph/0601001", nil), ("math.GT/0309136v1", "math.GT/0309136", 1),
    ] as [(String, String, Int?)])
  func reads(_ text: String, _ unversioned: String, _ version: Int?) {
    let id = ArxivID(text)
    #expect(id?.unversioned == unversioned)
    #expect(id?.version == version)
  }

  @Test(
    "what is not one identifier is none",
    arguments: [
      "", "2602.2119", "2613.21193", "2600.21193", "1412.12345", "1501.1234", "2602.21193v0",
      "2602.211933", "x2602.21193", "astro-ph/0613001", "2602,21193", "2602.21193 ",
    ])
  func refuses(_ text: String) {
    #expect(ArxivID(text) == nil)
  }
}
