/// The languages that are coloured. To add one: a line of `all`.
enum CodeGrammars {
  static let all: [CodeGrammar] = general + shells + data + markup

  /// The grammar of the language that `name` means, in any case; nil for one that is not known.
  static func grammar(named name: String) -> CodeGrammar? {
    byAlias[name.lowercased()]
  }

  private static let byAlias = Dictionary(
    all.flatMap { grammar in grammar.aliases.map { ($0, grammar) } },
    uniquingKeysWith: { a, _ in a })
}

extension CodeGrammars {
  private static let cKeywords = """
    auto break case const continue default do else enum extern for goto if inline register \
    restrict return sizeof static struct switch typedef union volatile while
    """
  private static let cTypes = """
    bool char double float int long short signed unsigned void size_t int8_t int16_t int32_t \
    int64_t uint8_t uint16_t uint32_t uint64_t true false NULL nullptr half
    """
  private static let cppKeywords =
    cKeywords + """
       alignas catch class co_await co_return co_yield concept constexpr consteval constinit \
      decltype delete dynamic_cast explicit export final friend import module mutable namespace new \
      noexcept operator override private protected public reinterpret_cast requires static_assert \
      static_cast template this thread_local throw try typeid typename using virtual
      """
  private static let scriptKeywords = """
    async await break case catch class const continue debugger default delete do else export \
    extends finally for from function get if import in instanceof let new of return set static \
    super switch this throw try typeof var void while with yield
    """

  private static let general: [CodeGrammar] = [
    python,
    .cFamily("C", "c h", keywords: cKeywords, builtins: cTypes),
    .cFamily("C++", "cpp c++ cc cxx hpp hh", keywords: cppKeywords, builtins: cTypes),
    .cFamily(
      "CUDA", "cuda cu",
      keywords: cppKeywords + " __global__ __device__ __host__ __shared__ __constant__",
      builtins: cTypes + " threadIdx blockIdx blockDim gridDim dim3 float4 __half"),
    .cFamily(
      "Rust", "rust rs", quotes: [.doubleQuoteOverLines, CodeGrammar.character],
      keywords: """
        as async await break const continue crate dyn else enum extern fn for if impl in let loop \
        match mod move mut pub ref return self Self static struct super trait type unsafe use where \
        while
        """,
      builtins: """
        true false bool char f32 f64 i8 i16 i32 i64 i128 isize str u8 u16 u32 u64 u128 usize \
        String Vec Option Some None Result Ok Err Box
        """),
    .cFamily(
      "Go", "go golang",
      quotes: [
        CodeGrammar.doubleQuote, CodeGrammar.character,
        CodeGrammar.Quote("`", isMultiline: true, hasEscapes: false),
      ],
      keywords: """
        break case chan const continue default defer else fallthrough for func go goto if import \
        interface map package range return select struct switch type var
        """,
      builtins: """
        true false nil iota any bool byte error float32 float64 int int8 int16 int32 int64 rune \
        string uint uint8 uint16 uint32 uint64 append cap close copy len make new panic
        """),
    .cFamily(
      "Swift", "swift", quotes: [CodeGrammar.tripleQuote, CodeGrammar.doubleQuote],
      keywords: """
        actor any as associatedtype async await break case catch class continue default defer do \
        else enum extension fallthrough fileprivate final for func guard if import in init inout \
        internal is let mutating nonisolated open operator override package private protocol public \
        repeat rethrows return self Self some static struct subscript super switch throw throws try \
        typealias var weak where while
        """,
      builtins: "true false nil Bool Character Double Float Int String Array Dictionary Set UInt8"),
    .cFamily(
      "Java", "java",
      quotes: [CodeGrammar.tripleQuote, CodeGrammar.doubleQuote, CodeGrammar.character],
      keywords: """
        abstract assert break case catch class continue default do else enum extends final finally \
        for if implements import instanceof interface native new package private protected public \
        record return static super switch synchronized this throw throws transient try var volatile \
        while yield
        """,
      builtins: "true false null boolean byte char double float int long short void String"),
    .cFamily(
      "Kotlin", "kotlin kt",
      quotes: [CodeGrammar.tripleQuote, CodeGrammar.doubleQuote, CodeGrammar.character],
      keywords: """
        as break by class companion const continue data do else enum for fun if import in inline \
        interface internal is lateinit object open override package private protected public return \
        sealed suspend super this throw try typealias val var when while
        """),
    .cFamily(
      "C#", "csharp cs c#",
      keywords: """
        abstract as async await base break case catch class const continue default delegate do else \
        enum event explicit finally fixed for foreach get if implicit in interface internal is lock \
        namespace new operator out override params private protected public readonly record ref \
        return sealed set static struct switch this throw try typeof unsafe using var virtual while
        """,
      builtins: "true false null bool byte char decimal double float int long object string void"),
    .cFamily(
      "JavaScript", "javascript js jsx mjs node",
      quotes: [CodeGrammar.doubleQuote, CodeGrammar.singleQuote, CodeGrammar.backtick],
      keywords: scriptKeywords, builtins: "true false null undefined NaN Infinity"),
    .cFamily(
      "TypeScript", "typescript ts tsx",
      quotes: [CodeGrammar.doubleQuote, CodeGrammar.singleQuote, CodeGrammar.backtick],
      keywords: scriptKeywords
        + " abstract as declare enum implements interface is keyof namespace private protected "
        + "public readonly satisfies type",
      builtins: """
        true false null undefined any bigint boolean never number object string symbol unknown
        """),
    .script(
      "Ruby", "ruby rb",
      keywords: """
        alias and begin break case class def do else elsif end ensure for if in module next not or \
        redo require rescue retry return self super then unless until when while yield
        """, builtins: "true false nil"),
    .script(
      "Julia", "julia jl", quotes: [CodeGrammar.tripleQuote, CodeGrammar.doubleQuote],
      keywords: """
        abstract baremodule begin break catch const continue do else elseif end export finally for \
        function global if import in let local macro module mutable primitive quote return struct \
        try type using where while
        """, builtins: "true false nothing missing Int Float64 String Bool"),
    .script(
      "R", "r",
      keywords: "break else for function if in next repeat return while library require",
      builtins: "TRUE FALSE NULL NA Inf NaN"
    ),
    lua, sql,
  ]

