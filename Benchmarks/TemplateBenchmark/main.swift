// Renders the same page by the template engine and by hand-written code into the same buffer with
// the same escaper, holds the bytes against each other, and prints how long each takes.
//
//     swift run -c release TemplateBenchmark [repetitions of a run, 5 by default]

internal import Diagnostics
internal import Templating
internal import Text

let page = BenchmarkPage(paperCount: 40)
let (library, diagnostics) = TemplateLibrary.load(
  BenchmarkTemplates.sources, globals: page.root.shape)
guard diagnostics.isEmpty else {
  print(DiagnosticPrinter(.human).print(diagnostics))
  fatalError("the benchmark's templates are wrong")
}

func renderByEngine(into buffer: inout ByteBuffer) {
  do {
    try library.render("page.html", with: page.root, into: &buffer)
  } catch {
    fatalError(DiagnosticPrinter(.human).print([error]))
  }
}

var engineBuffer = ByteBuffer(capacity: 1 << 17)
var handBuffer = ByteBuffer(capacity: 1 << 17)
renderByEngine(into: &engineBuffer)
HandWrittenPage(page).write(into: &handBuffer)
guard engineBuffer.bytes == handBuffer.bytes else {
  let same = zip(engineBuffer.bytes, handBuffer.bytes).prefix { $0 == $1 }.count
  func around(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.dropFirst(max(0, same - 40)).prefix(120), as: UTF8.self)
  }
  fatalError(
    "the pages differ at byte \(same):\n\(around(engineBuffer.bytes))\n—\n\(around(handBuffer.bytes))"
  )
}

/// The time of one of `repetitions` runs, in microseconds.
func microseconds(_ repetitions: Int, _ run: () -> Void) -> Double {
  let clock = ContinuousClock()
  let duration = clock.measure { for _ in 0..<repetitions { run() } }
  let (seconds, attoseconds) = duration.components
  return (Double(seconds) * 1e6 + Double(attoseconds) / 1e12) / Double(repetitions)
}

let repetitions = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5
let runCount = 601

var engineTimes: [Double] = []
var handTimes: [Double] = []
for _ in 0..<runCount {
  engineTimes.append(
    microseconds(repetitions) {
      engineBuffer.bytes.removeAll(keepingCapacity: true)
      renderByEngine(into: &engineBuffer)
    })
  handTimes.append(
    microseconds(repetitions) {
      handBuffer.bytes.removeAll(keepingCapacity: true)
      HandWrittenPage(page).write(into: &handBuffer)
    })
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

func rounded(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = String(hundredths % 100)
  return "\(hundredths / 100)." + (fraction.count < 2 ? "0" : "") + fraction
}

let engine = median(engineTimes)
let hand = median(handTimes)
print("page: \(handBuffer.count) bytes, \(page.papers.count) papers, equal bytes")
print("by hand:  \(rounded(hand)) µs (median of \(runCount) runs of \(repetitions))")
print("engine:   \(rounded(engine)) µs")
print("ratio:    \(rounded(engine / hand))")
