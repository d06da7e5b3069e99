/// Ten more made-up papers, written before the gate was tried on them, and of each a faithful summary
/// in Chinese and in English, and one in each with one wrong fact.
extension GroundingSummaries {
  static let unseen = [
    ledger, featherweight, opinion, mapWeaver, tides, mosaic, trail, sandcastle, gossip, thaw,
  ]

  private static let ledger = GroundingSummaries(
    title: "Drift Ledger: Detecting Silent Behaviour Changes in Hosted Language Models",
    abstract: """
      Hosted language models change without notice. We present Drift Ledger, a test suite of 2,800 \
      prompts that are sent every six hours to nineteen endpoints. Over eleven months we logged 47 \
      silent changes, of which a third lowered the accuracy on GSM-Hard by more than 3 points. A \
      sequential test raises an alarm after 140 prompts on average, 4.5 times fewer than a \
      fixed-sample test needs, at a false alarm rate of 1% a month. Running the suite costs about \
      $0.60 per endpoint and day. In two cases the provider confirmed the change within 48 hours.
      """,
    authors: ["Priya Nair", "Oskar Lund"],
    facts: ["Tidewater Labs", "cs.SE", "2026-04-07", "35"],
    faithful: [
      "Drift Ledger 由 2800 条提示组成，每 6 小时向 19 个接口发送一轮；11 个月里记录到 47 次未公告的变化，其中三分之一使 GSM-Hard 准确率下降超过 3 个百分点。",
      "On average the sequential test needs 140 prompts before it raises an alarm, 4.5x fewer than a fixed-sample test, and the whole suite costs roughly 60 cents per endpoint and day.",
    ],
    wrong: [
      ("序贯检验平均 140 条提示即可报警，误报率为每周 1%。", "每周 1%"),
      ("Over eleven months the authors logged 74 silent changes at nineteen endpoints.", "74"),
    ])

  private static let featherweight = GroundingSummaries(
    title: "Featherweight Experts: 1-bit Routing for Mixture-of-Experts Inference on Phones",
    abstract: """
      We ask how far the routers and experts of a mixture-of-experts model can be compressed before \
      quality collapses. Featherweight quantises experts to 1.58 bits and keeps only the router in 8 \
      bits. A 30B model with 3B active parameters shrinks from 61 GB to 7.4 GB and runs at 18–22 \
      tokens per second on a phone with a Snapdragon 8 Elite. On MMLU-Pro the loss is 1.7 points, \
      against 6.3 points for BitNet-MoE; on HumanEval+ the two are level. Energy per token falls by a \
      factor of three. Calibration takes 90 minutes on one A100.
      """,
    authors: ["Jia-Wei Hsu", "Margot Delacroix"],
    facts: ["Kestrel AI", "cs.LG", "2026-04-09"],
    faithful: [
      "Featherweight 把专家量化到 1.58 比特，只有路由器保留 8 比特，30B（激活 3B）的模型从 61GB 压到 7.4GB，骁龙 8 Elite 手机上每秒可生成 18 到 22 个 token。",
      "Quality holds up: the loss on MMLU-Pro is 1.7 points where BitNet-MoE loses 6.3, energy per token is cut to a third, and calibration is done in an hour and a half on a single A100.",
    ],
    wrong: [
      ("在 MMLU-Pro 上损失 6.3 分，而 BitNet-MoE 只损失 1.7 分。", "1.7 分"),
      ("The 30B model shrinks from 61 GB to 7.4 MB and runs at 18–22 tokens per second.", "7.4 MB"),
    ])

