/// What templates call each other: paths below the folder of templates.
package enum TemplateName {
  /// Whether `name` is such a path, with neither a `/` in front nor `.` or `..` on the way.
  package static func isInside(_ name: String) -> Bool {
    !name.hasPrefix("/")
      && !name.split(separator: "/").contains { $0 == "." || $0 == ".." }
  }

  /// Why a template that is not inside cannot be had.
  static func error(_ name: String) -> TemplateError {
    TemplateError(
      "the template `\(name.excerpt)` is not below the folder of templates",
      fix: "Write its path below that folder, such as `partials/head.html`",
      rule: "template-path")
  }
}
