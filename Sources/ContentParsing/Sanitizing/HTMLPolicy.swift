/// What of a document's raw HTML is published. Everything that is not listed is shown as text.
package struct HTMLPolicy: Hashable, Sendable {
  /// The hosts from which frames may be shown, such as `player.bilibili.com`, in lower case.
  package let iframeHosts: Set<String>

  package init(iframeHosts: Set<String> = []) {
    self.iframeHosts = Set(iframeHosts.map { $0.lowercased() })
  }

  /// How deep elements may be nested; browsers stop at 512.
  static let maximumDepth = 100
}

/// What the value of an attribute has to be.
enum AttributeRule: Equatable {
  case text
  case address(URLPolicy.Use)
  /// The address of a frame, whose host the policy has to list.
  case frameAddress
  /// Digits.
  case number
  /// Digits, also with a sign in front.
  case integer
  /// Digits, also with `%` behind.
  case length
  /// Only the name counts.
  case flag
  case oneOf([String])
  /// One class, `language-` and a name.
  case language
  /// Letters, digits and `-_.:`.
  case word
  /// A word that is published as the element's `id`.
  case identifier
}

/// How an element is published.
struct ElementRule {
  var attributes: [String: AttributeRule] = [:]
  var isVoid = false
  /// It may only stand, at some depth, in one of these; they also end the search for siblings.
  var parents: Set<String> = []
  /// Elements that its start tag ends, where their end tags were left out.
  var endsSiblings: Set<String> = []

  func rule(for attribute: String) -> AttributeRule? {
    attributes[attribute] ?? Self.common[attribute]
  }

  private static let common: [String: AttributeRule] = [
    "title": .text, "lang": .word, "dir": .oneOf(["ltr", "rtl", "auto"]),
    "id": .identifier,
  ]
}

extension ElementRule {
  /// The elements that are published.
  static let all: [String: ElementRule] = [
    phrasing, links, media, blocks, lists, tables,
  ].reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// Elements that are left out with all that is in them, where they end in the same piece of
  /// HTML: their text is not meant for readers.
  static let withoutText: Set<String> = [
    "script", "style", "template", "noscript", "textarea", "title", "xmp", "noembed", "noframes",
    "plaintext", "svg", "math", "object", "select", "iframe",
  ]

  /// Other elements of HTML, past and present. What is none of all these is no HTML, but text
  /// that looks like it, such as `<think>`.
  static let unpublished: Set<String> = withoutText.union([
    "acronym", "address", "applet", "area", "article", "aside", "base", "basefont", "bgsound",
    "big", "blink", "body", "button", "canvas", "data", "datalist", "dialog", "dir", "embed",
    "fencedframe", "fieldset", "font", "footer", "form", "frame", "frameset", "head", "header",
    "hgroup", "html", "image", "input", "isindex", "keygen", "label", "legend", "link", "listing",
    "main", "map", "marquee", "menu", "meta", "meter", "multicol", "nav", "nextid", "nobr",
    "optgroup", "option", "output", "param", "portal", "progress", "rb", "rtc", "search", "slot",
    "spacer", "strike", "track", "tt",
  ])

  private static let phrasing: [String: ElementRule] = [
    "abbr": ElementRule(), "b": ElementRule(), "bdi": ElementRule(), "bdo": ElementRule(),
    "br": ElementRule(isVoid: true), "cite": ElementRule(), "code": code, "dfn": ElementRule(),
    "del": dated, "em": ElementRule(), "i": ElementRule(), "ins": dated, "kbd": ElementRule(),
    "mark": ElementRule(), "q": ElementRule(), "s": ElementRule(), "samp": ElementRule(),
    "small": ElementRule(), "span": ElementRule(), "strong": ElementRule(), "sub": ElementRule(),
    "sup": ElementRule(), "time": dated, "u": ElementRule(), "var": ElementRule(),
    "wbr": ElementRule(isVoid: true), "ruby": ElementRule(),
    "rp": ElementRule(parents: ["ruby"], endsSiblings: ["rt", "rp"]),
    "rt": ElementRule(parents: ["ruby"], endsSiblings: ["rt", "rp"]),
  ]

  private static let code = ElementRule(attributes: ["class": .language])
  private static let dated = ElementRule(attributes: ["datetime": .text])

