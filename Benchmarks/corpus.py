"""Daily digests to measure with: the same arguments always give the same bytes.

A digest has the parts of a real one: frontmatter, a preview, numbered papers with their field
lines, bold Chinese, lists, and a table at the end. A short post is a few paragraphs.
"""

import datetime
import pathlib
import random

NEWEST = datetime.date(2026, 2, 26)
TOPICS = (
    "Agents|Alignment|Benchmarks|Code Generation|Compression|Data Engineering|Diffusion|"
    "Distillation|Embodied AI|Evaluation|Interpretability|Linear Attention|Long Context|Memory|"
    "Mixture of Experts|Multimodal|Planning|Quantization|Reasoning|Retrieval|Robotics|Safety|"
    "Speech|Test-Time Scaling|Tool Use|Video Generation|Vision|World Models|3D Scenes|"
    "图神经网络|多智能体|强化学习|推理加速|数据合成|科学发现"
).split("|")
PLACES = "Aalto|Cambridge|清华大学|北京大学|Kyoto|Mila|Oxford|Toronto|上海交大|EPFL|TU Delft|KAIST".split("|")
GIVEN = "Alonzo|Emmy|Kurt|Noether|Rózsa|Sofia|Tony|Wei|Xin|Yun|Zhen|Donald|Frances|John|Karen".split("|")
FAMILY = "Chen|Church|Gödel|Hoare|Kovalevskaya|Knuth|Liu|Allen|McCarthy|Péter|Tang|Wang|Xu|Yang|Zhu".split("|")
MANNERS = "Adaptive|Bounded|Calibrated|Continual|Entropic|Frugal|Hierarchical|Lazy|Modular|Robust|Sparse".split("|")
THINGS = "Agent|Cache|Critic|Decoder|Encoder|Gradient|Index|Policy|Prompt|Reward|Router|Tokenizer".split("|")
SENTENCES = [
    "过去的做法把这一步当作黑箱，本文**给出可验证的解释**，并说明它等价于一个带约束的更新",
    "提出**先采样、再过滤、后排序**的流程，用**逐步奖励**避免训练中途发散",
    "针对**“工具调用越来越少”的现象**（模型倾向于直接作答），给出统一的分析和缓解办法",
    "方法分三步：(1) **划分**：按难度分组；(2) **匹配**：每组单独调温；(3) **合并**：按置信度加权",
    "在不损失精度的前提下把复杂度从O(n^2)降到O(n)，显存占用*明显*下降",
    "把多条候选路径**合并成一张图**，再用求解器找出可行的一条，偏离时*重新规划*",
    "比较了`greedy`与`beam`两种解码方式，细节见[附录](https://example.org/appendix)",
]
RATINGS = [("⭐⭐⭐", "必读"), ("⭐⭐", "可选"), ("⭐", "了解")]


def write(folder, posts, shape="digest"):
    """Writes `posts` posts below `folder`, one a day, backwards from the newest day."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    make = {"digest": _digest, "short": _short}[shape]
    for number in range(posts):
        day = NEWEST - datetime.timedelta(days=number)
        text = make(random.Random(f"{shape} {day}"), day)
        (folder / f"{day}.md").write_text(text, encoding="utf-8")


def _frontmatter(dice, title, day, description):
    tags = ", ".join(["Daily Papers", "AI"] + dice.sample(TOPICS, 5))
    category = dice.choice(["Papers", "Surveys", "Notes"])
    return (
        f"---\ntitle: {title}\npublished: {day}\ndescription: {description}\n"
        f"tags: [{tags}]\ncategories: [{category}]\ndraft: false\n---\n\n"
    )


def _digest(dice, day):
    papers = [_paper(dice, day, number) for number in range(1, 10)]
    title = f"每日论文 - {day.year}年{day.month:02d}月{day.day:02d}日"
    preview = "；".join(f"**{paper['name']}** {dice.choice(SENTENCES)}" for paper in papers[:4])
    rows = "".join(
        f"| {paper['title']} | {paper['topics'][0]} | {dice.choice(THINGS)}的统一框架 | {paper['stars']} |\n"
        for paper in papers
    )
    trends = "".join(
        f"{number}. **{paper['topics'][0]}仍是重点**：{dice.choice(SENTENCES)}  \n"
        for number, paper in enumerate(papers[:2], 1)
    )
    return (
        _frontmatter(dice, title, day, f"本期有{papers[0]['title']}等{len(papers)}篇论文")
        + f"# {title}\n\n## 今日预览\n\n{preview}。\n\n---\n\n## 论文详解\n\n"
        + "\n---\n\n".join(paper["text"] for paper in papers)
        + f"\n---\n\n## 总结\n\n| 论文 | 主题 | 贡献 | 评级 |\n|------|------|------|------|\n{rows}"
        + f"\n**趋势**:  \n{trends}"
    )


def _paper(dice, day, number):
    def words():
        return f"{dice.choice(MANNERS)} {dice.choice(THINGS)}"

    name = words()
    topics = dice.sample(TOPICS, dice.randrange(1, 4))
    title = f"{name} for {words()} with {topics[0]}"
    # Numbers had three digits behind an archive's name up to 2006, and four up to 2014.
    if day.year < 2007:
        arxiv = f"cs/{day:%y%m}{day.day * 30 + dice.randrange(2) * 9 + number:03d}"
    elif day.year < 2015:
        arxiv = f"{day:%y%m}.{day.day * 300 + dice.randrange(33) * 9 + number:04d}"
    else:
        arxiv = f"{day:%y%m}.{day.day * 700 + dice.randrange(77) * 9 + number:05d}"
    links = f"[arXiv:{arxiv}](https://arxiv.org/abs/{arxiv})"
    # There was no arXiv: its identifiers of two digits for the year would be of another century.
    if day.year < 1992:
        links = f"[DOI](https://doi.org/10.1000/{day}.{number})"
    if dice.random() < 0.6:
        repository = f"lab{dice.randrange(400)}/code{dice.randrange(10000)}"
        links += f" | [GitHub](https://github.com/{repository}) ⭐ {dice.randrange(3000)}"
    authors = ", ".join(
        f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}" for _ in range(dice.randrange(1, 5))
    )
    stars, word = dice.choice(RATINGS)
    results = "".join(
        f"- 在{dice.choice(TOPICS)}基准上从{dice.uniform(1, 40):.1f}%提升至**{dice.uniform(41, 99):.1f}%**  \n"
        for _ in range(dice.randrange(2, 5))
    )
    idea = "。".join(dice.sample(SENTENCES, dice.randrange(2, 5)))
    text = (
        f"### {number}. {title}\n"
        f"**作者**: {authors} 等 ({dice.choice(PLACES)})  \n**链接**: {links}  \n"
        f"**方向**: {' / '.join(topics)}  \n**评级**: {stars} {word}\n\n"
        f"**核心创新**:  \n{idea}。\n\n**实验结果**:  \n{results}"
    )
    return {"name": name, "title": title, "topics": topics, "stars": stars, "text": text}


def _short(dice, day):
    paragraphs = "\n\n".join(
        "。".join(dice.sample(SENTENCES, 2)) + "。" for _ in range(dice.randrange(2, 5))
    )
    return (
        _frontmatter(dice, f"Note of {day}", day, "A short post")
        + f"## One\n\n{paragraphs}\n\n## Two\n\n- a\n- b\n- c\n"
    )
