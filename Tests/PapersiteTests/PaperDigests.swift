/// Days that cover papers of all kinds.
enum PaperDigests {
  static let posts = [
    "2026-02-26": """
    ---
    title: 二月二十六日
    published: 2026-02-26
    tags: [Daily Papers, 推理]
    ---

    ### 1. Scaling {LLM} Agents with $k$-NN \\<Search> & "Quotes"
    **作者**: Ada Lovelace, 张三 等 (清华, Some Lab)  
    **链接**: [arXiv:2602.21204](https://arxiv.org/abs/2602.21204) | [GitHub](https://github.com/a/b) ⭐ 43  
    **方向**: Agentic RL / 推理优化  
    **评级**: ⭐⭐⭐ 必读

    **核心创新**:  
    第二次读，见[前一天](./2026-01-20.md)。

    ### 2. An Old Result
    **作者**: Grace Hopper  
    **链接**: [arXiv:math.GT/0309136](https://arxiv.org/abs/math.GT/0309136)  
    **方向**: Topology  
    **评级**: ⭐ 了解

    **核心创新**:  
    旧文。

    ### 3. 没有编号的论文
    **作者**: Ada Lovelace  
    **链接**: [项目页](https://example.org/project/)  
    **方向**: agentic-rl

    **核心创新**:  
    没有评级。
    """,
    "2026-01-20": """
    ---
    title: 一月二十日
    published: 2026-01-20
    tags: [Daily Papers]
    ---

    ### 1. Scaling LLM Agents
    **作者**: Ada Lovelace, 张三, Alan Turing (清华)  
    **链接**: [arXiv:2602.21204](https://arxiv.org/abs/2602.21204v1)  
    **方向**: Agentic RL  
    **评级**: ⭐⭐ 可选

    **核心创新**:  
    第一次读。
    """,
  ]

  /// A site of these, read at `https://example.org/blog`.
  static func site(settings: String = "") throws -> TemporarySite {
    let site = try TemporarySite()
    for (day, text) in posts { try site.write(text + "\n", to: "content/posts/\(day).md") }
    try site.write(
      "title: 论文\nbase_url: https://example.org/blog\ncheck: {demo-address: off}\n\(settings)\n",
      to: "content/site.yml")
    return site
  }
}
