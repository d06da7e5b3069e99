/// Five more, written when the gate had been improved by `later`.
extension GroundingSummaries {
  static let last = [kettle, orchard, harrier, ballast, tessera]

  private static let kettle = GroundingSummaries(
    title: "Kettle: Learning When to Stop Thinking",
    abstract: """
      Reasoning models keep thinking long after they know the answer. Kettle trains a stopping head \
      of 3.2M parameters on hidden states, with labels from 22,000 truncated traces of \
      DeepSeek-R1-Distill-Qwen-14B. On MATH-500, GPQA-Diamond and LiveCodeBench it shortens traces \
      by 38%, 29% and 41% while accuracy changes by +0.2, -0.6 and -0.1 points. Compared with a \
      fixed budget of 4,096 tokens, accuracy is 5.4 points higher at the same average length. The \
      head transfers to QwQ-32B without retraining and costs less than 1% of the decoding time. In \
      roughly one trace out of twelve it stops too early.
      """,
    authors: ["Ilse Vandermeer", "Rohan Iyer"],
    facts: ["Delta Institute", "cs.CL", "2026-06-02", "61"],
    faithful: [
      "Kettle 用 2.2 万条截断的推理轨迹训练一个 320 万参数的停止头，在 MATH-500、GPQA-Diamond 和 LiveCodeBench 上分别把推理长度缩短 38%、29% 和 41%，准确率几乎不变（+0.2、-0.6、-0.1 个百分点）。",
      "At equal average length, Kettle is 5.4 points more accurate than cutting off at 4,096 tokens, and its head works on QwQ-32B as it is; about one trace in twelve is stopped too soon.",
    ],
    wrong: [
      ("在 GPQA-Diamond 上推理长度缩短 29%，准确率提高 0.6 个百分点。", "0.6"),
      ("Kettle is 4.5 points more accurate than a fixed budget of 4,096 tokens.", "4.5"),
    ])

  private static let orchard = GroundingSummaries(
    title: "Orchard: A Decade of Satellite Imagery for Crop Forecasting",
    abstract: """
      We release Orchard, 4.8 million Sentinel-2 tiles of orchards and fields in 27 countries from \
      2016 to 2025, with yields reported by 61,000 farms. A ViT-L pretrained on Orchard predicts \
      yields six weeks before harvest with a relative error of 8.9%, down from 13.4% for CropNet and \
      11.7% for Prithvi-EO-2.0. Errors for smallholders remain twice as high as for large farms. \
      Dropping the near-infrared band costs 2.1 points, dropping half of the dates 0.8 points. The \
      model runs on a laptop at 40 tiles a second. Data are licensed under CC BY-SA 4.0.
      """,
    authors: ["Camila Duarte", "Hiroshi Endo", "Fatima Zahra Alaoui"],
    facts: ["GreenGrid", "cs.CV", "2026-06-03", "144"],
    faithful: [
      "Orchard 收录 27 个国家、2016 至 2025 年的 480 万张 Sentinel-2 影像；在其上预训练的 ViT-L 可在收获前六周预测产量，相对误差 8.9%，低于 CropNet 的 13.4% 和 Prithvi-EO-2.0 的 11.7%。",
      "Yields of 61k farms are included; small farms still see errors double those of large ones, and losing the near-infrared band hurts by 2.1 points against 0.8 for half of the dates.",
    ],
    wrong: [
      ("相对误差为 8.9%，低于 CropNet 的 11.7% 和 Prithvi-EO-2.0 的 13.4%。", "11.7%"),
      (
        "The model predicts yields six months before harvest with a relative error of 8.9%.",
        "six months"
      ),
    ])

