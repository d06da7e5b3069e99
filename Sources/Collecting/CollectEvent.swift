package import Records

/// What a person who waits may like to know.
package enum CollectEvent: Equatable, Sendable {
  /// A source is asked for part `part` of `of`, from 1; nil where their number is not known.
  case asking(SourceName, part: Int, of: Int?)
  /// A source is done.
  case answered(SourceReport)
}
