extension Array {
  /// Like `filter`, with a typed error.
  func filtered(
    _ isIncluded: (Element) throws(TemplateError) -> Bool
  ) throws(TemplateError) -> [Element] {
    var result: [Element] = []
    for element in self where try isIncluded(element) { result.append(element) }
    return result
  }
}
