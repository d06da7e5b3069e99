internal import Diagnostics
internal import SiteModel
internal import Text

/// Follows the links of `/llms.txt`: programs that read take each for a file that is there. An
/// author's own file of that name is looked at too.
struct AgentLinkCheck {
  private let plan: OutputPlan
  private let addresses: Addresses

  init(_ plan: OutputPlan, _ addresses: Addresses) {
    self.plan = plan
    self.addresses = addresses
  }

  /// In the order of the file.
  var diagnostics: [Diagnostic] {
    guard let planned = plan.file(at: SitePath.llms.outputPath),
      let bytes = try? plan.bytes(of: planned)
    else { return [] }
    let file = SourceFile(path: planned.outputPath, bytes: bytes)
    return links(in: bytes).compactMap { link in
      leadsSomewhere(link.address)
        ? nil
        : Diagnostic(
          .error, "broken-link", "`\(link.address)` leads to nothing that is built",
          fix: "Correct the address, or remove the link",
          at: file.location(of: link.place))
    }
  }

  private func leadsSomewhere(_ address: String) -> Bool {
    let root = addresses.absolute(.home)
    guard address.hasPrefix(root) else { return true }
    let written = address.dropFirst(root.count).prefix { $0 != "#" && $0 != "?" }
    let path = SitePath("/" + (URLEncoding.decode(String(written)) ?? String(written)))
    return plan.file(at: path.outputPath) != nil
  }

  /// What stands between `](` and `)`.
  private func links(in bytes: [UInt8]) -> [(address: String, place: Range<Int>)] {
    var links: [(String, Range<Int>)] = []
    var rest = bytes[...]
    while let bracket = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = bytes[(bracket + 1)...]
      guard rest.first == UInt8(ascii: "("),
        let end = rest.firstIndex(of: UInt8(ascii: ")"))
      else { continue }
      let place = (bracket + 2)..<end
      links.append((String(decoding: bytes[place], as: UTF8.self), place))
      rest = bytes[end...]
    }
    return links
  }
}
