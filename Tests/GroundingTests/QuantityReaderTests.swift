import Testing

@testable import Grounding

@Suite struct QuantityReaderTests {
  /// Each number as `value measure`, with `↑` or `↓` and `~` where the text says so.
  private static func read(_ text: String) -> String {
    QuantityReader.quantities(in: TextScan(text)).map { quantity in
      let measure =
        switch quantity.measure {
        case .plain, .count: ""
        case .month: " month"
        case .day: " day"
        case .percent: "%"
        case .times: "x"
        case .dimension(let dimension): " \(dimension)"
        }
      let value =
        quantity.value == quantity.value.rounded() && quantity.value < 1e15
        ? "\(Int(quantity.value))" : "\(quantity.value)"
      let sign = quantity.direction.map { $0 == .up ? "↑" : "↓" } ?? ""
      return (quantity.isApproximate ? "~" : "") + value + measure + sign
    }.joined(separator: ", ")
  }

  @Test(
    "one number in many forms",
    arguments: [
      ("15%", "15%"), ("15 %", "15%"), ("１５％", "15%"), ("百分之十五", "15%"), ("百分之 15", "15%"),
      ("fifteen percent", "15%"), ("15 percent", "15%"), ("15 个百分点", "15%"), ("15 points", "15%"),
      ("1.5k", "1500"), ("1,500", "1500"), ("1500", "1500"), ("1.5 thousand", "1500"),
      ("一千五百", "1500"), ("一千五百个", "1500"), ("1.5万", "15000"), ("1.5 万条", "15000"),
      ("7B", "7000000000"), ("70亿", "7000000000"), ("7 billion", "7000000000"),
      ("3 百万", "3000000"), ("1,234,567", "1234567"), ("twenty-five tasks", "25"),
      ("two hundred", "200"), ("十二种", "12"), ("三个", "3"), ("three stages", "3"),
      ("2x", "2x"), ("2×", "2x"), ("2 倍", "2x"), ("两倍", "2x"), ("翻倍", "2x↑"), ("doubled", "2x↑"),
      ("twice", "2x"), ("2-fold", "2x"), ("3 times", "3x"), ("一个数量级", "10x"),
      ("减半", "0.5x↓"), ("15ms", "0.015 time"), ("15 毫秒", "0.015 time"), ("2 小时", "7200 time"),
      ("24 GB", "24000000000 bytes"), ("$5", "5 dollars"), ("0.5", "0.5"), (".5", "0.5"),
      ("60 cents", "0.6 dollars"), ("三成", "30%"), ("七成半", "75%"), ("四分之三", "75%"),
      ("two fifths", "40%"), ("a quarter of it", "25%"), ("half", "50%"),
      ("one case in five", "20%"),
      ("an hour and a half", "5400 time"), ("一个半小时", "5400 time"), ("半年", "15778800 time"),
      ("2.5 years", "78894000 time"), ("two weeks", "1209600 time"), ("14 天", "1209600 time"),
      ("five and a half points", "5.5%"), ("三点五倍", "3.5x"), ("翻了两番", "4x↑"),
      ("1/3.6", "27.77777777777778%"), ("7/9", "7, 9"), ("half a point", "0.5%"),
      ("256 H100s", "256"),
      ("半个百分点", "0.5%"), ("two dozen", "24"), ("a million", "1000000"), ("850 μs", "0.00085 time"),
      ("5 月", "5 month"), ("May 2025", "5 month, 2025"), ("2026-04-07", "2026, 4 month, 7 day"),
      ("a factor of three", "3x"), ("twice a day 0.4 times per route", "2x, 0.4"),
    ])
  func forms(text: String, expected: String) {
    #expect(Self.read(text) == expected)
  }

  @Test(
    "no numbers",
    arguments: [
      "GPT-4", "GSM8K", "Qwen2.5-7B", "3D 场景", "第三", "第 3 章", "the 3rd", "一个模型", "两种方法",
      "one model", "two stages", "唯一", "统一", "十分有效", "数十个", "上千个", "一些", "三思",
      "1. 方法\n2. 结果", "- 3) x", "一个半监督方法", "一成不变", "一周之后", "a third approach",
      "the second half", "Maybe", "数百万",
    ])
  func names(text: String) {
    #expect(Self.read(text) == "")
  }

  @Test(
    "ranges and directions",
    arguments: [
      ("10–15%", "10%, 15%"), ("10% 到 15%", "10%, 15%"), ("2-3倍", "2x, 3x"),
      ("提升 15%", "15%↑"), ("准确率下降了 3.2%", "3.2%↓"), ("reduces memory by 40%", "40%↓"),
      ("a 40% reduction", "40%↓"), ("-3.2%", "3.2%↓"), ("improves by 12 points", "12%↑"),
      ("延迟降低 30%，吞吐提升 2 倍", "30%↓, 2x↑"), ("约 15%", "~15%"), ("nearly 3x", "~3x"),
      ("降低超过 20%", "~20%↓"), ("~20%", "~20%"), ("从 60 提升到 75", "60, 75"),
    ])
  func around(text: String, expected: String) {
    #expect(Self.read(text) == expected)
  }
}
