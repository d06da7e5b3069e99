/// What a client may ask of the server, in bytes, counts and time. A client that asks for more is
/// answered with an error where it can be, and let go.
package struct ServerLimits: Sendable {
  /// The request line and the headers together.
  package var headBytes = 32_768
  package var targetBytes = 8_192
  package var headers = 100
  /// Connections at a time. One more takes the place of the one that has been idle for longest.
  package var connections = 512
  /// Open event streams at a time; one more is refused.
  package var eventStreams = 64
  /// From when a connection waits for a request until its head has come as a whole.
  package var requestTime = Duration.seconds(15)
  /// For a client to take the next `chunkBytes` of an answer.
  package var chunkTime = Duration.seconds(20)
  package var chunkBytes = 262_144
  /// How often an event stream without events shows that it lives.
  package var heartbeat = Duration.seconds(15)

  package init() {}
}
