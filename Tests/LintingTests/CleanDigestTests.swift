import Testing

@Suite struct CleanDigestTests {
  @Test func nothingIsWrongWithADigestInTheHouseForm() {
    #expect(Linted(Digest.post()).diagnostics() == [])
  }
}
