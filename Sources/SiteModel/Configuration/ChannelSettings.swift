internal import ContentParsing
package import Diagnostics

extension SiteConfiguration {
  /// What `channels:` says of one channel, which it thereby turns on.
  package struct ChannelSetting: Hashable, Sendable {
    package struct Limit: Hashable, Sendable {
      package let name: String
      /// At least 1.
      package let value: Int
      /// Where the limit is named.
      package let location: SourceLocation

      package init(name: String, value: Int, location: SourceLocation) {
        self.name = name
        self.value = value
        self.location = location
      }
    }

    /// The channel's name, which is not checked here.
    package let channel: String
    /// The limits that it changes, whose names are not checked here.
    package let limits: [Limit]
    /// Where the channel is named.
    package let location: SourceLocation

    package init(channel: String, limits: [Limit], location: SourceLocation) {
      self.channel = channel
      self.limits = limits
      self.location = location
    }
  }

  /// How the digest goes out by mail.
  package struct Mail: Hashable, Sendable {
    /// Who it is from, such as `papers@example.org`.
    package var from: String?
    /// Whom it is to: the address of the list.
    package var to: [String] = []
    /// What tells the list from others (RFC 2919), such as `daily.example.org`.
    package var listID: String?
    /// Where a reader stops it: an https address that takes POST, or a mailto address.
    package var unsubscribe: [String] = []
    /// The server that sends it, such as `smtps://smtp.example.org`.
    package var server: String?
    /// Whom the server knows the sender as.
    package var user: String?

    package init() {}
  }

  static let mailKeys = YAMLKeyTable<Mail>(
    [
      YAMLKey("from", .text(as: .mailAddress), "Who it is from, such as papers@example.org.") {
        $0.from = $1
      },
      YAMLKey("to", .texts(as: .mailAddress), "Whom it is to: the address of the list.") {
        $0.to = $1
      },
      YAMLKey(
        "list_id", .text(as: .listID),
        "What tells the list from others, such as daily.example.org."
      ) {
        $0.listID = $1
      },
      YAMLKey(
        "unsubscribe", .texts(as: .unsubscribe),
        "Where a reader stops it: an https address that takes POST, or a mailto address."
      ) { $0.unsubscribe = $1 },
      YAMLKey(
        "server", .text(as: .mailServer),
        "The server that sends it, such as smtps://smtp.example.org."
      ) { $0.server = $1 },
      YAMLKey(
        "user", .text,
        "Whom the server knows the sender as; the password is PAPERSITE_MAIL_PASSWORD."
      ) { $0.user = $1 },
    ], listing: "papersite schema site")
}

extension YAMLType<[SiteConfiguration.ChannelSetting]> {
  /// Names of channels with `true`, or with limits.
  static let channelSettings = YAMLType(
    schema: .type(
      "object", "null",
      with: [
        "additionalProperties": .type(
          "object", "boolean", "null",
          with: [
            "additionalProperties": .type("integer", with: ["minimum": .number(1)])
          ])
      ])
  ) { node, label, reading in
    guard case .mapping(let pairs) = node.content else {
      reading.reportType(
        node, label, takes: "a mapping", fix: "Write lines such as `wecom: true` under it")
      return nil
    }
    return pairs.compactMap { setting($0, label, &reading) }
  }

  private static func setting(
    _ pair: YAMLPair, _ label: String, _ reading: inout YAMLReading
  ) -> SiteConfiguration.ChannelSetting? {
    var limits: [SiteConfiguration.ChannelSetting.Limit] = []
    switch pair.value.content {
    case .scalar(let scalar) where scalar.isNull || scalar.text == "true": break
    case .scalar(let scalar) where scalar.text == "false": return nil
    case .mapping(let pairs):
      limits = pairs.compactMap { limit($0, "\(label).\(pair.key)", &reading) }
    case .scalar, .list:
      reading.reportType(
        pair.value, "\(label).\(pair.key)", takes: "`true`, `false` or limits",
        fix: "Write `\(pair.key): true`")
      return nil
    }
    return SiteConfiguration.ChannelSetting(
      channel: pair.key, limits: limits, location: reading.file.location(of: pair.keyRange))
  }

  private static func limit(
    _ pair: YAMLPair, _ label: String, _ reading: inout YAMLReading
  ) -> SiteConfiguration.ChannelSetting.Limit? {
    let type = YAMLType<Int>.integer(1...Int.max)
    return type.read(pair.value, "\(label).\(pair.key)", &reading).map {
      SiteConfiguration.ChannelSetting.Limit(
        name: pair.key, value: $0, location: reading.file.location(of: pair.keyRange))
    }
  }
}