  private static let opinion = GroundingSummaries(
    title: "Second Opinion: When Do Debating Agents Help Medical Triage?",
    abstract: """
      We compare single agents, self-consistency and debate on 5,120 triage cases written by \
      emergency physicians in English and Spanish. Debate with three agents raises the sensitivity \
      for urgent cases from 81.2% to 89.7% but doubles the rate of over-triage to 22%. With five \
      agents the gain disappears. Self-consistency with 16 samples reaches 88.9% at 40% of the cost. \
      Gains are largest where the agents start out disagreeing, which holds for fewer than one case \
      in six. Physicians agreed with the final level in 4,301 cases (84%).
      """,
    authors: ["Amara Okafor", "Luis Benítez", "Ruth Steiner"],
    facts: ["St. Brendan University Hospital", "cs.CL", "2026-04-08"],
    faithful: [
      "三个智能体辩论时，急症敏感度从 81.2% 升到 89.7%，可过度分诊率也翻了一番，达到 22%；换成五个智能体，增益消失。",
      "Self-consistency with sixteen samples gets to 88.9% at two fifths of the cost, and in 84 percent of the 5,120 cases physicians agreed with the final level.",
    ],
    wrong: [
      ("三个智能体辩论使过度分诊率减半，降到 22%。", "减半"),
      ("Self-consistency with 16 samples reaches 89.8% at 40% of the cost.", "89.8%"),
    ])

  private static let mapWeaver = GroundingSummaries(
    title: "MapWeaver: Long-Horizon Navigation from Hand-Drawn Maps",
    abstract: """
      Hand-drawn maps are imprecise, yet people follow them easily. MapWeaver aligns a sketch with \
      what a robot sees by a graph matcher trained on 1.3 million synthetic sketches. In nine real \
      buildings it completes 71 of 80 routes of 120 to 450 metres, compared with 52 for SketchNav, \
      and asks for help 0.4 times per route. Success falls to 62% when half of the landmarks are \
      missing from the sketch. The planner updates at 5 Hz on a Jetson AGX Thor and needs 11 W. We \
      release MapWeaver-Sketches under the MIT licence.
      """,
    authors: ["Henrik Dahl", "Sun-Hee Park"],
    facts: ["Polar Robotics Group", "cs.RO", "2026-04-10", "210"],
    faithful: [
      "在九栋真实建筑中，80 条 120–450 米的路线完成了 71 条（SketchNav 为 52 条），平均每条路线求助 0.4 次；草图缺一半地标时成功率降至 62%。",
      "Trained on 1.3M synthetic sketches, MapWeaver completes 71 out of 80 routes and plans at 5 Hz with only 11 watts; the sketches are released under MIT.",
    ],
    wrong: [
      ("规划器以 50 Hz 更新，功耗 11 W。", "50 Hz"),
      (
        "In nine real buildings SketchNav completes 71 of 80 routes, compared with 52 for MapWeaver.",
        "71"
      ),
    ])

  private static let tides = GroundingSummaries(
    title: "Reward Tides: Why RL Fine-Tuning Oscillates and How to Damp It",
    abstract: """
      Reinforcement learning on verifiable rewards often oscillates: accuracy rises for some hundred \
      steps, collapses and recovers. We trace the oscillation to a lag between the KL penalty and the \
      length of responses. Tidal Damping adapts the penalty every 20 steps by a rule with a single \
      parameter. With Qwen3-8B on DAPO-Math-17k the standard deviation of accuracy over training is \
      2.2 points instead of 7.9, AIME 2025 improves from 36.4 to 39.1, and training needs 1.8× fewer \
      steps. The same setting transfers to OLMo-3-7B and Llama-3.1-8B without tuning. Removing the \
      lag term costs 1.5 points.
      """,
    authors: ["Tomasz Wilk", "Ana Beltrão", "Qi Deng"],
    facts: ["Meridian Institute", "cs.LG", "2026-04-06"],
    faithful: [
      "Tidal Damping 每 20 步按一条单参数规则调整 KL 惩罚：Qwen3-8B 在 DAPO-Math-17k 上训练时，准确率标准差由 7.9 分降到 2.2 分，AIME 2025 从 36.4 升至 39.1，训练步数减少 1.8 倍。",
      "Without any tuning the same setting carries over to OLMo-3-7B and Llama-3.1-8B; dropping the lag term costs one and a half points.",
    ],
    wrong: [
      ("AIME 2025 从 39.1 降到 36.4，训练步数减少 1.8 倍。", "39.1"),
      (
        "The same setting transfers to OLMo-3-7B and Llama-3.1-70B without tuning.", "Llama-3.1-70B"
      ),
    ])

