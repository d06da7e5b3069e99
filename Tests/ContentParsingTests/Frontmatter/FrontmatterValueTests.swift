import ContentParsing
import Diagnostics
import Testing

/// Values of every type, right and wrong.
@Suite struct FrontmatterValueTests {
  typealias Case = (yaml: String, expected: [String])

  static let cases: [Case] = [
    (
      "title: [a]\ndescription: {a: b}\n",
      [
        "2:8-1 error wrong-type: `title` takes text, not a list | Write `title: some text`",
        "3:14-1 error wrong-type: `description` takes text, not a mapping | Write `description: some text`",
      ]
    ),
    (
      "image: javascript:x\n",
      [
        "2:8-12 error wrong-url: `image` takes an address that may be published, not `javascript:x` | Write a path, or an https address"
      ]
    ),
    ("image: ../a.png\n", []),
    ("title: 2026\n", []),
    ("title: \n", []),
    ("tags: AI\n", []),
    (
      "tags: \"AI, RL\"\n",
      [
        "2:7-8 warning comma-text: `tags` is one text with commas, `AI, RL`; it is taken as 2 items | Write `tags: [AI, RL]`"
      ]
    ),
    (
      "tags: 【推理，RL】\n",
      [
        "2:7-7 warning comma-text: `tags` is one text with commas, `【推理，RL】`; it is taken as 2 items | Write `tags: [推理, RL]`"
      ]
    ),
    (
      "tags: AI，RL、VLA\n",
      [
        "2:7-9 warning comma-text: `tags` is one text with commas, `AI，RL、VLA`; it is taken as 3 items | Write `tags: [AI, RL, VLA]`"
      ]
    ),
    (
      "tags: [a，b]\n",
      [
        "2:8-3 warning fullwidth-comma: `a，b` is one item of `tags`, for YAML's lists are not parted by `，` | Part the items with `, `, or put this one in quotes"
      ]
    ),
    ("tags: ['a，b']\n", []),
    ("tags: [2024, 1.10, yes, 2602.20000]\n", []),
    (
      "tags: [a, a, ~, '']\n",
      [
        "2:11-1 warning repeated-item: `tags` has `a` more than once | Remove one",
        "2:14-1 warning empty-item: `tags` has an empty item | Remove it",
        "2:17-2 warning empty-item: `tags` has an empty item | Remove it",
      ]
    ),
    (
      "tags: [a, [b], {c: d}]\n",
      [
        "2:11-1 error wrong-type: `tags` takes a list of texts, not a list | Write `tags: [one, two]`",
        "2:16-1 error wrong-type: `tags` takes a list of texts, not a mapping | Write `tags: [one, two]`",
      ]
    ),
    (
      "tags: {a: b}\n",
      [
        "2:7-1 error wrong-type: `tags` takes a list, not a mapping | Write `tags: [one, two]`"
      ]
    ),
    ("tags:\n- a\n- b\n", []),
    (
      "draft: yes\n",
      [
        "2:8-3 warning boolean-spelling: `draft: yes` is taken as `true` | Write `draft: true`"
      ]
    ),
    (
      "draft: Off\n",
      [
        "2:8-3 warning boolean-spelling: `draft: Off` is taken as `false` | Write `draft: false`"
      ]
    ),
    ("draft: TRUE\n", []),
    (
      "draft: \"true\"\n",
      [
        #"2:8-6 error wrong-type: `draft` takes `true` or `false`, not the text `"true"` | Write `draft: true` without quotes"#
      ]
    ),
    (
      "draft: 1\n",
      [
        "2:8-1 error wrong-type: `draft` takes `true` or `false`, not `1` | Write `draft: true`"
      ]
    ),
    (
      "draft: [true]\n",
      [
        "2:8-1 error wrong-type: `draft` takes `true` or `false`, not a list | Write `draft: true`"
      ]
    ),
    (
      "lang: zh_CN\n",
      [
        "2:7-5 warning language-form: `lang` is written `zh_CN`; it is taken as `zh-CN` | Write `lang: zh-CN`"
      ]
    ),
    ("lang: no\n", []),
    (
      "lang: 中文\n",
      [
        "2:7-2 error wrong-language: `lang` takes a language tag such as `zh-CN`, not `中文` | Write `lang: zh-CN` or `lang: en`"
      ]
    ),
    (
      "slug: a/b\n",
      [
        #"2:7-3 error wrong-slug: `slug` takes one part of an address, not `a/b` | Leave out `/`, `\`, `?`, `#` and `%`; `permalink` takes a whole path"#
      ]
    ),
    (
      "slug: ..\n",
      [
        #"2:7-2 error wrong-slug: `slug` takes one part of an address, not `..` | Leave out `/`, `\`, `?`, `#` and `%`; `permalink` takes a whole path"#
      ]
    ),
    ("slug: 推理-1\n", []),
    ("permalink: notes/a/\n", []),
    (
      "permalink: /a/../b/\n",
      [
        "2:12-8 error wrong-path: `permalink` takes a path in the site, not `/a/../b/` | Write it like `/notes/first/`, without `..`, `?`, `#` and `%`"
      ]
    ),
    (
      "aliases: [old, /x/, 'http://a/b']\n",
      [
        "2:21-12 error wrong-path: `aliases[2]` takes a path in the site, not `http://a/b` | Write it like `/notes/first/`, without `..`, `?`, `#` and `%`"
      ]
    ),
    ("aliases: /a,b/\n", []),
  ]

