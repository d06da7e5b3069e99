/// Small posts for tests.
enum Digests {
  /// A digest of two papers in the house form, with a key that has stray punctuation.
  static let post = """
    ---
    title: 每日论文 - 2026年02月26日
    published: 2026-02-26
    description: 两篇论文
    -tags: [Daily Papers, 推理, C++]
    category: Papers
    ---

    # 每日论文 - 2026年02月26日

    ## 今日预览

    今天读**两篇**论文。

    ## 论文详解

    ### 1. A Study of Something
    **作者**: Ada Lovelace, Alan Turing 等 (Some Lab)  
    **链接**: [arXiv:2602.21204](https://arxiv.org/abs/2602.21204) | [GitHub](https://github.com/a/b) ⭐ 43  
    **方向**: Reasoning / Agents  
    **评级**: ⭐⭐⭐ 必读

    **核心创新**:  
    提出一种方法，见[昨天](./2026-02-25.md)。

    ### 2. Another <Study> & More
    **作者**: Grace Hopper  
    **链接**: [arXiv:2602.20739](https://arxiv.org/abs/2602.20739)  
    **方向**: VLA  
    **评级**: ⭐⭐ 可选

    **核心创新**:  
    另一种方法。

    """

  static let yesterday = """
    ---
    title: 昨天
    published: 2026-02-25
    tags: [推理]
    ---

    正文，指向[关于](/about/)。

    """
}
