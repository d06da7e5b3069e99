import Dispatch
import Testing

@testable import Preview

struct ViewersTests {
  private static let viewer = Viewer(path: "/", version: "1")

  /// A page that comes in at the moment at which all are told of a change.
  @Test(.timeLimit(.minutes(1)))
  func whoComesInWhileAllAreToldMissesNothing() async throws {
    let viewers = Viewers(limit: 4)
    let stream = viewers.open(Self.viewer) {
      DispatchQueue.global().async { viewers.tell { _ in [.reload] } }
      return [.state(problems: [], notes: [], isHeld: false)]
    }
    var events = try #require(stream).makeAsyncIterator()
    #expect(await events.next() == BrowserEvent.state(problems: [], notes: [], isHeld: false).text)
    #expect(await events.next() == BrowserEvent.reload.text)
  }

  @Test func oneTooManyIsRefused() {
    let viewers = Viewers(limit: 1)
    let first = viewers.open(Self.viewer) { [] }
    #expect(first != nil)
    #expect(viewers.open(Self.viewer) { [] } == nil)
  }
}
