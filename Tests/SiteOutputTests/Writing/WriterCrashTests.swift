import Foundation
import Synchronization
import Testing

@testable import Diagnostics
@testable import SiteOutput
@testable import FileSystem

@Suite struct Crash {
  @Test func timing() async throws {
    for n in 1...10 {
      let start = ContinuousClock.now
      await #expect(processExitsWith: .signal(SIGKILL)) { [n = n as Int] in
        if n > 0 { kill(getpid(), SIGKILL) }
      }
      print(ContinuousClock.now - start)
    }
  }
}
