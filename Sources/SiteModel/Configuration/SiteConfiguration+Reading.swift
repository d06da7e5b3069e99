internal import ContentParsing
package import Diagnostics

extension SiteConfiguration {
  /// What `file` says, and what is wrong with it, sorted. Without a file, the defaults.
  ///
  /// What cannot be read keeps its default. Unknown keys are errors.
  package static func read(
    _ file: SourceFile?
  ) -> (configuration: SiteConfiguration, diagnostics: [Diagnostic]) {
    var configuration = SiteConfiguration()
    guard let file else { return (configuration, []) }
    let (root, problems) = YAMLComposer.compose(file, 0..<file.bytes.count)
    var reading = YAMLReading(file, unknownKeys: .error)
    if let root { read(root, into: &configuration, &reading) }
    configuration.baseURLLocation = reading.locations["base_url"]
    configuration.writtenAddresses = configuration.addresses.compactMap { label, address in
      guard let address, let location = reading.locations[label] else { return nil }
      return WrittenAddress(address: address, location: location)
    }
    return (configuration, (problems + reading.diagnostics).sorted())
  }

  /// Where `key`, such as `mail`, stands in `file`, or would: then its first line.
  static func location(of key: String, in file: SourceFile) -> SourceLocation {
    var configuration = SiteConfiguration()
    var reading = YAMLReading(file, unknownKeys: .error)
    if let root = YAMLComposer.compose(file, 0..<file.bytes.count).root {
      read(root, into: &configuration, &reading)
    }
    return reading.locations[key] ?? file.location(of: 0..<file.bytes.count)
  }

  /// What pages link to or show, with the labels of the keys.
  private var addresses: [(label: String, address: String?)] {
    [
      ("author.url", author.url), ("author.avatar", author.avatar), ("banner", banner),
      ("license", license?.url),
    ]
      + (menu ?? []).enumerated().map { ("menu[\($0)].url", $1.url) }
      + links.enumerated().map { ("links[\($0)].url", $1.url) }
  }

  private static func read(
    _ root: YAMLNode, into configuration: inout SiteConfiguration, _ reading: inout YAMLReading
  ) {
    switch root.content {
    case .mapping: keys.read(root, into: &configuration, &reading)
    case .scalar where root.isAbsent: break
    case .scalar, .list:
      reading.report(
        .error, "not-a-mapping", "the file holds \(root.kind), not keys with values",
        fix: "Write lines such as `title: …`", at: root.range)
    }
  }
}

extension Diagnostic {
  /// The same, at `key` of the settings where it is about these as a whole.
  ///
  /// - Parameter settings: nil where the site has none.
  package func placed(at key: String, of settings: SourceFile?) -> Diagnostic {
    guard let settings else { return self }
    return mappingLocations { location in
      location == SourceLocation(path: settings.path)
        ? SiteConfiguration.location(of: key, in: settings) : location
    }
  }
}
