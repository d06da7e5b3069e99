internal import ContentParsing
internal import Diagnostics

/// How an author has put something at a path of the site.
enum PathClaim: Hashable, Sendable {
  /// The page of a post's or page's file.
  case page(of: String)
  /// An old address: the item of a file's `aliases` at an index.
  case alias(Int, of: String)
  /// A file that is copied.
  case file(String)

  /// Relative to the site's folder.
  var source: String {
    switch self {
    case .page(let source), .alias(_, let source), .file(let source): source
    }
  }
}

/// Where a claim is made, and how to take it back.
struct PathClaimSite {
  let location: SourceLocation
  let fix: String
  /// How easily it is changed; what is lower is changed first.
  let rank: Int

  /// - Parameter file: the claim's source; nil for one that is not text.
  init(of claim: PathClaim, in file: SourceFile?) {
    let places = file.map(FrontmatterReader.addresses) ?? [:]
    let whole =
      file.map { $0.location(of: 0..<$0.bytes.count) } ?? SourceLocation(path: claim.source)
    switch claim {
    case .alias(let index, _):
      self.init(
        places["aliases[\(index)]"] ?? places["aliases"] ?? whole,
        "Change the alias, or remove it", 0)
    case .page:
      let key = ["permalink", "slug"].first { places[$0] != nil }
      self.init(
        key.flatMap { places[$0] } ?? whole,
        key.map { "Change `\($0)`" } ?? "Rename the file, or give it a `slug` or `permalink`",
        key == nil ? 2 : 1)
    case .file: self.init(whole, "Rename the file", 3)
    }
  }

  private init(_ location: SourceLocation, _ fix: String, _ rank: Int) {
    self.location = location
    self.fix = fix
    self.rank = rank
  }
}
