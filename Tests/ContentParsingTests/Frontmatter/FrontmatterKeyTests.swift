import ContentParsing
import Diagnostics
import Testing

/// Keys: given twice, misspelt, unknown, at odds with each other.
@Suite struct FrontmatterKeyTests {
  typealias Case = (yaml: String, expected: [String])

  static let cases: [Case] = [
    (
      "title: x\ntitle: y\ntags: [a]\n",
      [
        "3:1-5 error duplicate-key: the key `title` is given twice | Remove one of the two > 2:1 first given here"
      ]
    ),
    (
      "title: x\n\"title\": y\n",
      [
        "3:1-7 error duplicate-key: the key `title` is given twice | Remove one of the two > 2:1 first given here"
      ]
    ),
    (
      "title: x\ntitle : y\n",
      [
        "3:1-5 error duplicate-key: the key `title` is given twice | Remove one of the two > 2:1 first given here"
      ]
    ),
    (
      "tags:\n  - a\ntitle: b\ntags:\n  - c\ndraft: 1\n",
      [
        "5:1-4 error duplicate-key: the key `tags` is given twice | Remove one of the two > 2:1 first given here",
        "7:8-1 error wrong-type: `draft` takes `true` or `false`, not `1` | Write `draft: true`",
      ]
    ),
    (
      "title: {a: 1, a: 2}\n",
      [
        "2:9-1 error duplicate-key: the key `a` is given twice | Remove one of the two"
      ]
    ),
    (
      "author:\n  name: A\n  name: B\nfoo: 1\n",
      [
        "2:1-6 warning unknown-key: the key `author` is not known | Remove it; `papersite schema frontmatter` lists the keys",
        "4:3-4 error duplicate-key: the key `name` is given twice | Remove one of the two > 3:3 first given here",
        "5:1-3 warning unknown-key: the key `foo` is not known | Remove it; `papersite schema frontmatter` lists the keys",
      ]
    ),
    (
      "-tags: [a]\n",
      [
        "2:1-5 warning misspelt-key: `-tags` is taken as the key `tags` | Write `tags:`"
      ]
    ),
    (
      "Tags: [a]\n",
      [
        "2:1-4 warning misspelt-key: `Tags` is taken as the key `tags` | Write `tags:`"
      ]
    ),
    (
      "tags_: [a]\n",
      [
        "2:1-5 warning misspelt-key: `tags_` is taken as the key `tags` | Write `tags:`"
      ]
    ),
    ("tags : [a]\n", []),
    (
      "pubdate: 2026-02-26\n",
      [
        "2:1-7 warning misspelt-key: `pubdate` is taken as the key `pubDate` | Write `pubDate:`"
      ]
    ),
    (
      "tag: a\n",
      [
        "2:1-3 warning unknown-key: the key `tag` is not known | Write `tags:` if that is meant, else remove it"
      ]
    ),
    (
      "descripton: a\n",
      [
        "2:1-10 warning unknown-key: the key `descripton` is not known | Write `description:` if that is meant, else remove it"
      ]
    ),
    (
      "layout: post\n",
      [
        "2:1-6 warning unknown-key: the key `layout` is not known | Remove it; `papersite schema frontmatter` lists the keys"
      ]
    ),
    (
      "<<: {a: 1}\n",
      [
        "2:1-2 error merge-key: the merge key `<<` is not supported | Write the keys that it stands for"
      ]
    ),
    (
      "\u{200b}title: A\n",
      [
        "2:1-6 warning misspelt-key: `\u{200b}title` is taken as the key `title` | Write `title:`"
      ]
    ),
    (
      "-tags: [a]\ntags: [b]\n",
      [
        "2:1-5 warning conflicting-keys: `-tags` says something else than `tags`, which is used | Remove one of the two > 3:1 used instead",
        "2:1-5 warning misspelt-key: `-tags` is taken as the key `tags` | Write `tags:`",
      ]
    ),
    (
      "published: 2026-02-26\ndate: 2026-02-25\n",
      [
        "3:1-4 warning conflicting-keys: `date` says something else than `published`, which is used | Remove one of the two > 2:1 used instead"
      ]
    ),
    (
      "date: 2026-02-25\npublished: 2026-02-26\n",
      [
        "2:1-4 warning conflicting-keys: `date` says something else than `published`, which is used | Remove one of the two > 3:1 used instead"
      ]
    ),
    ("date: 2026-02-26\npubDate: 2026-02-26\n", []),
    (
      "summary: a\ndescription: b\n",
      [
        "2:1-7 warning conflicting-keys: `summary` says something else than `description`, which is used | Remove one of the two > 3:1 used instead"
      ]
    ),
    ("category: a\ncategories: [a]\n", []),
    (
      "plain words\n",
      [
        "2:1-11 error not-a-mapping: the frontmatter holds text, not keys with values | Write lines such as `title: …`; begin with a blank line if `---` is Markdown"
      ]
    ),
    (
      "- title: A\n",
      [
        "2:1-1 error not-a-mapping: the frontmatter holds a list, not keys with values | Write lines such as `title: …`; begin with a blank line if `---` is Markdown"
      ]
    ),
    (
      "[a]\n",
      [
        "2:1-1 error not-a-mapping: the frontmatter holds a list, not keys with values | Write lines such as `title: …`; begin with a blank line if `---` is Markdown"
      ]
    ),
    (
      "a: &a [x]\ntags: *a\n",
      [
        "2:1-1 warning unknown-key: the key `a` is not known | Remove it; `papersite schema frontmatter` lists the keys"
      ]
    ),
  ]