  private static let python = CodeGrammar.script(
    "Python", "python py python3 pyi ipython triton",
    quotes: [
      CodeGrammar.tripleQuote, CodeGrammar.Quote("'''", isMultiline: true),
      CodeGrammar.doubleQuote, CodeGrammar.singleQuote,
    ],
    keywords: """
      and as assert async await break case class continue def del elif else except finally for from \
      global if import in is lambda match nonlocal not or pass raise return try while with yield
      """,
    builtins: """
      True False None self cls bool bytes dict float frozenset int list object set str tuple type \
      Any Exception
      """)

  private static let lua = CodeGrammar("Lua", "lua").changed {
    $0.lineComments = [Array("--".utf8)]
    $0.blockComment = CodeGrammar.Quote("--[[", "]]", isMultiline: true, hasEscapes: false)
    $0.quotes = [CodeGrammar.doubleQuote, CodeGrammar.singleQuote]
    $0.setWords(
      """
      and break do else elseif end for function goto if in local not or repeat return then until \
      while
      """, builtins: "true false nil")
  }

  private static let sql = CodeGrammar("SQL", "sql sqlite mysql postgres postgresql").changed {
    $0.lineComments = [Array("--".utf8)]
    $0.blockComment = CodeGrammar.Quote("/*", "*/", isMultiline: true, hasEscapes: false)
    $0.quotes = [
      CodeGrammar.Quote("'", isMultiline: true, hasEscapes: false), CodeGrammar.doubleQuote,
    ]
    $0.isCaseInsensitive = true
    $0.setWords(
      """
      add all alter and as asc begin between by case check column commit constraint create cross \
      default delete desc distinct drop else end exists foreign from full group having if in index \
      inner insert into is join key left like limit not on or order outer primary references right \
      rollback select set table then transaction union unique update using values view when where \
      with
      """,
      builtins:
        "true false null bigint boolean char date integer int numeric real text timestamp varchar")
  }
}

