package import Diagnostics
internal import Yams

/// Reads the YAML of a part of a file into a tree.
///
/// Where some lines cannot be read they are reported and left out, and the rest is read again, so
/// that one slip does not hide the others.
package struct YAMLComposer {
  private var block: YAMLBlock
  private var diagnostics: [Diagnostic] = []

  private static let maximumErrors = 20

  private init(_ block: YAMLBlock) {
    self.block = block
  }

  /// The tree of the bytes `range` of `file`; nil where there is nothing in it, or where nothing
  /// could be read. The diagnostics are in the order in which they were found.
  package static func compose(
    _ file: SourceFile, _ range: Range<Int>
  ) -> (root: YAMLNode?, diagnostics: [Diagnostic]) {
    var composer = YAMLComposer(YAMLBlock(file: file, range: range))
    let root = composer.compose()
    return (root, composer.diagnostics)
  }

  private mutating func compose() -> YAMLNode? {
    if let problem = YAMLLimits(block).problem {
      diagnostics.append(problem)
      return nil
    }
    repeat {
      switch parsed() {
      case .success(let node): return node.flatMap { converted($0) }
      case .failure(let problem):
        diagnostics.append(problem.diagnostic)
        guard block.removeLines(problem.lines) else { return nil }
      }
    } while diagnostics.count < Self.maximumErrors
    return nil
  }

  private func parsed() -> Result<Node?, YAMLProblem> {
    do {
      let node = try Parser(yaml: block.text, resolver: .basic, encoding: .utf8).singleRoot()
      if case .scalar(let scalar) = node, scalar.style == .plain, let mark = scalar.mark {
        let offset = block.offset(line: mark.line, column: mark.column)
        if let problem = YAMLProblem(textAt: offset, in: block) { return .failure(problem) }
      }
      return .success(node)
    } catch let error as YamlError {
      return .failure(YAMLProblem(error, in: block))
    } catch {
      return .failure(
        YAMLProblem("yaml-syntax", "the YAML cannot be read: \(error)", at: block.range, in: block))
    }
  }

  private mutating func converted(_ node: Node) -> YAMLNode? {
    var conversion = YAMLConversion(block: block)
    do throws(Diagnostic) {
      let node = try conversion.node(node)
      diagnostics += conversion.diagnostics
      return node
    } catch {
      diagnostics.append(error)
      return nil
    }
  }
}
