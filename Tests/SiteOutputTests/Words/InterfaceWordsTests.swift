import Testing

@testable import SiteOutput

@Suite struct InterfaceWordsTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func everyTableHasEveryWord(_ language: InterfaceLanguage) throws {
    let table = try #require(InterfaceWords.tables[language])
    #expect(Set(table.keys) == Set(InterfaceWords.keys))
    #expect(table.filter { $0.value.isEmpty }.isEmpty)
  }

  /// A sentence that lost a `{count}` would lose the number, and one with `{cuont}` would show it.
  @Test(arguments: InterfaceWords.keys)
  func sentencesHaveTheSamePlaces(_ key: String) {
    let places = InterfaceWords.tables.values.map { table in
      Set((table[key] ?? "").matches(of: /{(\w+)}/).map(\.output.1))
    }
    #expect(Set(places).count == 1)
  }

  @Test(arguments: [
    ("zh", "归档"), ("zh-CN", "归档"), ("zh-Hans", "归档"), ("zh-SG", "归档"), ("zh-Hans-HK", "归档"),
    ("zh-TW", "歸檔"), ("zh-HK", "歸檔"), ("zh-mo", "歸檔"), ("zh-Hant", "歸檔"), ("zh-Hant-CN", "歸檔"),
    ("ja", "アーカイブ"), ("ja-JP", "アーカイブ"), ("en", "Archive"), ("en-GB", "Archive"),
    ("de", "Archive"), ("", "Archive"),
  ])
  func aTagChoosesTheTable(_ tag: String, archive: String) {
    #expect(InterfaceWords(language: tag)["archive"] == archive)
  }
}
