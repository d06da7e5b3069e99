extension TestEntry {
  /// What text looks like, and what names mean.
  static let textTests = [
    TestEntry("upper") { (value, _, _) throws(TemplateError) in
      try value.display().isCased(upper: true)
    },
    TestEntry("lower") { (value, _, _) throws(TemplateError) in
      try value.display().isCased(upper: false)
    },
    TestEntry("escaped") { (value, _, _) throws(TemplateError) in
      if case .safe = value { true } else { false }
    },
    TestEntry("filter") { (value, _, machine) throws(TemplateError) in
      machine.program.filters[try value.display().string] != nil
    },
    TestEntry("test") { (value, _, _) throws(TemplateError) in
      all[try value.display().string] != nil
    },
  ]
}
