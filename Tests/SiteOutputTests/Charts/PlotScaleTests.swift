import Testing
import Text

@testable import SiteOutput

@Suite struct PlotScaleTests {
  @Test(
    arguments: [
      (1, 1, 1), (3, 1, 3), (5, 2, 3), (9, 5, 2), (20, 5, 4), (63, 20, 4), (89, 25, 4),
      (100, 25, 4), (150, 50, 3), (201, 100, 3), (999, 250, 4), (12_345, 5_000, 3),
    ] as [(Int, Int, Int)])
  func stepsAreRoundAndReachTheGreatest(most: Int, step: Int, steps: Int) {
    let scale = PlotScale(reaching: most)
    #expect(scale.step == step)
    #expect(scale.steps == steps)
  }

  @Test func nothingStandsOut() {
    let wrong = (1...3000).filter { most in
      let scale = PlotScale(reaching: most)
      return scale.top < most || !(1...4 ~= scale.steps) || scale.top - scale.step >= most
    }
    #expect(wrong == [])
  }

  @Test func sharesAreInPercent() {
    let scale = PlotScale.shares(reaching: 89)
    #expect(
      (0...scale.steps).map { scale.label(scale.step * $0) } == ["0%", "2.5%", "5%", "7.5%", "10%"])
    #expect(scale.length(50, of: 1000) == 500)
    #expect(PlotScale.wholeShares.length(1000, of: 1000) == 1000)
  }

  /// One week is no block as wide as the page.
  @Test func aSingleColumnIsNarrow() {
    let plot = Plot.columns([.init(value: 9, label: "2月", tip: "9")], height: 100)
    let svg = String(decoding: plot.marks.bytes, as: UTF8.self)
    #expect(
      svg.contains("class=\"bar\" x=\"8.2%\" y=\"30\" width=\"6.1%\" height=\"90\""), "\(svg)")
    #expect(svg.contains(">10</text>"))
    #expect(svg.contains(">9</text>"))
  }
}
