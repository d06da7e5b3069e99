package import Diagnostics

/// A file with the sure fixes of diagnostics applied; every other byte is as it was.
package struct FixedFile: Sendable {
  /// A replacement of bytes of the file.
  struct Edit: Sendable {
    let range: Range<Int>
    let text: String
  }

  package let file: SourceFile
  /// From left to right; they do not overlap.
  let edits: [Edit]

  /// Nil where none of `diagnostics`, which are about `file`, has a sure fix. Of fixes that overlap,
  /// the first is taken.
  package init?(_ file: SourceFile, fixing diagnostics: [Diagnostic]) {
    var edits: [Edit] = []
    for edit in diagnostics.compactMap({ Edit($0, in: file) })
      .sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= edits.last?.range.upperBound ?? 0 {
      edits.append(edit)
    }
    guard !edits.isEmpty else { return nil }
    self.file = file
    self.edits = edits
  }

  package var fixCount: Int { edits.count }

  /// The file as it will be.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var position = 0
    for edit in edits {
      bytes += file.bytes[position..<edit.range.lowerBound]
      bytes += Array(edit.text.utf8)
      position = edit.range.upperBound
    }
    return bytes + file.bytes[position...]
  }
}

extension FixedFile.Edit {
  /// Nil where the diagnostic has no replacement, or its line is not in `file` as it quotes it.
  fileprivate init?(_ diagnostic: Diagnostic, in file: SourceFile) {
    guard let text = diagnostic.replacement, let location = diagnostic.location,
      location.path == file.path, let position = location.position
    else { return nil }
    let start = file.offset(line: position.line, column: position.column)
    let end = file.offset(line: position.line, column: position.column + position.length)
    guard start < end, file.location(of: start..<end) == location else { return nil }
    range = start..<end
    self.text = text
  }
}
