internal import ContentParsing
internal import Diagnostics

extension LintSubject {
  /// The language of the labels that the post's entries have.
  var labelLanguage: LabelLanguage {
    LabelLanguage(entries.flatMap(\.fields).map { file.text($0.label) })
  }

  /// A line that gives `field`, with the label that other entries of the post have for it.
  func exampleLine(of field: DigestField) -> String {
    let language = labelLanguage
    let known = entries.lazy.compactMap { $0.field(field) }.first
    let label = known.map { file.text($0.label) } ?? language.label(of: field)
    return "**\(label)**: \(language.example(of: field))"
  }
}