extension CodeGrammar.Quote {
  /// As in Rust, where a plain string may go on over lines.
  fileprivate static let doubleQuoteOverLines = CodeGrammar.Quote("\"", isMultiline: true)
}

extension CodeGrammars {
  private static let shells: [CodeGrammar] = [
    CodeGrammar.script(
      "Shell", "bash sh shell zsh console shellscript shell-session",
      quotes: [
        CodeGrammar.Quote("\"", isMultiline: true),
        CodeGrammar.Quote("'", isMultiline: true, hasEscapes: false),
      ],
      keywords: """
        break case continue do done elif else esac exit export fi for function if in local return \
        set shift source then unset until while
        """,
      builtins: """
        apt cat cd chmod conda cp curl docker echo git grep ls make mkdir mv npm pip pip3 python \
        python3 rm sed sudo tar torchrun uv wget
        """
    ).changed {
      $0.commentsNeedSpace = true
      $0.wordBytes = Array("-$".utf8)
      $0.hasCalls = false
    },
    CodeGrammar.script(
      "Dockerfile", "dockerfile docker",
      keywords: """
        ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL RUN SHELL USER VOLUME \
        WORKDIR
        """
    ).changed {
      $0.commentsNeedSpace = true
      $0.hasCalls = false
    },
    CodeGrammar.script(
      "Makefile", "makefile make mk", quotes: [],
      keywords: "define else endef endif export ifdef ifeq ifndef ifneq include", builtins: ""
    ).changed { $0.hasCalls = false },
  ]

  private static let data: [CodeGrammar] = [
    CodeGrammar("JSON", "json json5 jsonc jsonl").changed {
      $0.lineComments = [Array("//".utf8)]
      $0.quotes = [CodeGrammar.doubleQuote]
      $0.setWords("", builtins: "true false null")
      $0.keySeparator = UInt8(ascii: ":")
    },
    CodeGrammar.script("YAML", "yaml yml", builtins: "true false null yes no").changed {
      $0.commentsNeedSpace = true
      $0.wordBytes = Array("-./".utf8)
      $0.keySeparator = UInt8(ascii: ":")
      $0.hasCalls = false
    },
    CodeGrammar.script(
      "TOML", "toml",
      quotes: [
        CodeGrammar.tripleQuote, CodeGrammar.doubleQuote, CodeGrammar.Quote("'", hasEscapes: false),
      ]
    ).changed {
      $0.wordBytes = Array("-.".utf8)
      $0.keySeparator = UInt8(ascii: "=")
      $0.hasCalls = false
    },
    CodeGrammar.script("INI", "ini cfg conf properties", quotes: []).changed {
      $0.lineComments = [Array("#".utf8), Array(";".utf8)]
      $0.commentsNeedSpace = true
      $0.wordBytes = Array("-.".utf8)
      $0.keySeparator = UInt8(ascii: "=")
      $0.hasCalls = false
    },
  ]

  private static let markup: [CodeGrammar] = [
    CodeGrammar("CSS", "css scss less").changed {
      $0.blockComment = CodeGrammar.Quote("/*", "*/", isMultiline: true, hasEscapes: false)
      $0.quotes = [CodeGrammar.doubleQuote, CodeGrammar.singleQuote]
      $0.wordBytes = Array("-@#.".utf8)
      $0.setWords(
        "@media @import @supports @font-face @keyframes", builtins: "inherit initial none")
      $0.keySeparator = UInt8(ascii: ":")
    },
    CodeGrammar("HTML", "html xml svg xhtml vue").changed {
      $0.blockComment = CodeGrammar.Quote("<!--", "-->", isMultiline: true, hasEscapes: false)
      $0.quotes = [CodeGrammar.Quote("\"", isMultiline: true, hasEscapes: false)]
      $0.wordBytes = Array("-:".utf8)
      $0.keySeparator = UInt8(ascii: "=")
    },
    CodeGrammar("TeX", "tex latex").changed {
      $0.lineComments = [Array("%".utf8)]
      $0.wordBytes = Array("\\".utf8)
      $0.hasCalls = false
    },
  ]
}
