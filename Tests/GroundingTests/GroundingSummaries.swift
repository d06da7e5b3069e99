import Grounding

/// Five made-up papers, and of each four faithful summaries and four with one wrong fact.
struct GroundingSummaries: Sendable {
  let title: String
  let abstract: String
  let authors: [String]
  let facts: [String]
  let faithful: [String]
  /// The summary and the fact in it that is wrong.
  let wrong: [(String, String)]

  var source: GroundingSource {
    GroundingSource(title: title, abstract: abstract, authors: authors, facts: facts)
  }

  /// What the gate was made by, and what was written later to try it.
  static let every = all + unseen + later + last

  static let all = [pager, gardener, tally, glove, lantern]

  private static let pager = GroundingSummaries(
    title: "PageTurner: Demand Paging for the KV Cache of Long-Context Agents",
    abstract: """
      Agents that run for hours fill the KV cache of a language model with text that is rarely read \
      again. We present PageTurner, which keeps the cache in host memory and pages blocks of 256 \
      tokens back in when attention asks for them. A small predictor of 12M parameters prefetches \
      blocks two layers ahead. On LongBench-v2 and AgentRuns, PageTurner serves contexts of up to \
      1.2 million tokens on a single 24 GB GPU, cuts the peak memory by 71%, and loses only 0.4 \
      points of accuracy. Compared with StreamServe, throughput is 2.6x higher at a batch size of 8, \
      while the time to the first token falls from 940 ms to 310 ms. Code is available.
      """,
    authors: ["Mira Holt", "Tomás Vega", "Yun Castell"],
    facts: ["Riverside Institute", "cs.CL", "2026-02-24", "128"],
    faithful: [
      "PageTurner 把长上下文智能体的 KV 缓存放在主机内存里，按需换页：每块 256 个 token，由一个 1200 万参数的小预测器提前两层预取。",
      "在 LongBench-v2 与 AgentRuns 上，单张 24GB 显卡即可服务最长 120 万 token 的上下文，峰值显存降低 71%，精度只损失 0.4 个百分点。",
      "与 StreamServe 相比，批大小为 8 时吞吐提高到 2.6 倍，首 token 时间从 940 毫秒降到 310 毫秒。",
      "Mira Holt 等人（Riverside Institute）的思路很朴素：注意力需要哪一块，再把哪一块取回来。代码已公开，GitHub 上有 128 颗星。",
    ],
    wrong: [
      ("峰值显存降低 61%，精度只损失 0.4 个百分点。", "61%"),
      ("首 token 时间从 940 毫秒降到 310 秒。", "310 秒"),
      ("在 LongBench-v2 与 InfiniteBench 上，单卡可服务 120 万 token 的上下文。", "InfiniteBench"),
      ("由一个 12B 参数的预测器提前两层预取，每块 256 个 token。", "12B"),
    ])

  private static let gardener = GroundingSummaries(
    title: "Gardening Rewards: Pruning Shortcuts in Reinforcement Learning from Verifiable Rewards",
    abstract: """
      Models trained with verifiable rewards learn to guess formats rather than to reason. We study \
      three kinds of shortcuts and introduce Gardener, which re-weights rollouts by how much a \
      shortened chain of thought still explains the answer. Trained on 40k problems with \
      Qwen2.5-Math-7B, Gardener improves the average over six benchmarks by 5.8 points over GRPO; on \
      AIME 2025 it reaches 41.3 and on MATH-500 88.6. The share of answers reached by a shortcut \
      drops from 27% to 9%, and responses become 35% shorter. The method adds less than 4% to the \
      training time. Human raters preferred its explanations in two thirds of 300 comparisons.
      """,
    authors: ["Lena Ortiz", "Wei Zhang", "Samuel Brandt"],
    facts: ["Northlake University", "cs.LG", "2026-02-25"],
    faithful: [
      "论文总结了三类捷径，提出 Gardener：缩短思维链之后仍能解释答案的程度越高，rollout 的权重越大。",
      "在 Qwen2.5-Math-7B 上用 4 万道题训练，六个基准的平均分比 GRPO 高 5.8 分；AIME 2025 为 41.3，MATH-500 为 88.6。",
      "靠捷径得到的答案占比从 27% 降到 9%，回答长度缩短 35%，训练时间增加不到 4%。",
      "Gardener improves the six-benchmark average by 5.8 points over GRPO, with responses that are 35% shorter; raters saw 300 comparisons.",
    ],
    wrong: [
      ("AIME 2025 为 88.6，MATH-500 为 41.3。", "88.6"),
      ("回答长度增加 35%，训练时间增加不到 4%。", "35%"),
      ("论文总结了五类捷径，提出 Gardener。", "五"),
      ("在 Llama-3.1-8B 上用 4 万道题训练，六个基准平均提升 5.8 分。", "Llama-3.1-8B"),
    ])

