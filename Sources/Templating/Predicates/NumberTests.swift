extension TestEntry {
  /// Divisibility.
  static let numberTests = [
    TestEntry("odd") { (value, _, _) throws(TemplateError) in try value.leaves(1, by: .int(2)) },
    TestEntry("even") { (value, _, _) throws(TemplateError) in try value.leaves(0, by: .int(2)) },
    TestEntry("divisibleby", [Parameter("num")]) {
      (value, arguments, _) throws(TemplateError) in
      try value.leaves(0, by: arguments[0])
    },
  ]
}

extension TemplateValue {
  fileprivate func leaves(
    _ rest: Int, by divisor: TemplateValue
  ) throws(TemplateError) -> Bool {
    _ = try asNumber()
    return try BinaryOperator.modulo.apply(self, divisor).equals(.int(rest))
  }
}
