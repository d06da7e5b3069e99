/// Something of a document's raw HTML that was not published as it was written.
package struct HTMLRefusal: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    /// A tag of an element, in lower case, that may not stand there, or anywhere.
    case element(String)
    case attribute(String, element: String)
    /// An `id` that another element of the page has.
    case identifier(String)
    /// An address that may not be published.
    case address(String)
  }

  package let what: What
  /// Where its tag stands in the HTML that was given to the sanitizer.
  package let range: Range<Int>
}