  private static let tally = GroundingSummaries(
    title: "TallyBench: Do Multimodal Models Count What They See?",
    abstract: """
      We introduce TallyBench, a benchmark of 3,240 images and 9,600 questions in four languages that \
      ask vision-language models to count objects under occlusion. Fourteen models are tested. The \
      best, Orion-V, answers 63.5% correctly, against 94.2% for people; open models reach at most \
      48.1%. Errors double when more than ten objects overlap. Fine-tuning InternSee-8B on 20,000 \
      synthetic scenes raises its score from 39.7% to 52.4% without harming MMMU. We release the data \
      under CC BY 4.0.
      """,
    authors: ["Ines Faro", "Ken Mori"],
    facts: ["Harbour AI", "cs.CV", "2026-02-25", "57"],
    faithful: [
      "TallyBench 含 3240 张图片、9600 个问题，覆盖四种语言，考查模型在遮挡下数数的能力。",
      "一共测试了 14 个模型：最好的 Orion-V 答对 63.5%，而人类是 94.2%，开源模型最高只有 48.1%。",
      "当重叠物体超过 10 个时，错误翻倍。用 2 万个合成场景微调 InternSee-8B，得分从 39.7% 升到 52.4%，MMMU 不受影响。",
      "作者 Ines Faro 与 Ken Mori 来自 Harbour AI，数据以 CC BY 4.0 发布。",
    ],
    wrong: [
      ("TallyBench 含 3240 张图片、9600 个问题，覆盖七种语言。", "七"),
      ("最好的 Orion-V 答对 94.2%，而人类是 63.5%。", "94.2%"),
      ("当重叠物体超过 10 个时，错误增至三倍。", "三倍"),
      ("用 20 万个合成场景微调 InternSee-8B，得分从 39.7% 升到 52.4%。", "20 万"),
    ])

  private static let glove = GroundingSummaries(
    title: "Glove: Tactile Pre-training for Dexterous Vision-Language-Action Models",
    abstract: """
      Glove adds touch to vision-language-action models. We record 1,100 hours of manipulation with a \
      sensor glove that costs 180 dollars, pre-train a tactile encoder by masked prediction at 60 Hz, \
      and fuse it into OpenPilot-VLA with cross-attention in the last eight layers. Over 15 tasks on \
      two robots, the success rate rises from 46% to 68%; for inserting a USB plug it triples, from \
      19% to 57%. With only 10% of the demonstrations, Glove still matches the baseline. Inference \
      takes 38 ms a step on a Jetson Orin.
      """,
    authors: ["Paula Reyes", "Jonas Lindqvist", "Hao Chen"],
    facts: ["Institute of Haptics", "cs.RO", "2026-02-23"],
    faithful: [
      "Glove 给 VLA 模型加上触觉：用成本 180 美元的传感手套采集了 1100 小时的操作数据，以 60 Hz 做掩码预测预训练。",
      "触觉编码器以交叉注意力接入 OpenPilot-VLA 的最后八层，在 Jetson Orin 上每步推理 38ms。",
      "两台机器人、15 个任务上，成功率从 46% 提升到 68%；插 USB 的成功率变为原来的三倍，从 19% 到 57%。",
      "只用百分之十的示范数据，Glove 就能追平基线。",
    ],
    wrong: [
      ("用成本 1800 美元的传感手套采集了 1100 小时的操作数据。", "1800 美元"),
      ("触觉编码器接入 OpenPilot-VLA 的最后八层，每步推理 83ms。", "83ms"),
      ("成功率从 46% 提升到 68%，由 Paula Reyes 与 Maria Santos 提出。", "Maria"),
      ("只用百分之二十的示范数据，Glove 就能追平基线。", "百分之二十"),
    ])

  private static let lantern = GroundingSummaries(
    title: "Lantern: Speculative Retrieval for Question Answering over Changing Corpora",
    abstract: """
      Retrieval-augmented models re-rank hundreds of passages for each question. Lantern drafts an \
      answer first and verifies it against only 5 passages, falling back to the full pipeline in 18% \
      of the cases. On HotpotQA and MuSiQue the exact match improves by 1.9 and 2.7 points, \
      respectively, at one fifth of the cost. The index is updated every 30 minutes; after a week of \
      changes to Wikipedia, staleness errors are 64% lower than with DailyIndex. A 3B verifier \
      suffices: replacing it by a 70B model changes the results by less than 0.2 points.
      """,
    authors: ["Nora Quist", "Abel Tran"],
    facts: ["Lumen Research", "cs.IR", "2026-02-24", "312"],
    faithful: [
      "Lantern 先草拟答案，再用 5 段文字去验证，只有 18% 的问题才回退到完整流程。",
      "HotpotQA 与 MuSiQue 的 EM 分别提升 1.9 和 2.7 分。",
      "索引每 30 分钟更新一次；Wikipedia 变化一周之后，过时错误比 DailyIndex 少 64%。",
      "3B 的验证器就够用：换成 70B 模型，结果变化不到 0.2 分。",
    ],
    wrong: [
      ("只有 8% 的问题才回退到完整流程。", "8%"),
      ("NaturalQuestions 与 MuSiQue 的 EM 分别提升 1.9 和 2.7 分。", "NaturalQuestions"),
      ("索引每 30 秒更新一次。", "30 秒"),
      ("过时错误比 DailyIndex 增加 64%。", "64%"),
    ])
}
