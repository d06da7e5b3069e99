internal import Text

/// Blocks of code of the site style: coloured where the language is known, in a box that says the
/// language.
extension HTMLRenderer {
  mutating func appendHighlightedBlock(_ node: MarkdownNode) {
    startLine()
    facts.features.insert(.code)
    let info = CodeInfo(node.fenceInfo)
    output.append("<div class=\"code\"")
    if let label = info.label {
      output.append(" data-language=\"")
      output.append(text: label, escaping: .html)
      output.append("\"")
    }
    output.append("><pre><code")
    if !info.word.isEmpty {
      output.append(" class=\"language-")
      output.append(text: info.word, escaping: .html)
      output.append("\"")
    }
    output.append(">")
    appendCode(node.literal, info.language)
    output.append("</code></pre></div>\n")
  }

  private mutating func appendCode(
    _ code: UnsafeBufferPointer<UInt8>, _ language: CodeInfo.Language?
  ) {
    switch language {
    case .grammar(let grammar): CodeHighlighter.write(code, grammar, to: &output)
    case .diff: DiffHighlighter.write(code, to: &output)
    case nil: output.append(code, escaping: .html)
    }
  }
}

/// What stands behind an opening fence, such as `python title="a"`, `rust,no_run` or `{.python}`.
struct CodeInfo {
  enum Language {
    case grammar(CodeGrammar)
    case diff
  }

  /// The first word, as cmark takes it for the class.
  let word: String
  /// Nil for a language that is not coloured.
  let language: Language?
  /// What readers are told; nil where nothing worth it is said.
  let label: String?

  init(_ info: UnsafeBufferPointer<UInt8>) {
    word = String(decoding: info.prefix { !$0.isASCIISpace }, as: UTF8.self)
    let isPandocs = word.hasPrefix("{.")
    let shown = word.dropFirst(isPandocs ? 2 : 0).prefix { !"{},:".contains($0) }
    let name = shown.lowercased()
    if ["diff", "patch"].contains(name) {
      language = .diff
      label = "Diff"
    } else if let grammar = CodeGrammars.grammar(named: name) {
      language = .grammar(grammar)
      label = grammar.name
    } else {
      language = nil
      let isPlain = name.isEmpty || ["text", "txt", "plain", "plaintext"].contains(name)
      label = isPlain ? nil : String(shown)
    }
  }
}

/// Writes a diff with its lines as `hl-i` (new), `hl-d` (gone) or `hl-c` (where they stand).
enum DiffHighlighter {
  static func write(_ code: UnsafeBufferPointer<UInt8>, to output: inout ByteBuffer) {
    var start = 0
    while start < code.count {
      let end = code[start...].firstIndex(of: UInt8(ascii: "\n")) ?? code.count
      let line = UnsafeBufferPointer(rebasing: code[start..<end])
      let kind = kind(of: line)
      if let kind {
        output.append("<span class=\"")
        output.append(kind)
        output.append("\">")
      }
      output.append(line, escaping: .html)
      if kind != nil { output.append("</span>") }
      if end < code.count { output.append("\n") }
      start = end + 1
    }
  }

  private static func kind(of line: UnsafeBufferPointer<UInt8>) -> StaticString? {
    if line.starts(with: "+++".utf8) || line.starts(with: "---".utf8)
      || line.starts(with: "@@".utf8)
    {
      return "hl-c"
    }
    switch line.first {
    case UInt8(ascii: "+"): return "hl-i"
    case UInt8(ascii: "-"): return "hl-d"
    default: return nil
    }
  }
}
