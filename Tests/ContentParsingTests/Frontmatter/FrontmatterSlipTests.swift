import ContentParsing
import Diagnostics
import Testing

/// What cannot be read as YAML: each slip has its own words, and does not hide what else is wrong.
@Suite struct FrontmatterSlipTests {
  typealias Case = (yaml: String, expected: [String])

  static let cases: [Case] = [
    (
      "title: A: B\nfoo: 1\n",
      [
        #"2:8-4 error unquoted-colon: the value of `title` holds `: ` and has no quotes: `A: B` | Write `title: "A: B"`"#,
        "3:1-3 warning unknown-key: the key `foo` is not known | Remove it; `papersite schema frontmatter` lists the keys",
      ]
    ),
    (
      "tags：[a]\ncategory: P\n",
      [
        "2:5-1 error fullwidth-colon: the full-width colon in `tags：` does not end a YAML key | Write `tags: [a]` with `:` and a space"
      ]
    ),
    (
      "title: x\ntags： [a]\ndraft: maybe\n",
      [
        "3:5-1 error fullwidth-colon: the full-width colon in `tags：` does not end a YAML key | Write `tags: [a]` with `:` and a space",
        "4:8-5 error wrong-type: `draft` takes `true` or `false`, not `maybe` | Write `draft: true`",
      ]
    ),
    (
      "标签：[a]\n",
      [
        "2:3-1 error fullwidth-colon: the full-width colon in `标签：` does not end a YAML key | Write `标签: [a]` with `:` and a space"
      ]
    ),
    (
      "title: x\n标签：a\n",
      [
        "3:3-1 error fullwidth-colon: the full-width colon in `标签：` does not end a YAML key | Write `标签: a` with `:` and a space"
      ]
    ),
    (
      "title:Foo\n",
      [
        "2:1-9 error missing-space: there is no space behind the colon of `title:` | Write `title: Foo`"
      ]
    ),
    (
      "title:Foo\ntags: [a]\n",
      [
        "2:1-9 error missing-space: there is no space behind the colon of `title:` | Write `title: Foo`"
      ]
    ),
    (
      "title: A\ntags:[a]\n",
      [
        "3:1-8 error missing-space: there is no space behind the colon of `tags:` | Write `tags: [a]`"
      ]
    ),
    (
      "title Foo\ntags: [a]\n",
      [
        "2:1-9 error missing-colon: `title Foo` is not a key with a value | Write `key: value`, or remove the line"
      ]
    ),
    (
      "title: A\nfoo bar\ntags: {}\n",
      [
        "3:1-7 error missing-colon: `foo bar` is not a key with a value | Write `key: value`, or remove the line",
        "4:7-1 error wrong-type: `tags` takes a list, not a mapping | Write `tags: [one, two]`",
      ]
    ),
    (
      "\ttitle: x\ntags: {}\n",
      [
        "2:1-1 error tab-indent: a tab indents `title: x`; YAML takes spaces only | Replace the tab with spaces",
        "3:7-1 error wrong-type: `tags` takes a list, not a mapping | Write `tags: [one, two]`",
      ]
    ),
    (
      "tags:\n\t- a\n\t- b\ntitle: []\n",
      [
        "3:1-1 error tab-indent: a tab indents `- a`; YAML takes spaces only | Replace the tab with spaces",
        "5:8-1 error wrong-type: `title` takes text, not a list | Write `title: some text`",
      ]
    ),
    (
      "tags:\n  - a\n\t- b\ndraft: 1\n",
      [
        "4:1-1 error tab-indent: a tab indents `- b`; YAML takes spaces only | Replace the tab with spaces",
        "5:8-1 error wrong-type: `draft` takes `true` or `false`, not `1` | Write `draft: true`",
      ]
    ),
    (
      "title: \"A\ntags: [a]\ndraft: x\n",
      [
        #"2:8-2 error open-quote: the quote `"` that opens here is never closed | Add the closing `"`"#,
        "4:8-1 error wrong-type: `draft` takes `true` or `false`, not `x` | Write `draft: true`",
      ]
    ),
    (
      "tags: [a, b\ntitle: A\ndraft: x\n",
      [
        "2:7-1 error open-bracket: the list that opens with `[` here is never closed | Close it with `]`, with commas between its items",
        "4:8-1 error wrong-type: `draft` takes `true` or `false`, not `x` | Write `draft: true`",
      ]
    ),
    (
      "title: [\n",
      [
        "2:8-1 error open-bracket: the list that opens with `[` here is never closed | Close it with `]`, with commas between its items"
      ]
    ),
    (
      "title: {a: b\n",
      [
        "2:8-1 error open-bracket: the mapping that opens with `{` here is never closed | Close it with `}`, with commas between its items"
      ]
    ),
    (
      "title: \"A\" B\ntags: {}\n",
      [
        #"2:8-5 error unquoted-value: the value of `title` has to be in quotes: `"A" B` | Write `title: '"A" B'`"#,
        "3:7-1 error wrong-type: `tags` takes a list, not a mapping | Write `tags: [one, two]`",
      ]
    ),
    (
      "title: [A] B\n",
      [
        #"2:8-5 error unquoted-value: the value of `title` has to be in quotes: `[A] B` | Write `title: "[A] B"`"#
      ]
    ),
    (
      "title: @foo\n",
      [
        #"2:8-4 error unquoted-value: the value of `title` has to be in quotes: `@foo` | Write `title: "@foo"`"#
      ]
    ),
    (
      "title: `foo`\n",
      [
        #"2:8-5 error unquoted-value: the value of `title` has to be in quotes: ``foo`` | Write `title: "`foo`"`"#
      ]
    ),
    (
      "title: *foo*\n",
      [
        #"2:8-5 error unquoted-value: the value of `title` has to be in quotes: `*foo*` | Write `title: "*foo*"`"#
      ]
    ),
    (
      "title: **foo**\n",
      [
        #"2:8-7 error unquoted-value: the value of `title` has to be in quotes: `**foo**` | Write `title: "**foo**"`"#
      ]
    ),
    (
      "title: %foo\n",
      [
        #"2:8-4 error unquoted-value: the value of `title` has to be in quotes: `%foo` | Write `title: "%foo"`"#
      ]
    ),
    (
      "title: & foo\n",
      [
        #"2:8-5 error unquoted-value: the value of `title` has to be in quotes: `& foo` | Write `title: "& foo"`"#
      ]
    ),
    (
      "title: &foo\n",
      [
        #"2:8-4 error unquoted-value: the value `&foo` has to be in quotes | Write `"&foo"`"#
      ]
    ),
    (
      "title: !foo bar\n",
      [
        #"2:8-8 error unquoted-value: the value `!foo bar` has to be in quotes | Write `"!foo bar"`"#
      ]
    ),
    (
      "title: - a\n",
      [
        #"2:8-3 error unquoted-value: the value of `title` has to be in quotes: `- a` | Write `title: "- a"`"#
      ]
    ),
    (
      "title: | a\n",
      [
        #"2:8-3 error unquoted-value: the value of `title` has to be in quotes: `| a` | Write `title: "| a"`"#
      ]
    ),
    (
      "title: 'It's'\n",
      [
        #"2:8-6 error unquoted-value: the value of `title` has to be in quotes: `'It's'` | Write `title: "It's"`"#
      ]
    ),
    (
      "title: \"A \"b\" c\"\n",
      [
        #"2:8-9 error unquoted-value: the value of `title` has to be in quotes: `"A "b" c"` | Write `title: 'A "b" c'`"#
      ]
    ),
    (
      "title: \"C:\\papers\"\n",
      [
        #"2:11-2 error unknown-escape: the backslash here does not begin an escape that YAML knows | Write `\\`, or put the text in single quotes"#
      ]
    ),
    (
      "title: A\n- tags: [a]\ndraft: 1\n",
      [
        "3:1-11 error stray-dash: a list's item `- tags: [a]` cannot stand between keys | Remove the `- ` if a key is meant, else put the item under its key",
        "4:8-1 error wrong-type: `draft` takes `true` or `false`, not `1` | Write `draft: true`",
      ]
    ),
    (
      "title: A\n tags: [a]\ndraft: 1\n",
      [
        "3:2-9 error stray-indent: `tags` is indented under a key that already has a value | Begin `tags:` at the same column as the other keys",
        "4:8-1 error wrong-type: `draft` takes `true` or `false`, not `1` | Write `draft: true`",
      ]
    ),
    (
      "  title: A\ntags: [a]\n",
      [
        "3:1-9 error stray-indent: `tags: [a]` begins left of the keys above it | Begin all keys at the same column"
      ]
    ),
    (
      "title: a\u{7}b\ntags: {}\n",
      [
        "2:9-1 error control-character: the control character U+0007 cannot stand in YAML | Remove it",
        "3:7-1 error wrong-type: `tags` takes a list, not a mapping | Write `tags: [one, two]`",
      ]
    ),
    (
      "title: \"a\\0b\\e\"\ntags: [\"c\\x1f\"]\ndescription: \"d\\te\"\n",
      [
        "2:8-8 error control-character: an escape here stands for the control character U+0000 | Remove the escape",
        "3:8-7 error control-character: an escape here stands for the control character U+001F | Remove the escape",
      ]
    ),
    (
      "title: a\u{2028}b\ntags: {}\n",
      [
        "2:9-1 error invisible-break: an invisible line break (U+2028, U+2029 or U+0085) stands here | Remove it",
        "3:7-1 error wrong-type: `tags` takes a list, not a mapping | Write `tags: [one, two]`",
      ]
    ),
    (
      "title: a\n--- x\n",
      [
        "3:1-1 error second-document: a second YAML document begins here; only one is read | Remove what follows"
      ]
    ),
    (
      "? [a]\n: b\n",
      [
        "2:3-1 error wrong-key: a key has to be text, not a list or a mapping | Write the key as plain text"
      ]
    ),
    (
      ": y\n",
      [
        "2:1-1 error yaml-syntax: the YAML cannot be read here: did not find expected key while parsing a block mapping | Correct the line; a value that is text can be put in quotes"
      ]
    ),
    (
      "tags: #AI #RL\n",
      [
        "2:7-7 warning comment-value: `tags` is empty, for `#AI #RL` is a comment in YAML | Put the text in quotes, or add a space behind `#`"
      ]
    ),
    ("category: # none\n", []),
    (
      "title: 每日论文 #12 期\ntags: [a, b] #c\n",
      [
        "2:13-5 warning comment-value: `title` is `每日论文`, for `#12 期` is a comment in YAML | Write `\"每日论文 #12 期\"`, or add a space behind `#`"
      ]
    ),
    (
      "summary: \"a\" #b\nlang: en # c\ntitle: C#d # e\n",
      []
    ),
    (
      "summary: a \"b\"  #c  # d\ntags:\n  - AI #RL\n",
      [
        "2:17-7 warning comment-value: `summary` is `a \"b\"`, for `#c  # d` is a comment in YAML | Write `'a \"b\"  #c  # d'`, or add a space behind `#`",
        "4:8-3 warning comment-value: `tags` is `AI`, for `#RL` is a comment in YAML | Write `\"AI #RL\"`, or add a space behind `#`",
      ]
    ),
    ("date: 2026-02-26 #today\ndraft: true #yet\n", []),
    (
      "description: a\n  b #c\n", []
    ),
  ]

  @Test(arguments: cases)
  func saysWhatIsWrong(_ yaml: String, expected: [String]) {
    #expect(diagnosed(yaml) == expected)
  }

  @Test func theRestIsRead() {
    let frontmatter = read("title: A: B\ntags：[a]\ncategory: C\ndescription: \"d\nslug: s\n")
    #expect(frontmatter.title == nil)
    #expect(frontmatter.tags == [])
    #expect(frontmatter.categories == ["C"])
    #expect(frontmatter.slug == "s")
  }
}
