/// Why there is no value, kept until somebody needs one.
@usableFromInline
package final class TemplateUndefined: Sendable {
  enum Reason: Sendable {
    /// No variable has this name.
    case variable(String)
    /// The owner has no such attribute.
    case attribute(TemplateValue, String)
    /// The owner has no such item.
    case item(TemplateValue, TemplateValue)
    /// Anything else, in a sentence.
    case other(String, fix: String)
    /// A conditional expression without `else`, which may be printed and tested.
    case omittedElse
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  /// Whether it stands for a variable that nobody has set yet.
  var isUnset: Bool {
    if case .variable = reason { return true }
    return false
  }

  /// Whether it can be printed, tested and iterated over as if it were empty.
  var isLenient: Bool {
    if case .omittedElse = reason { return true }
    return false
  }

  /// What to tell whoever uses it.
  var error: TemplateError {
    switch reason {
    case .variable(let name):
      TemplateError(
        "unknown variable `\(name)`", fix: "Set it first, or test it with `is defined`",
        rule: "unknown-variable")
    case .attribute(let owner, let name): Self.attributeError(owner, name)
    case .item(let owner, let key):
      TemplateError(
        "the \(owner.typeName) has no item `\(key.excerpt)`",
        fix: "Ask with `is defined`, or give a default with `| default`", rule: "unknown-attribute")
    case .other(let message, let fix): TemplateError(message, fix: fix, rule: "undefined-value")
    case .omittedElse:
      TemplateError(
        "the conditional expression is false and has no `else`", fix: "Add an `else`",
        rule: "undefined-value")
    }
  }

  private static func attributeError(_ owner: TemplateValue, _ name: String) -> TemplateError {
    var fix = NameSuggestion.fix(for: name, among: owner.fieldNames)
    if case .none = owner { fix = "Test for none first" }
    return TemplateError(
      "unknown attribute `\(name.excerpt)` of \(owner.describedType)", fix: fix,
      rule: "unknown-attribute")
  }
}
