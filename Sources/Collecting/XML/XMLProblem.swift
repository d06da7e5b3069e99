/// Why an answer is not XML that papersite takes.
struct XMLProblem: Error, Equatable {
  /// 1-based; 0 where the answer as a whole is meant.
  let line: Int
  /// Such as `the tag </entry> is missing`.
  let reason: String

  /// For people.
  var text: String { line == 0 ? reason : "\(reason) (line \(line))" }
}
