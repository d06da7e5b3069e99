import Papers
import Testing

struct ArxivIDTests {
  @Test(
    arguments: [
      ("2602.21193", "2602.21193", nil), ("2602.20000", "2602.20000", nil),
      ("2602.21193v2", "2602.21193", 2), ("2602.21193v12", "2602.21193", 12),
      ("1412.0001", "1412.0001", nil), ("1501.00001", "1501.00001", nil),
      ("astro-ph/0601001", "astro-ph/0601001", nil), ("math.GT/0309136v1", "math.GT/0309136", 1),
    ] as [(String, String, Int?)])
  func identifier(text: String, unversioned: String, version: Int?) {
    let id = ArxivID(text)
    #expect(id?.unversioned == unversioned)
    #expect(id?.version == version)
  }

  @Test(arguments: [
    "", "2602", "2602.", "2602.2000", "2602.200000", "2613.20000", "2600.20000", "1412.00001",
    "1501.0001", "2602.21193v", "2602.21193v0", "2602.21193v01", "2602.21193 ", "x2602.21193",
    "2602.2119a", "astro-ph/061001", "astro-ph/0613001", "math.gt/0309136", "/0309136", "v1",
    "2602.21193v99999999999999999999",
  ])
  func noIdentifier(text: String) {
    #expect(ArxivID(text) == nil)
  }
}
