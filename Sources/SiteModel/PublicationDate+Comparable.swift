package import ContentParsing

extension PublicationDate: Comparable {
  /// By day, then by the time of day in UTC; a day without a time comes first.
  package static func < (a: PublicationDate, b: PublicationDate) -> Bool {
    (a.day, a.secondsInUTC) < (b.day, b.secondsInUTC)
  }

  private var secondsInUTC: Int {
    time.map { $0.seconds - ($0.offsetMinutes ?? 0) * 60 } ?? Int.min
  }
}
