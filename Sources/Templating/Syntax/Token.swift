/// A piece of a template's source.
struct Token: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// Text outside of tags.
    case data([UInt8])
    case variableBegin, variableEnd, blockBegin, blockEnd
    case name(String)
    case text([UInt8])
    case integer(Int)
    case float(Double)
    case sign(Sign)
    case end
  }

  enum Sign: String, Sendable, CaseIterable {
    case power = "**", floorDivide = "//", equal = "==", unequal = "!="
    case greaterOrEqual = ">=", lessOrEqual = "<="
    case add = "+", subtract = "-", divide = "/", multiply = "*", modulo = "%", tilde = "~"
    case leftSquare = "[", rightSquare = "]", leftRound = "(", rightRound = ")"
    case leftCurly = "{", rightCurly = "}"
    case greater = ">", less = "<", assign = "=", dot = ".", colon = ":", pipe = "|"
    case comma = ",", semicolon = ";"
  }

  let kind: Kind
  /// In bytes.
  let range: Range<Int>

  /// How a message names it.
  var description: String {
    switch kind {
    case .data: "text"
    case .variableBegin: "`{{`"
    case .variableEnd: "end of the tag, `}}`"
    case .blockBegin: "`{%`"
    case .blockEnd: "end of the tag, `%}`"
    case .name(let name): "`\(name)`"
    case .text: "text in quotes"
    case .integer(let number): "`\(number)`"
    case .float(let number): "`\(number)`"
    case .sign(let sign): "`\(sign.rawValue)`"
    case .end: "end of the file"
    }
  }
}
