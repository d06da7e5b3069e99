internal import Diagnostics
internal import FileSystem
internal import Grounding
internal import Papers
internal import Synchronization

/// The papers whose text a person has saved in `content/days/full`, by arXiv id: `2603.00001.txt`,
/// `.md` or `.html`. The site takes no notice of them.
final class FullTextFiles: Sendable {
  static let folder = "content/days/full"

  private let root: String
  private let found = Mutex<[Diagnostic]>([])

  /// - Parameter root: the site's folder.
  init(_ root: String) { self.root = root }

  /// What is wrong with those that have been asked for.
  var problems: [Diagnostic] { found.withLock { $0 }.sorted() }

  /// Nil where there is none, or where it cannot be used.
  func text(of id: String) -> String? {
    guard let arxiv = ArxivID(id), arxiv.unversioned == id else { return nil }
    for (ending, form) in Self.endings {
      let path = "\(Self.folder)/\(id).\(ending)"
      do throws(Diagnostic) {
        if let text = try read(path, form) { return text }
      } catch {
        found.withLock { $0.append(error) }
        return nil
      }
    }
    return nil
  }

  private static let endings: [(String, PlainText.Form)] = [
    ("txt", .text), ("md", .text), ("html", .html), ("htm", .html),
  ]
  /// A long paper has half a megabyte of text; as HTML some more.
  private static let limit = 4_000_000

  private func read(_ path: String, _ form: PlainText.Form) throws(Diagnostic) -> String? {
    let target = FilePath.joined(root, path)
    guard let status = try? FileStatus(following: target) else { return nil }
    guard status.kind == .file, let real = try? FilePath.resolved(target),
      let top = try? FilePath.resolved(root), FilePath.isInside(real, top)
    else { throw problem(path, "is no file of this folder", "Save the paper's text there") }
    guard status.size <= Self.limit else {
      throw problem(path, "has more than 4 MB", "Save the paper's text without its pictures")
    }
    guard let bytes = try? OpenFile(real).bytes() else {
      throw problem(path, "cannot be read", "Check its permissions")
    }
    guard let text = PlainText.of(bytes, form) else {
      throw problem(path, "holds no text", "Save the paper as text or HTML, not as a PDF")
    }
    return text
  }

  private func problem(_ path: String, _ what: String, _ fix: String) -> Diagnostic {
    Diagnostic(
      .warning, "full-text", "`\(path)` \(what), so it is no source", fix: fix,
      at: SourceLocation(path: path))
  }
}
