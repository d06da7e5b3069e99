package import Diagnostics

/// JSON as what templates work on.
package enum TemplateData {
  /// The value of a JSON text (RFC 8259): keys keep their order, two equal keys in an object are an
  /// error, and a number with neither a point nor an exponent is an integer.
  package static func parse(_ json: SourceFile) throws(Diagnostic) -> TemplateValue {
    var reader = JSONReader(json)
    return try reader.readDocument()
  }
}
