import FileSystem
import Foundation
import Testing
import Text

@testable import SiteOutput

@Suite struct StoreTableTests {
  private let sandbox: Sandbox
  private let path: String
  private let header = Array("test\n".utf8)

  init() throws {
    sandbox = try Sandbox()
    path = sandbox.root + "/values"
  }

  private func open() -> ValueStore { ValueStore(path: path, header: header) }

  private func save(_ values: [(key: UInt64, text: String)], keeping kept: [UInt64] = []) {
    let store = open()
    _ = store.keep(kept.map(ContentHash.init(value:)))
    for (key, text) in values { store.add(ContentHash(value: key), text) }
    store.save()
  }

  private func text(_ key: UInt64) -> String? { open().value(ContentHash(value: key)) }

  private var table: StoreTable { StoreTable(of: SharedFile(path), from: header.count) }

  @Test func eachSaveAddsAnIndex() {
    save([(1, "one"), (2, "two")])
    save([(3, "three"), (2, "zwei")], keeping: [1, 2])
    #expect(table.isIndexed)
    #expect(table.ranges.count == 3)
    #expect([1, 2, 3].map(text) == ["one", "zwei", "three"])
  }

  @Test(
    "what was cut short while it was written does not count, and is written over", arguments: 1...60
  )
  func aSaveThatWasCutShort(_ missing: Int) throws {
    save([(1, "one"), (2, "two")])
    save([(3, "three")], keeping: [1, 2])
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.dropLast(missing).write(to: URL(filePath: path))
    #expect(!table.isIndexed)
    #expect([1, 2].map(text) == ["one", "two"])
    save([(4, "four")], keeping: [1, 2])
    #expect(table.isIndexed)
    #expect([1, 2, 4].map(text) == ["one", "two", "four"])
  }

  @Test func anIndexThatIsDamagedIsPassedOver() throws {
    save([(1, "one")])
    save([(2, "two")], keeping: [1])
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[bytes.count - 9] ^= 1
    try bytes.write(to: URL(filePath: path))
    #expect(!table.isIndexed)
    #expect([1, 2].map(text) == ["one", "two"])
    save([(3, "three")], keeping: [1, 2])
    #expect(table.isIndexed)
    #expect([1, 2, 3].map(text) == ["one", "two", "three"])
  }
}
