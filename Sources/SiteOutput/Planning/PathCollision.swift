internal import Diagnostics
internal import FileSystem
internal import SiteModel

/// Two files that cannot both be published, or not everywhere.
struct PathCollision: Sendable {
  enum Kind {
    case samePath
    /// The first has to be a file, and the second needs a folder there.
    case fileAndFolder
    /// One file on disks that do not tell letter cases apart.
    case letterCase
  }

  private struct Party {
    let path: String
    let origin: String
    let claim: PathClaim?

    init(_ file: PlannedFile) {
      path = file.path.path
      origin = file.origin
      claim = file.claim
    }

    /// As a message names it.
    var name: String {
      switch claim {
      case .page(let source), .file(let source): "`\(source)`"
      case .alias(_, let source): "an alias of `\(source)`"
      case nil: origin
      }
    }
  }

  private let kind: Kind
  private let parties: (Party, Party)

  private init(_ kind: Kind, _ a: PlannedFile, _ b: PlannedFile) {
    self.kind = kind
    parties = (Party(a), Party(b))
  }
}

// MARK: - Finding

extension PathCollision {
  /// - Parameter files: sorted by path.
  static func all(in files: [PlannedFile]) -> [PathCollision] {
    files.indices.compactMap { collision(at: $0, in: files) } + letterCases(in: files)
  }

  /// What is in a folder does not always follow a file of the folder's name at once: in between
  /// are files with longer names, such as `a.b` and `a.b-c`.
  private static func collision(at index: Int, in files: [PlannedFile]) -> PathCollision? {
    let file = files[index]
    var next = index + 1
    while next < files.count, files[next].outputPath.beginsInBytes(with: file.outputPath) {
      let rest = files[next].outputPath.utf8.dropFirst(file.outputPath.utf8.count)
      if rest.isEmpty { return PathCollision(.samePath, file, files[next]) }
      if rest.first == UInt8(ascii: "/") {
        return PathCollision(.fileAndFolder, file, files[next])
      }
      next += 1
    }
    return nil
  }

  /// Nearly all paths are in lower case, so only the others are looked at.
  private static func letterCases(in files: [PlannedFile]) -> [PathCollision] {
    var seen: [String: PlannedFile] = [:]
    var collisions: [PathCollision] = []
    let others = files.filter { file in
      var path = file.outputPath
      return path.withUTF8 { bytes in
        bytes.contains { $0 >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
      }
    }
    for file in others {
      let key = file.outputPath.lowercased()
      guard key != file.outputPath else { continue }
      let twin = seen[key] ?? files.first(atSorted: key)
      if let twin, twin.outputPath != file.outputPath {
        collisions.append(PathCollision(.letterCase, twin, file))
      }
      seen[key] = file
    }
    return collisions
  }
}

// MARK: - Telling

extension PathCollision {
  /// What authors are told. Where two posts claim one address, what is made of each collides too,
  /// of which nothing is said.
  static func diagnostics(
    of collisions: [PathCollision], _ files: SourceFiles
  ) -> [Diagnostic] {
    let all = collisions.map { $0.diagnostic(files) }
    let claimed = all.filter { $0.location != nil }
    return claimed.isEmpty ? all : claimed
  }

  /// An error, or a warning about letter case, where an author has claimed the path.
  ///
  /// - Parameter files: the sources of posts and pages, by path.
  private func diagnostic(_ files: SourceFiles) -> Diagnostic {
    let sites = (site(of: parties.0, files), site(of: parties.1, files))
    let isFirst = sites.0.map(\.rank) ?? .max < sites.1.map(\.rank) ?? .max
    let (site, other) = isFirst ? sites : (sites.1, sites.0)
    return Diagnostic(
      kind == .letterCase ? .warning : .error,
      kind == .letterCase ? "case-collision" : "path-collision", message(isFirst),
      fix: site?.fix ?? "Rename what one of them is made from", at: site?.location,
      related: other.map { [RelatedLocation("the other one", at: $0.location)] } ?? [])
  }

  private func site(of party: Party, _ files: SourceFiles) -> PathClaimSite? {
    party.claim.map { PathClaimSite(of: $0, in: files[$0.source]) }
  }

  /// - Parameter isFirst: whether the message is about the first of the two.
  private func message(_ isFirst: Bool) -> String {
    let (one, other) = isFirst ? parties : (parties.1, parties.0)
    switch kind {
    case .samePath: return samePath(one, other)
    case .fileAndFolder where isFirst:
      return "`\(one.path)` would be a file, and \(other.name) needs a folder there, for "
        + "`\(other.path)`"
    case .fileAndFolder:
      return "`\(one.path)` needs a folder where \(other.name) is a file, `\(other.path)`"
    case .letterCase:
      return "`\(one.path)` differs only by letter case from `\(other.path)`, the address of "
        + "\(other.name): many disks hold only one of them"
    }
  }

  private func samePath(_ one: Party, _ other: Party) -> String {
    guard one.claim?.source == other.claim?.source, case .alias = one.claim else {
      return "the address `\(one.path)` is taken by \(other.name)"
    }
    if case .alias = other.claim { return "the alias `\(one.path)` is there twice" }
    return "the alias `\(one.path)` is the address of the file itself"
  }
}