  private static let links: [String: ElementRule] = [
    "a": ElementRule(
      attributes: ["href": .address(.link), "name": .identifier], endsSiblings: ["a"])
  ]

  private static let media: [String: ElementRule] = [
    "img": ElementRule(
      attributes: [
        "src": .address(.resource), "alt": .text, "width": .length, "height": .length,
        "align": .oneOf(["left", "right", "top", "middle", "bottom"]),
        "loading": .oneOf(["lazy", "eager"]),
      ], isVoid: true),
    "picture": ElementRule(),
    "source": ElementRule(
      attributes: ["src": .address(.resource), "type": .text, "media": .text], isVoid: true,
      parents: ["picture", "video", "audio"]),
    "audio": ElementRule(attributes: playable),
    "video": ElementRule(
      attributes: playable.merging(
        ["poster": .address(.resource), "width": .length, "height": .length]
      ) { first, _ in first }),
    "iframe": ElementRule(attributes: [
      "src": .frameAddress, "width": .length, "height": .length, "allowfullscreen": .flag,
      "loading": .oneOf(["lazy", "eager"]),
    ]),
  ]

  private static let playable: [String: AttributeRule] = [
    "src": .address(.resource), "controls": .flag, "loop": .flag, "muted": .flag,
    "preload": .oneOf(["none", "metadata"]),
  ]

  private static let blocks: [String: ElementRule] = [
    "blockquote": ElementRule(), "center": ElementRule(), "details": details, "div": aligned,
    "figcaption": ElementRule(parents: ["figure"]), "figure": ElementRule(), "h1": aligned,
    "h2": aligned, "h3": aligned, "h4": aligned, "h5": aligned, "h6": aligned,
    "hr": ElementRule(isVoid: true), "p": paragraph, "pre": code, "section": ElementRule(),
    "summary": ElementRule(parents: ["details"]),
  ]

  private static let details = ElementRule(attributes: ["open": .flag])
  private static let alignment: [String: AttributeRule] = [
    "align": .oneOf(["left", "right", "center", "justify"])
  ]
  private static let aligned = ElementRule(attributes: alignment)
  private static let paragraph = ElementRule(attributes: alignment, endsSiblings: ["p"])

  private static let lists: [String: ElementRule] = [
    "ul": ElementRule(),
    "ol": ElementRule(attributes: [
      "start": .integer, "reversed": .flag, "type": .oneOf(["1", "a", "A", "i", "I"]),
    ]),
    "li": ElementRule(
      attributes: ["value": .integer], parents: ["ul", "ol"], endsSiblings: ["li"]),
    "dl": ElementRule(),
    "dt": ElementRule(parents: ["dl"], endsSiblings: ["dt", "dd"]),
    "dd": ElementRule(parents: ["dl"], endsSiblings: ["dt", "dd"]),
  ]

  private static let tables: [String: ElementRule] = [
    "table": aligned,
    "caption": part(ends: []),
    "colgroup": part(ends: []),
    "col": ElementRule(
      attributes: ["span": .number, "width": .length], isVoid: true, parents: ["table"]),
    "thead": part(ends: ["tbody", "thead", "tfoot", "tr", "td", "th"]),
    "tbody": part(ends: ["tbody", "thead", "tfoot", "tr", "td", "th"]),
    "tfoot": part(ends: ["tbody", "thead", "tfoot", "tr", "td", "th"]),
    "tr": part(ends: ["tr", "td", "th"]),
    "td": part(ends: ["td", "th"], attributes: cell),
    "th": part(ends: ["td", "th"], attributes: cell),
  ]

  private static func part(
    ends: Set<String>, attributes: [String: AttributeRule] = [:]
  ) -> ElementRule {
    ElementRule(
      attributes: attributes.merging(alignment) { first, _ in first }, parents: ["table"],
      endsSiblings: ends.union(["caption", "colgroup"]))
  }

  private static let cell: [String: AttributeRule] = [
    "colspan": .number, "rowspan": .number, "width": .length, "height": .length,
    "valign": .oneOf(["top", "middle", "bottom", "baseline"]),
    "scope": .oneOf(["row", "col", "rowgroup", "colgroup"]),
  ]
}
