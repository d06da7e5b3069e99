package import Fetching
package import Records
package import SiteModel

/// What is collected, and by what means.
package struct CollectRequest: Sendable {
  package let day: CollectionDay
  package let settings: CollectSettings
  /// Which services are asked.
  package let sources: Set<SourceName>
  let client: CachingClient
  let clock: FetchClock
  /// How long one answer may take.
  let timeout: Duration
  let tell: @Sendable (CollectEvent) -> Void

  package init(
    _ day: CollectionDay, settings: CollectSettings,
    sources: Set<SourceName> = Set(SourceName.allCases), client: CachingClient,
    clock: FetchClock = .system, timeout: Duration = .seconds(60),
    tell: @escaping @Sendable (CollectEvent) -> Void = { _ in }
  ) {
    self.day = day
    self.settings = settings
    self.sources = sources
    self.client = client
    self.clock = clock
    self.timeout = timeout
    self.tell = tell
  }

  /// What `read` makes of the answer of `source` to a GET of `address`. An answer that cannot be
  /// read is not kept on the disk.
  ///
  /// - Parameters:
  ///   - type: what the content type has to hold, such as `json`: some answers of errors come with
  ///     the status of a success.
  ///   - part: which of `count` requests this is, from 1.
  ///   - takesStored: whether an answer on the disk that is young enough may stand for a new one.
  func read<Value>(
    from source: SourceName, _ address: String, type: String, headers: [String: String] = [:],
    part: Int = 1, of count: Int? = nil, takesStored: Bool = true,
    _ read: (StoredAnswer) throws(ServiceFailure) -> Value
  ) async throws(ServiceFailure) -> Value {
    tell(.asking(source, part: part, of: count))
    guard let url = HTTPURL(address) else { throw .failed("`\(address)` is no address") }
    let request = HTTPRequest(
      url, headers: headers, body: .whole(limit: Self.maximumLength), timeout: timeout,
      redirectLimit: 3)
    let answer: StoredAnswer
    do throws(CachingClient.Failure) {
      answer = try await client.answer(
        to: request, maximumAge: takesStored ? Self.maximumAge : .zero)
    } catch {
      throw ServiceFailure(error)
    }
    do throws(ServiceFailure) {
      if let given = answer.contentType, !given.lowercased().contains(type) {
        throw .failed("it answered with `\(given.quotable)`, not \(type)")
      }
      return try read(answer)
    } catch {
      client.forget(url)
      throw error
    }
  }

  /// The services' answers change once a day.
  private static let maximumAge = Duration.seconds(12 * 3600)
  /// Some ten times what the longest answers have.
  private static let maximumLength = 20_000_000
}
