internal import ArgumentParser
internal import Diagnostics
internal import Linting

/// Tells the user what a command found and did.
///
/// Diagnostics for people go to standard error; those for programs go to standard output, alone.
struct Report {
  let format: DiagnosticPrinter.Format
  /// Whether warnings are errors.
  let isStrict: Bool
  /// Stands before the path of a file of the site, such as `blog/`.
  let sourcePrefix: String
  /// What errors mean for the command; nil where they mean nothing but themselves.
  var consequence: String? = "nothing was published, and the site is as it was"

  /// Prints `diagnostics`; where one is an error, ends the command with status 1.
  func finish(_ diagnostics: [Diagnostic]) throws {
    let judged = judged(diagnostics)
    show(judged)
    guard judged.contains(where: { $0.severity == .error }) else { return }
    if format == .human { Terminal.writeError(conclusion(judged)) }
    throw ExitCode.failure
  }

  /// Prints `diagnostics` as they are.
  func show(_ diagnostics: [Diagnostic]) {
    let printer = DiagnosticPrinter(
      format, usesColor: format == .human && Terminal.hasColor,
      descriptions: LintRules.descriptions)
    let text = printer.print(diagnostics.map { $0.prefixingPaths(with: sourcePrefix) })
    format == .human ? Terminal.writeError(text) : Terminal.write(text)
  }

  /// Prints one line about what was done.
  func say(_ sentence: String) {
    format == .human ? Terminal.write(sentence + "\n") : Terminal.writeError(sentence + "\n")
  }

  /// Prints what a command would change, as it is.
  func show(_ text: String) {
    format == .human ? Terminal.write(text) : Terminal.writeError(text)
  }

  /// `diagnostics` with the severities that decide.
  func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard isStrict else { return diagnostics }
    return diagnostics.map {
      var diagnostic = $0
      diagnostic.severity = .error
      return diagnostic
    }
  }

  private func conclusion(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let reason = isStrict ? " (warnings count, for --strict)" : ""
    let count = Counted.text(errors, "error") + reason
    if let consequence { return "\(count): \(consequence).\n" }
    return warnings == 0 ? "\(count).\n" : "\(count) and \(Counted.text(warnings, "warning")).\n"
  }
}

extension Diagnostic {
  /// The same with the paths of the site's files as the user can open them from here.
  fileprivate func prefixingPaths(with prefix: String) -> Diagnostic {
    guard !prefix.isEmpty else { return self }
    return mappingLocations { location in
      let isOfSite =
        location.path.hasPrefix("content/") || location.path.hasPrefix("templates/")
        || location.path == "static"
      return isOfSite ? location.renamed(prefix + location.path) : location
    }
  }
}