  private static let mosaic = GroundingSummaries(
    title: "VoiceMosaic: Low-Latency Full-Duplex Dialogue for 31 Languages",
    abstract: """
      VoiceMosaic is a full-duplex speech model that listens while it speaks. It is trained on \
      640,000 hours of speech in 31 languages, a quarter of which is conversational. The response \
      latency is 190 ms at the median and 420 ms at the 95th percentile, and interruptions are \
      handled correctly in 92.5% of the cases, up from 78% for MoshiPlus. For eight low-resource \
      languages the word error rate drops from 34.1% to 19.6%. A 1.6B codec language model is \
      enough; scaling to 6.4B brings less than one point. Weights are available for research.
      """,
    authors: ["Noa Friedman", "Ravi Subramaniam"],
    facts: ["Echo Collective", "eess.AS", "2026-04-09", "512"],
    faithful: [
      "VoiceMosaic 用 64 万小时、31 种语言的语音训练，其中四分之一是对话；中位响应延迟 0.19 秒，95 分位为 0.42 秒。",
      "Interruptions are handled correctly 92.5% of the time, where MoshiPlus managed 78%, and the WER on eight low-resource languages is down to 19.6% from 34.1%.",
    ],
    wrong: [
      ("训练语音共 64 万小时，其中三分之一是对话。", "三分之一"),
      (
        "The response latency is 420 ms at the median and 190 ms at the 95th percentile.", "420 ms"
      ),
    ])

  private static let trail = GroundingSummaries(
    title: "Paper Trail: Attributing Model Answers to Training Documents at Trillion-Token Scale",
    abstract: """
      Which training documents made a model say this? Paper Trail stores 64-byte sketches of \
      gradients for 1.4 trillion tokens in 3.8 TB and finds the most influential documents for an \
      answer in 2.7 seconds. On the leave-one-out test of TRAK-Bench the rank correlation is 0.61, \
      against 0.44 for LoGra and 0.29 for BM25. Removing the top 50 documents flips 38% of the \
      answers; removing 50 random ones flips 0.7%. We audit OLMo-2-32B and find that 12% of its \
      answers to questions of history rest on a single web page. Indexing took 5,600 GPU hours, \
      about 2% of the training run.
      """,
    authors: ["Beatriz Sá", "Yuki Tanabe", "Colm Reilly"],
    facts: ["Cobalt Research", "cs.CL", "2026-04-07", "89"],
    faithful: [
      "Paper Trail 为 1.4 万亿 token 各存 64 字节的梯度草图，总共 3.8TB，2.7 秒就能找出对某个回答影响最大的文档；去掉前 50 篇会改变近四成的回答。",
      "The rank correlation on TRAK-Bench is .61, ahead of LoGra (0.44) and BM25 (0.29); indexing cost 5.6k GPU hours, some 2% of training.",
    ],
    wrong: [
      ("去掉影响最大的 50 篇文档会改变 38% 的回答，随机去掉 50 篇则改变 7%。", "7%"),
      (
        "Paper Trail stores sketches of gradients for 1.4 billion tokens in 3.8 TB.", "1.4 billion"
      ),
    ])

