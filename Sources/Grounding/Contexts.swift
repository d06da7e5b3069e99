/// What stands with each number of a text: names, and words that say what the number is of.
///
/// Each word belongs to the nearest number of its clause. A clause with no name has the last one
/// before it in the sentence. Words that both languages have for one thing are one key, and so are
/// the paper's own name and `it`, `we`, 它.
struct Contexts {
  /// What stands with one number.
  struct Keys {
    var names: Set<String> = []
    var words: Set<String> = []

    var all: Set<String> { names.union(words) }

    mutating func insert(_ mark: ContextWords.Mark) {
      if mark.isName { names.insert(mark.key) } else { words.insert(mark.key) }
    }
  }

  /// In the order of the quantities.
  private(set) var keys: [Keys] = []

  init() {}

  /// - Parameter own: keys of the words of the paper's own name.
  init(_ quantities: [Quantity], _ names: [Name], _ scan: TextScan, own: Set<String>) {
    let ranges = quantities.map { scan.scalars(ofBytes: $0.range) }
    let marks = ContextWords.marks(in: scan, names: names, own: own)
    keys = Array(repeating: Keys(), count: quantities.count)
    var rest = quantities.indices.filter {
      quantities[$0].isStated
        && !(quantities[$0].isLabel && scan.hasCapitalWord(before: ranges[$0].lowerBound))
    }[...]
    while let first = rest.first {
      let clause = Clauses.clause(around: ranges[first].lowerBound, in: scan, endsAtAnd: true)
      let group = rest.prefix { $0 == first || clause.contains(ranges[$0].lowerBound) }
      collect(group, ranges, clause, marks, scan)
      rest = rest.dropFirst(group.count)
    }
  }

  mutating func append(_ other: Contexts) { keys += other.keys }

  /// With the name of the paper that they are of, for texts about several.
  func naming(_ own: Set<String>) -> Contexts {
    var contexts = self
    for index in keys.indices {
      contexts.keys[index].names.remove(ContextWords.own)
      contexts.keys[index].names.formUnion(own)
    }
    return contexts
  }

  private mutating func collect(
    _ group: ArraySlice<Int>, _ ranges: [Range<Int>], _ clause: Range<Int>,
    _ marks: ContextWords.Marks,
    _ scan: TextScan
  ) {
    let near = marks.inside(clause)
    for mark in near {
      let nearest = group.min { mark.distance(to: ranges[$0]) < mark.distance(to: ranges[$1]) }
      if let nearest { keys[nearest].insert(mark) }
    }
    guard !near.contains(where: \.isName), let first = group.first else { return }
    let before = Clauses.beginning(ofSentenceAround: clause, in: scan)
    if let name = marks.inside(before).last(where: \.isName) { keys[first].insert(name) }
  }
}

extension Quantity {
  /// Whether it may belong to the name right before it: `AIME 2025`, `Imagen 4`.
  fileprivate var isLabel: Bool {
    (measure == .plain || measure == .count) && (1_990...2_100 ~= value || value < 10)
  }
}

extension TextScan {
  /// Whether a word that begins with a capital stands before the space before `index`.
  fileprivate func hasCapitalWord(before index: Int) -> Bool {
    guard self[index - 1] == " " else { return false }
    var start = index - 1
    while let scalar = self[start - 1], scalar.isNamePart { start -= 1 }
    return self[start]?.isASCIIUpper == true
  }
}

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
