import Testing

@testable import SiteModel

struct NameSpellingsTests {
  private static func groups(_ names: [String]) -> [PaperGroup] {
    var gathering = GroupGathering()
    gathering.add(paper: 0, to: names)
    return gathering.finish(at: SitePath("/topics/")).groups
  }

  /// More names than are gone through one by one.
  @Test func ofManyNamesEachIsFound() {
    let names = (0..<100).map { "Topic \($0)" }
    let groups = Self.groups(names + names.map { $0.lowercased() })
    #expect(Set(groups.map(\.name)) == Set(names))
    var spellings = NameSpellings(names.map { $0.uppercased() })
    #expect(
      groups.map { spellings.spelling(of: $0) } == groups.map { $0.name.uppercased() })
    var lookup = GroupLookup(Array(zip(groups.indices, groups)).map { (index: $0, group: $1) })
    #expect(groups.indices.allSatisfy { lookup.index(called: groups[$0].name.uppercased()) == $0 })
    #expect(lookup.index(called: "Other") == nil)
  }

  @Test func theGroupsOwnNameGoesFirst() {
    let group = Self.groups(["RL"])[0]
    var spellings = NameSpellings(["rl", "RL"])
    #expect(spellings.spelling(of: group) == "RL")
  }

  @Test func aNumberIsNewOnce() {
    var seen = SeenNumbers()
    #expect((0..<100).allSatisfy { seen.insert($0) })
    #expect(!(0..<100).contains { seen.insert($0) })
  }
}
