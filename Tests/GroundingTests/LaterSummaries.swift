/// Five further made-up papers, written when the gate had been improved by `unseen`, with as many
/// faithful and wrong summaries each.
extension GroundingSummaries {
  static let later = [compass, quarry, relay, prism, anchor]

  private static let compass = GroundingSummaries(
    title: "Compass: Calibrated Abstention for Tool-Using Agents",
    abstract: """
      Tool-using agents seldom admit that they cannot finish a task. Compass trains an abstention \
      head on 18,400 trajectories from WebArena and tau-bench, of which 41% end in failure. At a \
      coverage of 80%, the risk of a wrong final action falls from 23.5% to 11.2%, less than half of \
      what verbal confidence achieves. The head adds 0.3% to the parameters of Qwen3-14B and less \
      than 5 ms to a step. On three unseen tool sets the expected calibration error stays below 0.06, \
      while GPT-5 mini exceeds 0.15. Users of a pilot with 64 employees accepted 71 of 83 abstentions.
      """,
    authors: ["Esther Lindgren", "Takumi Arai", "Daniel Osei"],
    facts: ["Foundry Labs", "cs.AI", "2026-05-04", "73"],
    faithful: [
      "Compass 在 WebArena 与 tau-bench 的 1.84 万条轨迹（其中 41% 以失败告终）上训练弃答头；覆盖率 80% 时，错误终态动作的风险从 23.5% 降到 11.2%，每步开销不到 5 毫秒。",
      "On three tool sets it has never seen, Compass keeps its calibration error under 0.06 where GPT-5 mini goes beyond 0.15, and employees in the pilot accepted 71 of its 83 abstentions.",
    ],
    wrong: [
      ("弃答头只给 Qwen3-14B 增加 3% 的参数。", "3%"),
      (
        "At a coverage of 80%, the risk of a wrong final action rises from 11.2% to 23.5%.", "11.2%"
      ),
    ])

  private static let quarry = GroundingSummaries(
    title: "Quarry: Mining Hard Negatives at Web Scale for Dense Retrieval",
    abstract: """
      Hard negatives make dense retrievers better and are expensive to find. Quarry clusters 2.1 \
      billion passages once and draws negatives from neighbouring clusters in constant time, which \
      makes mining 40 times cheaper than with ANCE. A 110M-parameter encoder trained for two epochs \
      on 8 H100s gains 3.4 points of nDCG@10 on BEIR and 2.2 on MIRACL over random negatives. Between \
      7 and 12 negatives per query are enough; beyond 30, quality drops by about 1 point. False \
      negatives make up 6.5% of the mined passages, compared with 14% for BM25 mining. Code and \
      clusters are released under Apache 2.0.
      """,
    authors: ["Silvia Romano", "Anders Holm"],
    facts: ["Stonebridge University", "cs.IR", "2026-05-05", "41"],
    faithful: [
      "Quarry 把 21 亿段文本聚类一次，再从相邻簇中以常数时间取负例，挖掘成本只有 ANCE 的四十分之一；假负例占 6.5%，而 BM25 挖掘为 14%。",
      "Trained for two epochs on eight H100s, a 110M encoder improves on random negatives by 3.4 points on BEIR and by 2.2 on MIRACL; seven to twelve negatives per query do.",
    ],
    wrong: [
      ("与随机负例相比，BEIR 的 nDCG@10 提升 2.2 分，MIRACL 提升 3.4 分。", "2.2"),
      (
        "Quarry clusters 2.1 million passages once and draws negatives in constant time.",
        "2.1 million"
      ),
    ])