  private static let sandcastle = GroundingSummaries(
    title: "Sandcastle: Secure Execution of Agent-Written Code with Microsecond Snapshots",
    abstract: """
      Coding agents run code that nobody has read. Sandcastle gives each step its own micro virtual \
      machine that is restored from a snapshot in 850 microseconds, 23 times faster than Firecracker. \
      On a server with 128 cores it sustains 41,000 sandboxes, each with 6 MB of private memory. On \
      SWE-bench Verified the agents of three vendors lose no accuracy, while the wall-clock time \
      falls by 17% to 31%. In a red-teaming exercise of two weeks, 26 participants found one escape, \
      which has been fixed. Sandcastle consists of 9,200 lines of Rust.
      """,
    authors: ["Ivana Kovač", "Ben Achterberg"],
    facts: ["Granite Systems", "cs.CR", "2026-04-10", "1024"],
    faithful: [
      "每一步都在独立的微型虚拟机中执行，从快照恢复只需 850 微秒，比 Firecracker 快 23 倍；一台 128 核服务器可承载 4.1 万个沙箱。",
      "Across agents of three vendors SWE-bench Verified scores stay the same and wall-clock time goes down by between 17 and 31 per cent; twenty-six red-teamers found a single escape in a fortnight.",
    ],
    wrong: [
      ("SWE-bench Verified 上精度不降，耗时却增加 17% 到 31%。", "17%"),
      ("Restoring a snapshot takes 850 milliseconds, 23 times faster than Firecracker.", "850"),
    ])

  private static let gossip = GroundingSummaries(
    title: "Grounded Gossip: Measuring Hearsay in Multi-Document Summaries",
    abstract: """
      Summaries of many documents mix what is stated with what is only reported. We annotate 1,860 \
      summaries of six systems with 24,500 spans and define hearsay rate, the share of reported \
      claims presented as facts. It ranges from 8.3% for Claude Sonnet 4.5 to 27.9% for Mistral-7B; \
      human editors have 3.1%. A detector fine-tuned from ModernBERT-large finds hearsay with an F1 \
      of 0.83, and rewriting with it reduces the rate by 58% without lowering ROUGE-L by more than \
      0.6. Annotators agreed with a kappa of 0.77. Data were collected between May and November 2025.
      """,
    authors: ["Farah Siddiqui", "Jonathan Bell"],
    facts: ["Civic Language Lab", "cs.CL", "2026-04-08", "17"],
    faithful: [
      "六个系统的传闻率从 Claude Sonnet 4.5 的 8.3% 到 Mistral-7B 的 27.9% 不等，人类编辑只有 3.1%；数据采集于 2025 年 5 月至 11 月。",
      "With the detector, built on ModernBERT-large and scoring an F1 of 0.83, rewriting cuts hearsay by 58% and costs ROUGE-L at most 0.6.",
    ],
    wrong: [
      ("数据采集于 2025 年 3 月至 11 月，标注者一致性 kappa 为 0.77。", "3"),
      ("The hearsay rate is 3.1% for Claude Sonnet 4.5 and 8.3% for human editors.", "3.1%"),
    ])

  private static let thaw = GroundingSummaries(
    title: "Slow Thaw: Progressive Unfreezing for Continual Pre-training of Vision-Language Models",
    abstract: """
      Continual pre-training makes vision-language models forget. Slow Thaw unfreezes layers from the \
      top, one every 500 steps, and replays 5% of the old data. On a stream of seven domains \
      InternVL3-8B keeps 97% of its initial accuracy, compared with 83% for full fine-tuning and 91% \
      for LoRA-Replay, and learns the last domain as well as a model trained from scratch. Memory \
      peaks at 46 GB instead of 74 GB. The order of the domains matters little: over 24 orders the \
      average varies by ±0.8 points. Results hold for models from 1B to 26B parameters.
      """,
    authors: ["Chloé Marchand", "Dmitri Volkov", "Li Na"],
    facts: ["Atelier Vision", "cs.CV", "2026-04-06", "64"],
    faithful: [
      "Slow Thaw 自顶层开始逐层解冻，每五百步一层，并回放 5% 的旧数据；在七个领域的数据流上，InternVL3-8B 保住了 97% 的初始准确率，全量微调仅 83%，LoRA-Replay 为 91%。",
      "Peak memory is 46 GB rather than 74 GB, and across two dozen domain orders the average moves by only 0.8 points either way; models of 1B–26B parameters behave alike.",
    ],
    wrong: [
      ("每五千步解冻一层，并回放 5% 的旧数据。", "五千"),
      (
        "Chloé Marchand and Dmitri Petrov show that memory peaks at 46 GB instead of 74 GB.",
        "Petrov"
      ),
    ])
}
