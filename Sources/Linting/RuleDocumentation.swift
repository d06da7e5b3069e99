/// The documentation comments of the rules' types, by the rules' names. Written by
/// `UPDATE_GOLDENS=1 swift test --filter RuleDocumentationTests`.
enum RuleDocumentation {
  static let texts: [String: String] = [
    "arxiv-after-post": """
    An arXiv identifier is from a month after the post.

    Identifiers begin with the year and month of submission, so a post of February 2026 cannot speak
    of `2603.…`. A digit is wrong, or the post's year is.
    """,
    "arxiv-link-mismatch": """
    A link's text names one arXiv paper, and its address leads to another.

    Readers trust the text and land on a foreign paper: one of the two was copied from another
    entry. Versions (`v2`) do not count. The rule looks at every link to arxiv.org, or to a site that
    shows its papers (ar5iv.org, alphaxiv.org, papers.cool, Hugging Face's papers and the like), whose
    text holds an identifier.
    """,
    "broken-external-link": """
    A link or an image leads to another site, and there is nothing: the server says so, or there is
    no such server.

    Only `papersite check --external` asks. A server that wants fewer requests or no programs, and a
    network that fails, make no link broken: such links are counted as not checked.
    """,
    "broken-fragment": """
    A link with a `#fragment` leads to a post or page that has no heading (or other `id`) of that
    name, so that readers land at its top.
    """,
    "broken-link": """
    A link or an image leads to a file that is not there, or to a path that the site does not have.

    Relative addresses are seen from the file. One from the root of the site, such as `/about/`, is
    only a warning, for other files may stand beside the site.
    """,
    "broken-record": """
    A day's record cannot be read.

    A record of `content/days` is no JSON, lacks what it must have, or is of another day than its
    name says. Nothing is made of it, and nothing is compared with it, until it is mended.
    """,
    "changed-rating": """
    A paper has another rating than on the day before that it was in a digest, and no word says so.

    The same words as for `covered-before` silence it. Ratings on different scales are compared by
    their share of the scale, and differ where that is more than half a star of three.
    """,
    "comma-text": """
    Tags or categories are one text with commas, such as `tags: AI, RL`.

    It is taken as the list that it looks like.
    """,
    "contradictory-titles": """
    One arXiv identifier stands under two titles that have little in common.

    An identifier was copied from another entry, and the link leads to a foreign paper. A title that
    is cut, translated or changed a little does not count: titles in different scripts are not
    compared, and titles in one script have to share most of their words.
    """,
    "covered-before": """
    A paper was in an earlier digest, and this one has no word of it.

    Readers of both think that they have missed something. A link to the earlier post is enough,
    and so is a word such as 此前, 上次, 更新, 再次, 曾, "previously" or "revisited" in the entry.
    """,
    "cut-author-list": """
    A list of authors is cut without 等 or "et al.".

    It fires where the list ends with a comma or "and", and where another digest has more authors for the
    same paper.
    """,
    "date-form": """
    A date of the frontmatter has another form than `2026-02-26`, such as `2026/2/26`.

    It is taken as what it says, where year, month and day stand in this order.
    """,
    "date-mismatch": """
    The title, the main heading or the file's name give another day than the post is published on.

    A digest is begun as a copy of the last one, and one of its dates stays behind. The file's name
    is compared for every post; title and heading for digests, where they name one day only: a span
    such as `2月20日–26日` is left alone.
    """,
    "demo-address": """
    `base_url` in `site.yml` is that of an example or of a demo, so that canonical links, feeds and
    the sitemap lead readers and search engines away from the site.

    A site without a `base_url`, which is being tried out, and one built with `--base-url` are left
    alone.
    """,
    "dingtalk-limits": """
    A digest does not fit into a message of DingTalk, or holds what a message of DingTalk does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `dingtalk` on: a title that is cut, papers that are left out or shown by their titles alone.
    """,
    "discord-limits": """
    A digest does not fit into a message of Discord, or holds what a message of Discord does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `discord` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
    """,
    "empty-field": """
    A field line of an entry has a label and nothing behind it.
    """,
    "empty-section": """
    A heading or a label with nothing below it, or a post without any text.

    Rules (`---`) and comments are nothing; a heading of a lower level is something.
    """,
    "entry-numbers": """
    The numbers of a digest's entries skip one or repeat one.

    Readers cite papers by these numbers, and a gap looks like a paper that was lost. Numbers may
    begin anew below a heading that stands above the entries, and may count down to 1. The rule
    fires at the first entry that breaks the order.
    """,
    "feishu-limits": """
    A digest does not fit into a card of Feishu, or holds what a card of Feishu does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `feishu` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
    """,
    "fullwidth-colon": """
    A key of the frontmatter ends with a full-width colon, such as `tags：`, which YAML does not
    know.

    The line cannot be read, so this is an error.
    """,
    "future-date": """
    A post is dated in the future, so that it is not published yet.

    Tomorrow does not count, for it is today somewhere else. A post that is meant to wait can be
    silenced by `# papersite-ignore future-date` on the line before its date.
    """,
    "hugo-shortcode": """
    A shortcode of Hugo's, such as `{{< figure … >}}` or `{{% notice tip %}}`.

    papersite has none: what stands between the braces is published as it is, also in descriptions for
    search engines. Code does not count.
    """,
    "juejin-limits": """
    A digest does not fit into Juejin, or holds what Juejin does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `juejin` on: a title that is cut, papers that are left out or shown by their titles alone.
    """,
    "literal-markup": """
    A link or an image that Markdown does not take for one, so that readers see its brackets.

    It fires for addresses with spaces, full-width parentheses behind the brackets, titles in Chinese
    quotation marks, sizes and attributes behind an image or a link, and the `[[…]]` of programs for
    notes. Code, formulas, comments and escaped brackets do not count, nor do brackets and parentheses
    around what is no address.
    """,
    "local-address": """
    `base_url` in `site.yml` is that of one's own machine or of a test network, so that canonical
    links, feeds and the sitemap lead nobody to the site once it is published.

    A site without a `base_url`, which is being tried out, and one built with `--base-url` are left
    alone.
    """,
    "long-description": """
    A description is too long for a card.

    Lists, feeds, search engines and messengers show about 150 Chinese characters or 300 letters and
    cut the rest.
    """,
    "lost-cells": """
    A row of a table has more cells than the table's header, so that its last ones are left out, as
    GitHub does it.

    Mostly a `|` stands in code or in a formula: there, too, it has to be written as `\\|`.
    """,
    "mail-limits": """
    A digest does not fit into a mail, or holds what a mail does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `mail` on: a title that is cut, papers that are left out or shown by their titles alone, and formulas.
    """,
    "malformed-arxiv-id": """
    Something is meant as an arXiv identifier and cannot be one, such as `2613.12345`, whose month
    is 13.
    """,
    "missing-authors": """
    An entry names no authors, though most entries of its post do.
    """,
    "missing-links": """
    An entry leads nowhere: neither its field lines nor its text hold a link.
    """,
    "missing-rating": """
    An entry has no rating, though most entries of its post do.
    """,
    "missing-record": """
    A paper is not in the record of a day that has one.

    Where a day has a record in `content/days`, it is what the facts of its papers are held against;
    a paper that was added by hand is not checked. Papers without an arXiv identifier do not count.
    """,
    "missing-title": """
    A post or page has no title in its frontmatter, so that its first heading or its file name
    stands for it.
    """,
    "missing-topics": """
    An entry names no topics, though most entries of its post do.
    """,
    "misspelt-key": """
    A known key of the frontmatter has stray punctuation or another letter case, such as `-tags:`.

    It is taken as what was meant.
    """,
    "mixed-rating-scales": """
    The ratings of a post are on more than one scale, or above the scale of `site.yml`, or one is three
    of five by its scale and the best by its word.

    Three stars of three and three of five mean different things, and a list sorted by rating is
    wrong. The scale of a rating is told by what stands behind its slash (`4/5`), by hollow stars
    (`★★★☆☆`), or by more stars than three. Where any of a post is on a scale of five, `⭐⭐⭐ 必读` is too.
    """,
    "moved-external-link": """
    A link or an image leads to another site, whose server says that it has another address for good.

    Only `papersite check --external` asks. Redirects that are not permanent, such as those of
    doi.org, are as they should be.
    """,
    "moved-stars": """
    A number of GitHub stars is far from what the day's record knows.

    It fires from a difference of twenty stars that is half of the smaller number. The record's
    newest number counts, which `papersite refresh` keeps. Only posts whose day has a record in
    `content/days` are looked at.
    """,
    "open-bold": """
    Bold text that is opened and never closed, so that readers see the asterisks.

    It fires where asterisks are left over in the finished page. Code and formulas do not count, nor
    do escaped asterisks and powers such as `2**10`.
    """,
    "open-code": """
    Code that is opened and never closed: a backtick that shows in the page, or a block that
    swallows the rest of the file.
    """,
    "placeholder-text": """
    Text that was to be replaced: `TODO`, `TBD`, `FIXME`, `XXX`, `Placeholder`, `待补充`, "Lorem ipsum",
    `[链接]` without an address, links that lead to `#`, and what `papersite new` writes to be filled in.

    Papers are about to-do lists and placeholder tokens too. So a word counts only where it is all
    that stands in a line, a field, a cell or brackets, or where a colon follows it; code never does.
    """,
    "private-word": """
    A word of `private_words` in `site.yml` stands in a post or page.

    Names of customers, projects and the like that must not be published. Case and width do not
    count; a word of Latin letters has to stand on its own. Frontmatter, code and comments are looked
    at too.
    """,
    "record-authors": """
    An entry's authors are not those that the day's record has for its paper.

    A list that ends with 等 or "et al." may leave names out, but not change their order; any other
    has to have them all. Case, spaces and punctuation do not count. Only posts whose
    day has a record in `content/days` are looked at.
    """,
    "record-id": """
    An entry has the title of a paper of the day's record, and another arXiv identifier.

    A digit is wrong, or the link was copied from another entry. Only posts whose day has a record in
    `content/days` are looked at.
    """,
    "record-title": """
    An entry's title is not the one that the day's record has for its paper.

    Titles are facts: they come from arXiv, and readers search by them. Case, spaces and punctuation
    do not count. Only posts whose day has a record in `content/days` are looked at.
    """,
    "refused-address": """
    A link or an image has an address that may not be published: neither a path nor http, https,
    mailto or tel.
    """,
    "refused-html": """
    HTML of a post that may not be published, such as a script, a form or an `onclick`, is left out or
    shown as text.

    `unsafe_html` in `site.yml` publishes all as it is written; `iframe_hosts` lets frames through.
    """,
    "repeated-main-heading": """
    A page has more than one main heading (`#`).

    The title of the frontmatter is the page's main heading already; a first `#` that repeats it is
    dropped. Any other is a second one, which search engines and screen readers take for another
    page's beginning.
    """,
    "repeated-paper": """
    Two entries of a digest are about one paper.

    An entry was copied, or its link was not changed after copying. Papers are told apart by their
    arXiv identifiers, without versions; where there is none, by their titles.
    """,
    "same-date": """
    Two digests of one category are published on one day.

    A copy was left in the folder, or its date was not changed. Posts without papers, and digests of
    other categories or languages, do not count.
    """,
    "several-arxiv-papers": """
    An entry's links lead to several arXiv papers, and none of them, or more than one, says that it is
    the entry's own.

    A link is the entry's own where it stands in the heading, or its text or the label before it is
    `论文`, `Paper`, `arXiv` or the like. One that leads to an earlier paper needs another text, such as
    `前作`.
    """,
    "skipped-heading": """
    A heading stands more than one level below the heading before it, such as `####` under `##`.

    Screen readers and tables of contents go by levels, and readers look for the part that is
    missing. The first heading may have any level.
    """,
    "slack-limits": """
    A digest does not fit into a message of Slack, or holds what a message of Slack does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `slack` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
    """,
    "stray-content": """
    A file or folder stands in `content`, or beside it, where nothing reads it, such as
    `content/images` or Hugo's `static`.

    The message says where it belongs, if a site has a place for it.
    """,
    "summary-order": """
    The rows of a digest's summary table stand in another order than its entries.

    Readers go from the table to the entries and back by their order. A table that is sorted by
    rating, best first, is left alone, as is one that gives each row its entry's number. The rule
    fires at the first row that is out of order.
    """,
    "summary-rating": """
    A row of a digest's summary table gives another rating than its entry.

    One of the two was changed and the other forgotten. Stars are compared with stars; a column of
    words is left alone.
    """,
    "summary-rows": """
    A digest's summary table has no row for an entry, a second row for one, or a row for none.

    The table is found by its rows: most of them have to begin with the titles of entries, short or
    whole. A row whose name differs from a title by a few letters is taken for that entry's, with
    the title misspelt. A row is foreign only where the entries do not have its words at all.
    """,
    "tag-spelling": """
    A tag, a category or a paper's topic that other posts spell with other letter case, width, spaces
    or hyphens, such as `agentic RL` and `Agentic-RL`, or full-width `ＶＬＡ`.

    The site takes tags that differ by case and width for one, and shows the newest spelling; those
    that differ by spaces and hyphens have pages of their own. Topics are one in either case, and have
    the most used spelling. The rule wants the most used spelling; where none is, that of the oldest
    post.
    """,
    "telegram-limits": """
    A digest does not fit into a message of Telegram, or holds what a message of Telegram does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `telegram` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
    """,
    "ungrounded": """
    A digest states a number or a name that its papers do not.

    Every number, unit and date, and every name of a model, data set, benchmark or person in the prose
    of an entry has to stand in the abstract or the record of its day, in whatever form: 15 % is
    百分之十五. Preview and trends are held to all of the post's papers together. Two numbers that changed places are found too, and a rise that is a fall. What stands in
    the paper but not in its abstract is found as well, so the rule is applied only where it is asked
    for: by `papersite check --ground`. It is a source too where it is given as
    `content/days/full/ID.txt`, `.md` or `.html`.
    """,
    "unknown-key": """
    A key of the frontmatter is not known.

    It does nothing, and its value is lost. The nearest known key is suggested.
    """,
    "unquoted-colon": """
    A value of the frontmatter holds a colon with a space behind it and has no quotes, such as
    `title: Attention: a survey`.

    YAML cannot read the line, so this is an error.
    """,
    "unread-entry": """
    A heading looks like an entry's and is not read as one, so that its paper is in no list.

    An entry has a number, and field lines that begin with a bold label and a colon, such as
    `**链接**: …`. Where the number is there, the rule fires among the entries of a digest if a label
    is not bold, or a link to arXiv is there without any label; in a post without entries, if a link
    is there with a label that is not bold, or with authors in any other layout. One with a Chinese
    number (`二、`) needs authors or links, and above the level of entries with digits it is a
    chapter's. Where there is no number, the rule fires if authors and a link stand below the heading.
    It fires too for a title in bold with authors below it, and in a post without entries for a table
    with columns of authors and links.
    """,
    "unreadable-field": """
    A field line of an entry, or a part of it, cannot be read, such as a rating without stars or a
    parenthesis that nothing closes; or the line stands there twice.

    It stays in the page as it is written.
    """,
    "wechat-limits": """
    A digest does not fit into a WeChat article, or holds what a WeChat article does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `wechat` on: a title that is cut, papers that are left out or shown by their titles alone, and formulas.
    """,
    "wecom-limits": """
    A digest does not fit into a message of WeCom, or holds what a message of WeCom does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `wecom` on: a title that is cut, papers that are left out or shown by their titles alone, and images.
    """,
    "wrong-count": """
    The number of papers that a digest says it has is not the number of its entries.

    Papers are added and dropped while a digest is written, and its title, description and preview
    keep the old number. The rule looks for phrases about the whole, such as `等8篇核心论文`,
    `今日共九篇` or `covers 8 papers`; phrases about a part, such as `五篇必读`, do not count, and
    where any number of the same text is right, nothing is said.
    """,
    "xiaohongshu-limits": """
    A digest does not fit into Xiaohongshu, or holds what Xiaohongshu does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `xiaohongshu` on: a title that is cut, papers that are left out or shown by their titles alone, and images, tables and formulas.
    """,
    "zhihu-limits": """
    A digest does not fit into Zhihu, or holds what Zhihu does not show.

    The newest post is looked at, or the posts that are named, where `channels` of site.yml turns
    `zhihu` on: a title that is cut, papers that are left out or shown by their titles alone.
    """,
  ]
}