  private static let relay = GroundingSummaries(
    title: "Relay: Splitting Reasoning between a Phone and the Cloud",
    abstract: """
      Relay lets a 4B model on a phone draft the first steps of a chain of thought and hands over to \
      a 120B model in the cloud when its entropy rises. Over 6 benchmarks it keeps 98.3% of the large \
      model's accuracy while only 37% of the tokens are generated in the cloud. The median answer \
      arrives in 3.1 s instead of 5.4 s, and the monthly cost for a heavy user drops from $21 to $8. \
      Handing over takes 85 ms on 5G and 240 ms on LTE. On AIME 2026 the accuracy is 74.6, one point \
      below the cloud model, but on LiveCodeBench the gap grows to 4 points. The battery lasts 9% \
      shorter.
      """,
    authors: ["Marta Villanueva", "Chen Guang", "Piotr Zieliński"],
    facts: ["Signal Works", "cs.DC", "2026-05-01", "150"],
    faithful: [
      "Relay 让手机上的 4B 模型先写思维链的开头，熵升高时再交给云端 120B 模型：六个基准上保住大模型 98.3% 的准确率，云端只生成 37% 的 token。",
      "Heavy users pay 8 dollars a month rather than 21, answers take 3.1 seconds at the median (down from 5.4), and battery life is about a tenth shorter.",
    ],
    wrong: [
      ("切换在 5G 上需要 240 毫秒，在 LTE 上需要 85 毫秒。", "240 毫秒"),
      ("On AIME 2026 the accuracy is 76.4, one point below the cloud model.", "76.4"),
    ])

  private static let prism = GroundingSummaries(
    title: "Prism: Auditing Image Generators for Cultural Flattening",
    abstract: """
      We ask whether image generators depict the same concept differently for different cultures. \
      Prism contains 1,150 concepts from 46 countries, judged by 920 annotators who live there. Seven \
      generators are audited; on average 62% of the images for non-Western prompts are judged as \
      generic, more than three times the share for Western ones (19%). Adding the country's name to \
      the prompt helps little (58%), whereas retrieving two reference images halves the share. Imagen \
      4 does best with 44%, and SDXL worst with 79%. Agreement among annotators of one country is \
      0.71. Data were collected from January to June 2025.
      """,
    authors: ["Adwoa Mensah", "Lucía Prado", "Nguyen Thi Lan"],
    facts: ["Institute for Visual Culture", "cs.CV", "2026-05-05", "22"],
    faithful: [
      "Prism 收录 46 个国家的 1150 个概念，由 920 位当地标注者评判；非西方提示的图片有六成二被认为千篇一律，是西方提示（19%）的三倍多。",
      "Naming the country hardly helps (58%), but two retrieved reference images cut the generic share in half; among seven generators Imagen 4 comes first with 44% and SDXL last with 79%.",
    ],
    wrong: [
      ("表现最好的是 SDXL（44%），最差的是 Imagen 4（79%）。", "44%"),
      ("Data were collected from January to July 2025 and judged by 920 annotators.", "July"),
    ])

  private static let anchor = GroundingSummaries(
    title: "Anchor Points: Forecasting Benchmark Scores before Training Ends",
    abstract: """
      Training runs are watched through benchmarks that are noisy early on. Anchor Points fits a \
      two-parameter curve to the losses on 600 selected examples and predicts the final score from \
      the first 15% of training with a mean absolute error of 0.9 points, against 2.6 points for \
      power-law extrapolation. We validate it on 84 runs between 400M and 34B parameters. In 9 of 10 \
      pairs of runs the better one is identified before a fifth of the budget is spent, saving 1.7 \
      million GPU hours in a retrospective of three laboratories. The examples cost 12 seconds per \
      checkpoint on one H200.
      """,
    authors: ["Greta Nowak", "Samir Haddad"],
    facts: ["Baseline Collective", "cs.LG", "2026-05-06", "198"],
    faithful: [
      "Anchor Points 只看前 15% 的训练就能预测最终得分，平均绝对误差 0.9 分（幂律外推为 2.6 分）；84 次训练覆盖 4 亿到 340 亿参数。",
      "In nine out of ten pairs the better run is known before 20% of the budget is gone, and scoring a checkpoint takes 12 s on a single H200.",
    ],
    wrong: [
      ("每个检查点在一块 H100 上只需 12 秒。", "H100"),
      (
        "Retrospectively, three laboratories would have saved more than 17 million GPU hours.",
        "17 million"
      ),
    ])
}
