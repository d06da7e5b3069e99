/// What made the site, as pages and feeds name it.
package enum Generator {
  package static let version = "0.1.0"
  package static let name = "papersite \(version)"
}