  private static let harrier = GroundingSummaries(
    title: "Harrier: Red-Teaming Browser Agents with Adaptive Pages",
    abstract: """
      Browser agents read pages that others have written. Harrier generates pages that adapt to an \
      agent's behaviour and looks for injections that make it leak data. Within 50 attempts it breaks \
      nine of eleven commercial agents; static prompts of the InjectBench suite break only three. The \
      attack success rate averages 64%, and falls to 21% when tool outputs are summarised by a second \
      model, at 2.3 times the cost. Confirmation dialogs help least: users approve 78% of the \
      malicious requests in a study with 132 participants. We notified all vendors on 14 January \
      2026; seven have shipped fixes.
      """,
    authors: ["Kofi Mensah", "Elena Petrova"],
    facts: ["Sentinel Lab", "cs.CR", "2026-06-01", "305"],
    faithful: [
      "Harrier 在 50 次尝试内攻破了 11 个商用智能体中的 9 个，而 InjectBench 的静态提示只攻破 3 个；平均攻击成功率 64%，由另一个模型概括工具输出后降到 21%，代价是成本变为 2.3 倍。",
      "Vendors were told on January 14, 2026, and seven of them have fixed it since; dialogs are of little help, as the 132 participants approved nearly four fifths of malicious requests.",
    ],
    wrong: [
      ("作者于 2026 年 1 月 24 日通知了所有厂商，其中七家已修复。", "24"),
      (
        "Within 50 attempts InjectBench breaks nine of eleven agents, while Harrier breaks only three.",
        "nine"
      ),
    ])

  private static let ballast = GroundingSummaries(
    title: "Ballast: Checkpoint-Free Recovery for Training on Spot Instances",
    abstract: """
      Spot instances are cheap and vanish at any time. Ballast keeps redundant optimizer shards on \
      neighbouring nodes, so that training of a 70B model goes on 11 seconds after a node is lost, \
      instead of 9 minutes with checkpoints. Redundancy takes 14% more memory. On 256 H100s over 19 \
      days, goodput is 93.8%, and the bill falls from 1.26 million to 0.48 million dollars. With more \
      than 5% of the nodes lost per hour, Ballast degrades gracefully to 81%. Losses agree with an \
      uninterrupted run up to 0.002. The system adds 3,400 lines to Megatron-LM.
      """,
    authors: ["Yusuf Demir", "Hanna Lindqvist", "Zhou Min"],
    facts: ["Cirrus Compute", "cs.DC", "2026-06-02", "88"],
    faithful: [
      "Ballast 在相邻节点上保存冗余的优化器分片：节点丢失后 11 秒即可恢复 70B 模型的训练（检查点方案需要 9 分钟），代价是多占 14% 的显存；19 天、256 张 H100 的训练费用从 126 万美元降到 48 万美元。",
      "Goodput reaches 93.8% and stays at 81% even if over one node in twenty disappears every hour; the losses differ from an uninterrupted run by no more than 0.002.",
    ],
    wrong: [
      ("19 天的训练费用从 126 万美元降到 4.8 万美元。", "4.8 万"),
      ("Training of a 70B model goes on 11 minutes after a node is lost.", "11 minutes"),
    ])

  private static let tessera = GroundingSummaries(
    title: "Tessera: Tokenizing Tables for Language Models",
    abstract: """
      Language models read tables row by row and lose the columns. Tessera encodes each cell with a \
      two-dimensional position and merges equal cells, which cuts the number of tokens by a factor of \
      3.6 on average. A Mistral-Small-24B adapted with 150M tokens of tables gains 6.7 points on \
      TableBench and 9.1 on HiTab, and loses nothing on MMLU. The advantage grows with the size of \
      the table: beyond 1,000 cells it is 17 points. Sorting columns at random changes the results by \
      at most 0.5 points, where the baseline loses up to 8. Human experts still lead by 12 points on \
      TableBench.
      """,
    authors: ["Nikolai Brandt", "Sofía Herrera"],
    facts: ["Lattice AI", "cs.CL", "2026-06-03", "27"],
    faithful: [
      "Tessera 为每个单元格编码二维位置并合并相同单元格，token 数平均降到原来的 1/3.6；用 1.5 亿 token 的表格微调 Mistral-Small-24B 后，TableBench 提升 6.7 分，HiTab 提升 9.1 分，MMLU 不受损失。",
      "For tables of over a thousand cells the advantage is 17 points; shuffling columns costs no more than half a point, against up to eight for the baseline, and experts remain 12 points ahead.",
    ],
    wrong: [
      ("TableBench 提升 9.1 分，HiTab 提升 6.7 分。", "9.1"),
      ("Beyond 10,000 cells the advantage is 17 points, and human experts lead by 12.", "10,000"),
    ])
}
