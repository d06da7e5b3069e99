import Diagnostics
import SiteModel
import Testing

/// What is wrong with `site.yml`, at its place, however deep.
@Suite struct ConfigurationProblemTests {
  typealias Case = (yaml: String, expected: [String])

  static let cases: [Case] = [
    (
      "paginate: 5\nlanguageCode: zh\nurl: https://a.org\ngiscus: {repo: a/b}\n",
      [
        "1:1-8 error unknown-key: the key `paginate` is not known | Write `posts_per_page:` for it",
        "2:1-12 error unknown-key: the key `languageCode` is not known | Write `language:` for it",
        "3:1-3 error unknown-key: the key `url` is not known | Write `base_url:` for it",
        "4:1-6 error unknown-key: the key `giscus` is not known | Write `comments: {giscus: …}` for it",
      ]
    ),
    (
      "pagination: {pagerSize: 5}\n",
      [
        "1:1-10 error unknown-key: the key `pagination` is not known | Write `posts_per_page: 5` for it"
      ]
    ),
    (
      "titel: A\nauthor_name: B\n",
      [
        "1:1-5 error unknown-key: the key `titel` is not known | Write `title:` if that is meant, else remove it",
        "2:1-11 error unknown-key: the key `author_name` is not known | Remove it; `papersite schema site` lists the keys",
      ]
    ),
    (
      "author:\n  nam: A\n  name: [x]\n",
      [
        "2:3-3 error unknown-key: the key `nam` is not known | Write `name:` if that is meant, else remove it",
        "3:9-1 error wrong-type: `author.name` takes text, not a list | Write `name: some text`",
      ]
    ),
    (
      "banner: /about/\nauthor: {avatar: https://a.org/u/1}\n",
      [
        "1:9-7 error wrong-picture: `banner` takes a picture, not `/about/` | Write a path such as `/assets/picture.webp`, or an https address"
      ]
    ),
    (
      "author: {url: 'data:x'}\nunsafe_html: 2\niframe_hosts: {a: b}\n",
      [
        "1:15-8 error wrong-url: `author.url` takes an address that may be published, not `data:x` | Write a path, or an https address",
        "2:14-1 error wrong-type: `unsafe_html` takes `true` or `false`, not `2` | Write `unsafe_html: true`",
        "3:15-1 error wrong-type: `iframe_hosts` takes a list, not a mapping | Write `iframe_hosts: [one, two]`",
      ]
    ),
    (
      "author: A\n",
      [
        "1:9-1 error wrong-type: `author` takes a mapping, not `A` | Write `name: …` and the like under it"
      ]
    ),
    (
      "feed:\n  items: 0\n  full_content: maybe\n",
      [
        "2:10-1 error wrong-type: `feed.items` takes a whole number, 1 or more, not `0` | Write `items: 1`",
        "3:17-5 error wrong-type: `feed.full_content` takes `true` or `false`, not `maybe` | Write `full_content: true`",
      ]
    ),
    (
      "posts_per_page: ten\n",
      [
        "1:17-3 error wrong-type: `posts_per_page` takes a whole number, 1 or more, not `ten` | Write `posts_per_page: 1`"
      ]
    ),
    (
      "posts_per_page: \"5\"\n",
      [
        #"1:17-3 error wrong-type: `posts_per_page` takes a whole number, 1 or more, not the text `"5"` | Write `posts_per_page: 5` without quotes"#
      ]
    ),
    (
      "posts_per_page: 2.5\n",
      [
        "1:17-3 error wrong-type: `posts_per_page` takes a whole number, 1 or more, not `2.5` | Write `posts_per_page: 1`"
      ]
    ),
    (
      "rating: {scale: 4}\n",
      [
        "1:17-1 error wrong-type: `rating.scale` takes 3 or 5, not `4` | Write `scale: 3`"
      ]
    ),
    (
      "rating: 5\n",
      [
        "1:9-1 error wrong-type: `rating` takes a mapping, not `5` | Write `scale: …` and the like under it"
      ]
    ),
    (
      "menu: archive\n",
      [
        "1:7-7 error wrong-type: `menu` takes a list, not `archive` | Write each item behind a `- `"
      ]
    ),
    (
      "menu:\n  - archive\n",
      [
        "2:5-7 error wrong-type: `menu[0]` takes a mapping, not `archive` | Write `title: …` and the like under it"
      ]
    ),
    (
      "menu:\n  - title: A\n",
      [
        "2:5-1 error missing-key: `menu[0]` has no `url` | Add `url: …` to it"
      ]
    ),
    (
      "menu:\n  - url: /a/\n    titel: A\n",
      [
        "2:5-1 error missing-key: `menu[0]` has no `title` | Add `title: …` to it",
        "3:5-5 error unknown-key: the key `titel` is not known | Write `title:` if that is meant, else remove it",
      ]
    ),
    (
      "menu:\n  - title: A: B\n    url: /a/\nposts_per_page: x\n",
      [
        #"2:12-4 error unquoted-colon: the value of `title` holds `: ` and has no quotes: `A: B` | Write `title: "A: B"`"#,
        "4:17-1 error wrong-type: `posts_per_page` takes a whole number, 1 or more, not `x` | Write `posts_per_page: 1`",
      ]
    ),
    (
      "menu:\n  - {title: A, url: [/a/]}\n",
      [
        "2:21-1 error wrong-type: `menu[0].url` takes text, not a list | Write `url: some text`"
      ]
    ),
    (
      "menu:\n  - \n",
      [
        "2:4-1 error wrong-type: `menu[0]` takes a mapping, not nothing | Write `title: …` and the like under it"
      ]
    ),
    (
      "base_url: example.org\n",
      [
        "1:11-11 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `example.org` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "base_url: /blog/\n",
      [
        "1:11-6 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `/blog/` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "base_url: https://example.org/?a\n",
      [
        "1:11-22 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `https://example.org/?a` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "base_url: https://例子.cn/\n",
      [
        "1:11-14 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `https://例子.cn/` | Write it in ASCII: the host's name as `xn--…`, the path percent-encoded"
      ]
    ),
    (
      "base_url: https://a@b/\n",
      [
        "1:11-12 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `https://a@b/` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "base_url: ftp://example.org/\n",
      [
        "1:11-18 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `ftp://example.org/` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "base_url: https://\n",
      [
        "1:11-8 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `https://` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "base_url: http://localhost:99999\n",
      [
        "1:11-22 error wrong-url: `base_url` takes an absolute http or https address without `?` and `#`, not `http://localhost:99999` | Write it like `base_url: https://example.org/blog`"
      ]
    ),
    (
      "collect:\n  categories: [cs.AI, 'cs AI']\n  maximum_candidates: 0\n  keyword: x\n",
      [
        "2:23-7 error wrong-category: `collect.categories` takes arXiv's categories, not `cs AI` | Write it like `categories: [cs.AI, cs.CL]`; https://arxiv.org/category_taxonomy has them all",
        "3:23-1 error wrong-type: `collect.maximum_candidates` takes a whole number from 1 to 2000, not `0` | Write `maximum_candidates: 1`",
        "4:3-7 error unknown-key: the key `keyword` is not known | Write `keywords:` if that is meant, else remove it",
      ]
    ),
    (
      "timezone: Asia/Shanghai\n",
      [
        #"1:11-13 error wrong-timezone: `timezone` takes an offset from UTC, not `Asia/Shanghai` | Write it like `timezone: "+08:00"`"#
      ]
    ),
    (
      "timezone: +8\n",
      [
        #"1:11-2 error wrong-timezone: `timezone` takes an offset from UTC, not `+8` | Write it like `timezone: "+08:00"`"#
      ]
    ),
    (
      "timezone: \"+15:00\"\n",
      [
        #"1:11-8 error wrong-timezone: `timezone` takes an offset from UTC, not `+15:00` | Write it like `timezone: "+08:00"`"#
      ]
    ),
    (
      "timezone: +0800\n",
      [
        #"1:11-5 error wrong-timezone: `timezone` takes an offset from UTC, not `+0800` | Write it like `timezone: "+08:00"`"#
      ]
    ),
    (
      "language: 中文\n",
      [
        "1:11-2 error wrong-language: `language` takes a language tag such as `zh-CN`, not `中文` | Write `language: zh-CN` or `language: en`"
      ]
    ),
    (
      "permalink: /posts/:slug\n",
      [
        "1:12-12 error wrong-permalink: the pattern `/posts/:slug` of `permalink` has to begin and end with `/` | Write it like `/posts/:slug/`"
      ]
    ),
    (
      "permalink: posts/:slug/\n",
      [
        "1:12-12 error wrong-permalink: the pattern `posts/:slug/` of `permalink` has to begin and end with `/` | Write it like `/posts/:slug/`"
      ]
    ),
    (
      "permalink: /:slog/\n",
      [
        "1:12-7 error wrong-permalink: the pattern `/:slog/` of `permalink` holds `:slog`, which is not known | Write `:slug`"
      ]
    ),
    (
      "permalink: /:foobar/\n",
      [
        "1:12-9 error wrong-permalink: the pattern `/:foobar/` of `permalink` holds `:foobar`, which is not known | Use some of `:slug`, `:year`, `:month`, `:day`, `:title`"
      ]
    ),
    (
      "permalink: /:year/:month/\n",
      [
        "1:12-14 error wrong-permalink: the pattern `/:year/:month/` of `permalink` gives different posts one path | Add `:slug` to it"
      ]
    ),
    (
      "permalink: /a//:slug/\n",
      [
        #"1:12-10 error wrong-permalink: the pattern `/a//:slug/` of `permalink` is not a path | Leave out `//`, `.` and `..` as parts, `\`, `?`, `#` and `%`"#
      ]
    ),
    (
      "permalink: /../:slug/\n",
      [
        #"1:12-10 error wrong-permalink: the pattern `/../:slug/` of `permalink` is not a path | Leave out `//`, `.` and `..` as parts, `\`, `?`, `#` and `%`"#
      ]
    ),
    (
      "permalink: /a?b/:slug/\n",
      [
        #"1:12-11 error wrong-permalink: the pattern `/a?b/:slug/` of `permalink` is not a path | Leave out `//`, `.` and `..` as parts, `\`, `?`, `#` and `%`"#
      ]
    ),
    (
      "permalink: /\n",
      [
        "1:12-1 error wrong-permalink: the pattern `/` of `permalink` has to begin and end with `/` | Write it like `/posts/:slug/`"
      ]
    ),
    (
      "labels:\n  author: [x]\n",
      [
        "2:3-6 error unknown-key: the key `author` is not known | Write `authors:` if that is meant, else remove it"
      ]
    ),
    (
      "labels: [a]\n",
      [
        "1:9-1 error wrong-type: `labels` takes a mapping, not a list | Write `authors: …` and the like under it"
      ]
    ),
    (
      "taxonomies: {tags: nope, series: true}\n",
      [
        "1:20-4 error wrong-type: `taxonomies.tags` takes `true` or `false`, not `nope` | Write `tags: true`",
        "1:26-6 error unknown-key: the key `series` is not known | Remove it; `papersite schema site` lists the keys",
      ]
    ),
    (
      "title: A\ntitle: B\n",
      [
        "2:1-5 error duplicate-key: the key `title` is given twice | Remove one of the two > 1:1 first given here"
      ]
    ),
    (
      "title: A\n---\ntitle: B\n",
      [
        "2:1-1 error second-document: a second YAML document begins here; only one is read | Remove what follows"
      ]
    ),
    (
      "- a\n",
      [
        "1:1-1 error not-a-mapping: the file holds a list, not keys with values | Write lines such as `title: …`"
      ]
    ),
    (
      "just text\n",
      [
        "1:1-9 error not-a-mapping: the file holds text, not keys with values | Write lines such as `title: …`"
      ]
    ),
    (
      "title：A\n",
      [
        "1:6-1 error fullwidth-colon: the full-width colon in `title：` does not end a YAML key | Write `title: A` with `:` and a space"
      ]
    ),
    (
      "Title: A\n",
      [
        "1:1-5 warning misspelt-key: `Title` is taken as the key `title` | Write `title:`"
      ]
    ),
    (
      "\ttitle: A\n",
      [
        "1:1-1 error tab-indent: a tab indents `title: A`; YAML takes spaces only | Replace the tab with spaces"
      ]
    ),
    (
      "author:\n  name: A\n   email: b\n",
      [
        "3:4-8 error stray-indent: `email` is indented under a key that already has a value | Begin `email:` at the same column as the other keys"
      ]
    ),
    (
      "author:\n\tname: A\n",
      [
        "2:1-1 error tab-indent: a tab indents `name: A`; YAML takes spaces only | Replace the tab with spaces"
      ]
    ),
    (
      "baseURL: https://a.b\n",
      [
        "1:1-7 error unknown-key: the key `baseURL` is not known | Write `base_url:` if that is meant, else remove it"
      ]
    ),
    (
      "base-url: https://a.b\n",
      [
        "1:1-8 error unknown-key: the key `base-url` is not known | Write `base_url:` if that is meant, else remove it"
      ]
    ),
  ]

  @Test(arguments: cases)
  func saysWhatIsWrong(_ yaml: String, expected: [String]) {
    #expect(lines(read(yaml).diagnostics) == expected)
  }

  @Test func whatIsWrongKeepsItsDefault() {
    let (configuration, diagnostics) = read(
      """
      title: A: B
      base_url: example.org
      posts_per_page: 0
      menu:
        - title: A
        - {title: B, url: /b/}
      feed:
        items: x
        full_content: false
      language: en
      """)
    #expect(diagnostics.count == 5)
    #expect(configuration.title == "Daily Papers")
    #expect(configuration.baseURL == .local)
    #expect(configuration.postsPerPage == 10)
    #expect(configuration.menu?.map(\.title) == ["B"])
    #expect(configuration.feed.items == 20)
    #expect(!configuration.feed.hasFullContent)
    #expect(configuration.language == "en")
  }
}