  @Test(arguments: cases)
  func saysWhatIsWrong(_ yaml: String, expected: [String]) {
    #expect(diagnosed(yaml) == expected)
  }

  @Test(arguments: ["-tags: [a]\n", "Tags: [a]\n", "tags : [a]\n", "x: &a [a]\ntags: *a\n"])
  func takesWhatWasMeant(_ yaml: String) {
    #expect(read(yaml).tags == ["a"])
  }

  @Test(arguments: [
    "published: 2026-02-26\ndate: 2026-02-25\npubDate: 2026-02-24\n",
    "pubDate: 2026-02-25\ndate: 2026-02-26\n",
    "Published: 2026-02-25\ndate: 2026-02-26\n",
    "published: \ndate: 2026-02-26\n",
    "published: tomorrow\ndate: 2026-02-26\n",
  ])
  func theFirstNameWins(_ yaml: String) {
    #expect(read(yaml).published?.day == CalendarDay("2026-02-26"))
  }

  @Test func locationsAreThoseOfTheKeysInTheFile() {
    let locations = reading("title: A\n\n-tags: [a]\ncategories: b\nslug:\n").keyLocations
    #expect(locations.mapValues { $0.position?.line } == ["title": 2, "tags": 4, "category": 5])
    #expect(locations["tags"]?.position?.length == 5)
  }

  /// Keys of other generators, and Chinese ones.
  @Test(arguments: [
    ("lastmod: 2026-02-26", "Write `updated:` for it"),
    ("cover: a.png", "Write `image:` for it"),
    ("cover: {alt: x, image: \"a b.png\"}", "Write `image: \"a b.png\"` for it"),
    ("cover: {alt: x}", "Write `image: …` for it"),
    ("top: 10", "Write `pinned: true` for it"),
    ("mathjax: true", "Write `math:` for it"),
    ("标题: A", "Write `title:` for it"),
    ("日期: 2026-02-26", "Write `published:` for it"),
    ("url: /a/", "Write `permalink:` for it"),
    ("publishDate: 2026-02-26", "Write `published:` for it"),
    ("excerpt: A", "Write `description:` for it"),
    ("hidden: true", "Write `unlisted:` for it"),
    ("草稿: true", "Write `draft:` for it"),
    ("标签: [a]", "Write `tags:` for it"),
    ("分类: a", "Write `categories:` for it"),
    ("摘要: a", "Write `description:` for it"),
  ])
  func foreignKeys(_ yaml: String, _ fix: String) {
    let file = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n")
    #expect(FrontmatterReader.read(file).diagnostics.map(\.fix) == [fix])
  }

  @Test func aForeignKeyBesideItsOwnIsToBeRemoved() {
    let file = SourceFile(path: "a.md", text: "---\ntitle: A\n标题: B\n---\n")
    #expect(
      FrontmatterReader.read(file).diagnostics.map(\.fix) == [
        "Remove it: here it is called `title`, which is there already"
      ])
  }
}
