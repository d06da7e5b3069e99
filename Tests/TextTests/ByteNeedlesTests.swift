import Testing
import Text

struct ByteNeedlesTests {
  private let needles = ByteNeedles(["TODO", "待", "(机构)", "TOD"].map { Array($0.utf8) })

  private func found(in text: String) -> [Int] {
    Array(text.utf8).withUnsafeBufferPointer(needles.found)
  }

  @Test(
    "finds what a text holds, wherever it stands",
    arguments: [
      ("", []), ("To", []), ("nothing", []), ("TODO", [0, 3]), ("a TOD", [3]), ("待补充", [1]),
      ("还待", [1]), ("A (机构) and TODO", [0, 2, 3]), ("(机 构)", []), ("TOTODO", [0, 3]),
    ] as [(String, [Int])])
  func finds(text: String, indices: [Int]) {
    #expect(found(in: text) == indices)
  }

  @Test("finds the same as a search for one after the other")
  func agreesWithSearch() {
    let texts = ["ab", "TO", "DO", "待", "(机", "构)", " "]
    for first in texts {
      for second in texts {
        for third in texts {
          let text = first + second + third
          let expected = ["TODO", "待", "(机构)", "TOD"].enumerated()
            .filter { text.contains(text: $1) }.map(\.offset)
          #expect(found(in: text) == expected, "\(text)")
        }
      }
    }
  }
}
