/// The words of a text that tell numbers apart.
enum ContextWords {
  struct Mark {
    let key: String
    /// Whether it names a thing, not only what is said of it.
    let isName: Bool
    /// Of scalars.
    let range: Range<Int>

    func distance(to number: Range<Int>) -> Int {
      range.lowerBound < number.lowerBound
        ? number.lowerBound - range.upperBound : range.lowerBound - number.upperBound
    }
  }

  struct Marks {
    /// In order.
    let all: [Mark]

    func inside(_ range: Range<Int>) -> ArraySlice<Mark> {
      all[first(from: range.lowerBound)..<first(from: range.upperBound)]
    }

    private func first(from index: Int) -> Int {
      var (low, high) = (0, all.count)
      while low < high {
        let middle = (low + high) / 2
        if all[middle].range.lowerBound < index { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  static let own = "•own"

  static func marks(in scan: TextScan, names: [Name], own: Set<String>) -> Marks {
    var marks = names.map { name in
      Mark(
        key: own.contains(name.key) ? Self.own : name.key, isName: true,
        range: scan.scalars(ofBytes: name.range))
    }
    let taken = Set(marks.map(\.range.lowerBound))
    for index in scan.scalars.indices where !taken.contains(index) {
      if let mark = word(at: index, scan) { marks.append(mark) }
    }
    return Marks(all: marks.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  private static func word(at index: Int, _ scan: TextScan) -> Mark? {
    guard let first = scan[index] else { return nil }
    if first.isHan {
      for (word, key) in chinese[first] ?? [] where scan.has(word, at: index) {
        return mark(key, index..<(index + word.unicodeScalars.count))
      }
      return nil
    }
    guard first.isASCIILetter, scan[index - 1].map({ !$0.isNamePart }) ?? true else { return nil }
    let word = scan.word(at: index)
    let range = index..<(index + word.utf8.count)
    if let key = english[word] { return mark(key, range) }
    guard word.utf8.count > 3, !others.contains(word) else { return nil }
    return mark(stem(word), range)
  }

  private static func mark(_ key: String, _ range: Range<Int>) -> Mark {
    Mark(key: key, isName: key == own || key == "human" || key == "baseline", range: range)
  }

  private static func stem(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  private static let others: Set<String> = [
    "about", "against", "also", "average", "compared", "down", "from", "have", "into", "instead",
    "just", "least", "less", "more", "most", "much", "only", "over", "rather", "respectively",
    "than",
    "that", "their", "them", "then", "they", "this", "those", "under", "until", "when", "where",
    "which", "while", "will", "with", "within", "without", "score", "scores", "reach", "reaches",
  ]
  private static let english: [String: String] = [
    "it": own, "its": own, "we": own, "our": own, "ours": own, "human": "human", "humans": "human",
    "people": "human", "person": "human", "baseline": "baseline", "baselines": "baseline",
  ]
  /// By the first character; where one word begins another, the longer one first.
  private static let chinese: [Unicode.Scalar: [(String, String)]] = {
    let words: KeyValuePairs<String, String> = [
      "它": own, "我们": own, "本文": own, "该方法": own, "人类": "human", "人工": "human", "真人": "human",
      "基线": "baseline", "中位": "median", "分位": "percentile", "训练": "training", "推理": "inference",
      "延迟": "latency", "吞吐": "throughput", "显存": "memory", "内存": "memory", "成本": "cost",
      "准确率": "accuracy", "精度": "accuracy", "召回": "recall", "精确率": "precision", "错误": "error",
      "标准差": "deviation", "图片": "image", "图像": "image", "问题": "question", "题目": "question",
      "文档": "document", "样本": "sample", "任务": "task", "语言": "language", "参数": "parameter",
      "层": "layer", "块": "block", "随机": "random", "视频": "video", "场景": "scene", "机器人": "robot",
      "模型": "model", "专家": "expert", "路由": "router", "用户": "user", "轮": "round",
    ]
    return words.reduce(into: [:]) { map, pair in
      if let first = pair.key.unicodeScalars.first { map[first, default: []].append(pair) }
    }
  }()
}