  @Test(arguments: cases)
  func saysWhatIsWrong(_ yaml: String, expected: [String]) {
    #expect(diagnosed(yaml) == expected)
  }

  static let tags: [(yaml: String, tags: [String])] = [
    ("[2024, 1.10, yes, 2602.20000]", ["2024", "1.10", "yes", "2602.20000"]),
    ("AI", ["AI"]),
    ("2026", ["2026"]),
    ("\"AI, RL\"", ["AI", "RL"]),
    ("AI，RL、VLA", ["AI", "RL", "VLA"]),
    ("[\"AI, RL\"]", ["AI, RL"]),
    ("\n- a\n- b", ["a", "b"]),
    ("[a, a, ~, '']", ["a"]),
    ("[a, [b]]", ["a"]),
    ("[]", []),
  ]

  @Test(arguments: tags)
  func readsTags(_ yaml: String, expected: [String]) {
    #expect(read("tags: \(yaml)\n").tags == expected)
  }

  @Test func readsEveryKey() {
    let whole = reading(
      """
      title: "A: B"
      published: 2026-02-26
      updated: 2026-02-27T08:00:00+08:00
      description: >
        two
        lines
      image: /a.png
      tags: [a, b]
      category: c
      draft: true
      lang: en
      slug: s
      aliases: [/old/, older]
      permalink: /notes/a/
      pinned: true
      math: false
      comments: false
      unlisted: true

      """)
    let frontmatter = whole.frontmatter
    #expect(frontmatter.title == "A: B")
    #expect(frontmatter.published?.day.description == "2026-02-26")
    #expect(frontmatter.updated?.time == PublicationDate.Time(seconds: 28800, offsetMinutes: 480))
    #expect(frontmatter.description == "two lines")
    #expect(frontmatter.image == "/a.png")
    #expect(frontmatter.tags == ["a", "b"])
    #expect(frontmatter.categories == ["c"])
    #expect(frontmatter.isDraft)
    #expect(frontmatter.language == "en")
    #expect(frontmatter.slug == "s")
    #expect(frontmatter.aliases == ["/old/", "/older"])
    #expect(frontmatter.permalink == "/notes/a/")
    #expect(frontmatter.isPinned)
    #expect(frontmatter.hasMath == false)
    #expect(!frontmatter.takesComments)
    #expect(frontmatter.isUnlisted)
    #expect(Set(whole.keyLocations.keys) == Set(Frontmatter.keys.keys.map(\.name)))
  }

  @Test func whatHasNoValueIsAbsent() {
    let yaml = Frontmatter.keys.keys.enumerated().map { index, key in
      "\(key.name):\(["", " ~", " null", " ''", " \"\""][index % 5])\n"
    }
    #expect(diagnosed(yaml.joined()) == [])
    #expect(read(yaml.joined()) == Frontmatter())
  }
}
