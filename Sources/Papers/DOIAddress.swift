internal import Text

/// The DOI that an address of a publisher tells, which holds it or follows from it.
package enum DOIAddress {
  /// In lower case, such as `10.1145/3543507.3583204`; nil where `address` tells none.
  package static func doi(in address: String) -> String? {
    guard let start = address.firstRange(of: "://")?.upperBound else { return nil }
    let place = address[start...].prefix { $0 != "?" && $0 != "#" }.lowercased()
    let parts = place.split(separator: "/").map { String($0) }
    guard parts.count > 1 else { return nil }
    let host = parts[0].hasPrefix("www.") ? String(parts[0].dropFirst(4)) : parts[0]
    let path = parts.dropFirst()
    return switch host {
    case "aclanthology.org": acl(path.last ?? "")
    case "nature.com":
      path.first == "articles" ? path.dropFirst().first.map { "10.1038/" + page($0) } : nil
    case "biorxiv.org", "medrxiv.org": written(in: path).map(withoutVersion)
    default: hosts.contains(host) ? written(in: path) : nil
    }
  }

  /// Hosts whose paths hold a DOI as it is.
  private static let hosts: Set = [
    "dl.acm.org", "link.springer.com", "science.org", "pnas.org",
    "onlinelibrary.wiley.com", "tandfonline.com", "journals.sagepub.com", "pubs.acs.org",
    "journals.aps.org",
  ]

  /// From the part of the path that begins with `10.` on.
  private static func written(in path: ArraySlice<String>) -> String? {
    guard let start = path.firstIndex(where: { $0.hasPrefix("10.") }), start + 1 < path.endIndex
    else { return nil }
    let written = page(path[start...].joined(separator: "/"))
    return URLEncoding.decode(written) ?? written
  }

  private static func page(_ name: String) -> String {
    name.hasSuffix(".pdf") ? String(name.dropLast(4)) : name
  }

  /// `10.1101/2026.02.01.123456` of `10.1101/2026.02.01.123456v2.full`.
  private static func withoutVersion(_ doi: String) -> String {
    guard let mark = doi.lastIndex(of: "v"), let next = doi[mark...].dropFirst().first,
      next.isASCII, next.isNumber, doi[..<mark].last?.isNumber == true
    else { return doi }
    return String(doi[..<mark])
  }

  /// Of the volumes to which the ACL has given DOIs: `2024.acl-long.1`, `p19-1001`.
  private static func acl(_ page: String) -> String? {
    let name = self.page(page)
    let parts = name.split(separator: ".")
    if parts.count == 3, parts[0].count == 4, parts[0].allSatisfy(\.isNumber),
      volumes.contains(where: { parts[1].hasPrefix($0) })
    {
      return "10.18653/v1/" + name
    }
    let isOld =
      name.utf8.count == 8 && "pdnek".contains(name.prefix(1)) && name.dropFirst(3).first == "-"
      && (name.dropFirst().prefix(2) >= "16" && name.dropFirst().prefix(2) <= "19")
    return isOld ? "10.18653/v1/" + name : nil
  }

  private static let volumes = [
    "acl-", "emnlp-", "naacl-", "eacl-", "aacl-", "findings-", "conll-",
  ]
}
