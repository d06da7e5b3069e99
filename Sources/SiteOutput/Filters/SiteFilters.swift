internal import ContentParsing
package import SiteModel
package import Templating
internal import Text

/// papersite's own template filters, a line each.
package enum SiteFilters {
  package static func all(
    for configuration: SiteConfiguration, _ versions: AssetVersions = .none
  ) -> [TemplateFilter] {
    [
      date(DateFormatting(configuration: configuration)),
      markdown(
        DocumentParser(settings: configuration.parseSettings),
        Addresses(configuration.baseURL)),
      slug,
      url(Addresses(configuration.baseURL), versions),
      absurl(Addresses(configuration.baseURL)),
      wholeDates,
    ]
  }

  /// `"2026-02-26" | date("%Y.%m")`; also `date("rfc822")`, `date("rfc3339")`, `date("iso")`.
  private static func date(_ formatting: DateFormatting) -> TemplateFilter {
    TemplateFilter("date", [.init("format", default: .text("iso"))]) {
      (input, arguments) throws(TemplateError) in
      let text = try string(input, of: "date")
      guard let date = DateValue.parse(text) else {
        throw TemplateError(
          "\"\(text)\" is not a date", fix: "Give `date` a text such as 2026-02-26")
      }
      return .text(formatting.text(date, as: try string(arguments[0], of: "date")))
    }
  }

  /// Markdown to HTML, as posts have it. With `inline=true`, one paragraph loses its `<p>`.
  private static func markdown(
    _ parser: DocumentParser, _ addresses: Addresses
  ) -> TemplateFilter {
    TemplateFilter("markdown", [.init("inline", default: .bool(false))]) {
      (input, arguments) throws(TemplateError) in
      let fragment = parser.fragment(try string(input, of: "markdown"))
      var buffer = ByteBuffer(capacity: fragment.bytes.count)
      buffer.append(fragment) { addresses.href(writtenAs: $0.address) }
      guard case .bool(true) = arguments[0] else { return .safe(buffer.bytes) }
      return .safe(withoutParagraph(buffer.bytes))
    }
  }

  /// A name to its part of an address.
  private static let slug = TemplateFilter("slug") { (input, _) throws(TemplateError) in
    .text(Slug.of(try string(input, of: "slug")))
  }

  /// A path from the site's root to an `href`, below the base path; that of one of the theme's
  /// assets with its version.
  private static func url(_ addresses: Addresses, _ versions: AssetVersions) -> TemplateFilter {
    TemplateFilter("url") { (input, _) throws(TemplateError) in
      let path = try string(input, of: "url")
      return .text(addresses.href(writtenAs: path) + versions.ending(of: path))
    }
  }

  /// A path from the site's root to an address with scheme and host.
  private static func absurl(_ addresses: Addresses) -> TemplateFilter {
    TemplateFilter("absurl") { (input, _) throws(TemplateError) in
      .text(addresses.absolute(writtenAs: try string(input, of: "absurl"), on: .home))
    }
  }

  /// Text in which no line breaks within a date such as 2026年2月26日.
  private static let wholeDates = TemplateFilter("whole_dates") {
    (input, _) throws(TemplateError) in
    .safe(WholeDates.html(of: Array(try string(input, of: "whole_dates").utf8)))
  }

  private static func string(
    _ value: TemplateValue, of filter: String
  ) throws(TemplateError) -> String {
    switch value {
    case .text(let bytes), .safe(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .int(let number): return String(number)
    default:
      throw TemplateError(
        "`\(filter)` takes text, not \(value.isNone ? "none" : "another kind of value")",
        fix: "Ask with `if` whether there is one")
    }
  }

  private static func withoutParagraph(_ html: [UInt8]) -> [UInt8] {
    let text = String(decoding: html, as: UTF8.self)
    guard text.hasPrefix("<p>"), text.hasSuffix("</p>\n"),
      !text.dropFirst(3).contains("<p>")
    else { return html }
    return Array(text.dropFirst(3).dropLast(5).utf8)
  }
}

extension TemplateValue {
  fileprivate var isNone: Bool {
    if case .none = self { true } else { false }
  }
}

extension DateFormatting {
  /// By one of the names that have a meaning of their own, else by a pattern.
  fileprivate func text(_ date: PublicationDate, as format: String) -> String {
    switch format {
    case "iso": date.day.description
    case "rfc3339": rfc3339(date)
    case "rfc822": rfc822(date)
    default: self.format(date, format)
    }
  }
}
