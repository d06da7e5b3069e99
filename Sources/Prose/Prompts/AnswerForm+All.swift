extension AnswerForm {
  static let summary = AnswerForm(
    name: "summary",
    schema: """
      {"type":"object","properties":{"preview":{"type":"string"},"idea":{"type":"string"},\
      "results":{"type":"array","items":{"type":"string"}}},"required":["preview","idea","results"],\
      "additionalProperties":false}
      """)

  static let trends = AnswerForm(
    name: "trends",
    schema: """
      {"type":"object","properties":{"trends":{"type":"array","items":{"type":"string"}}},\
      "required":["trends"],"additionalProperties":false}
      """)

  static let vote = AnswerForm(
    name: "vote",
    schema: """
      {"type":"object","properties":{"stars":{"type":"integer"}},"required":["stars"],\
      "additionalProperties":false}
      """)
}
