/// What has to be known of a programming language to colour it: enough to tell comments, strings,
/// numbers and keywords apart, and no more.
struct CodeGrammar: Sendable {
  /// What a string is written between.
  struct Quote: Sendable {
    let opener: [UInt8]
    let closer: [UInt8]
    var isMultiline = false
    var hasEscapes = true
    /// Holds one character only, so that `'a` can also be something else.
    var isCharacter = false

    init(
      _ opener: String, _ closer: String? = nil, isMultiline: Bool = false,
      hasEscapes: Bool = true, isCharacter: Bool = false
    ) {
      self.opener = Array(opener.utf8)
      self.closer = Array((closer ?? opener).utf8)
      self.isMultiline = isMultiline
      self.hasEscapes = hasEscapes
      self.isCharacter = isCharacter
    }
  }

  /// How readers call the language.
  let name: String
  /// In lower case, as they are written behind a fence.
  let aliases: [String]
  var lineComments: [[UInt8]] = []
  /// Whether a line comment needs white space before it, as in a shell.
  var commentsNeedSpace = false
  var blockComment: Quote?
  /// Longer openers before those that they begin with.
  var quotes: [Quote] = []
  var keywords: Set<String> = []
  /// Constants and types that belong to the language.
  var builtins: Set<String> = []
  var isCaseInsensitive = false
  /// What may stand in a word beside letters, digits and `_`.
  var wordBytes: [UInt8] = []
  /// What stands behind the name of a value, as in JSON.
  var keySeparator: UInt8?
  /// Whether a word before `(` is a function.
  var hasCalls = true

  init(_ name: String, _ aliases: String) {
    self.name = name
    self.aliases = aliases.split(separator: " ").map(String.init)
  }

  func changed(_ change: (inout CodeGrammar) -> Void) -> CodeGrammar {
    var grammar = self
    change(&grammar)
    return grammar
  }

  mutating func setWords(_ keywords: String, builtins: String = "") {
    self.keywords = Set(keywords.split(separator: " ").map(String.init))
    self.builtins = Set(builtins.split(separator: " ").map(String.init))
  }
}

extension CodeGrammar {
  static let doubleQuote = Quote("\"")
  static let singleQuote = Quote("'")
  static let character = Quote("'", isCharacter: true)
  static let backtick = Quote("`", isMultiline: true)
  static let tripleQuote = Quote("\"\"\"", isMultiline: true)

  /// A language with the comments and strings of C.
  static func cFamily(
    _ name: String, _ aliases: String, quotes: [Quote] = [doubleQuote, character],
    keywords: String, builtins: String = "true false null"
  ) -> CodeGrammar {
    CodeGrammar(name, aliases).changed {
      $0.lineComments = [Array("//".utf8)]
      $0.blockComment = Quote("/*", "*/", isMultiline: true, hasEscapes: false)
      $0.quotes = quotes
      $0.setWords(keywords, builtins: builtins)
    }
  }

  /// A language with comments that begin with `#`.
  static func script(
    _ name: String, _ aliases: String, quotes: [Quote] = [doubleQuote, singleQuote],
    keywords: String = "", builtins: String = "true false"
  ) -> CodeGrammar {
    CodeGrammar(name, aliases).changed {
      $0.lineComments = [Array("#".utf8)]
      $0.quotes = quotes
      $0.setWords(keywords, builtins: builtins)
    }
  }
}
