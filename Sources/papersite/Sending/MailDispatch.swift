internal import Channels
internal import Diagnostics
internal import Fetching
internal import Foundation
internal import SiteModel

/// A mail on its way to the server that `site.yml` names.
struct MailDispatch {
  private let configuration: SiteConfiguration
  private let environment: [String: String]

  static let password = "PAPERSITE_MAIL_PASSWORD"
  /// A file of certificates, for a server with one of its own.
  static let certificates = "PAPERSITE_MAIL_CERTIFICATES"

  init(
    _ configuration: SiteConfiguration,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.configuration = configuration
    self.environment = environment
  }

  /// Returns when the server has taken the mail.
  func send(_ composition: Composition) throws(Diagnostic) {
    let mail = try mail(composition)
    let outcome = Waiting.forValue { () -> MailFailure? in
      do throws(MailFailure) {
        try await MailClient().send(mail)
        return nil
      } catch {
        return error
      }
    }
    if let outcome { throw Self.problem(outcome, password: mail.login?.password) }
  }

  private func mail(_ composition: Composition) throws(Diagnostic) -> OutgoingMail {
    let settings = configuration.mail
    guard let server = settings.server else {
      throw Self.unset("server", "smtps://smtp.example.org")
    }
    guard let sender = settings.from else { throw Self.unset("from", "papers@example.org") }
    guard !settings.to.isEmpty else { throw Self.unset("to", "daily@lists.example.org") }
    guard !settings.unsubscribe.isEmpty else {
      throw Self.unset("unsubscribe", "https://example.org/unsubscribe")
    }
    guard composition.fits else {
      throw Diagnostic(
        .error, "mail-limits", "E-mail: not even the title fits",
        fix: "Raise `channels: {mail: {bytes: …}}` in site.yml")
    }
    var mail = OutgoingMail(
      server: server, login: try login(settings.user), sender: sender, recipients: settings.to,
      content: composition.content)
    mail.certificates = environment[Self.certificates].flatMap { $0.isEmpty ? nil : $0 }
    return mail
  }

  private func login(_ user: String?) throws(Diagnostic) -> OutgoingMail.Login? {
    guard let user else { return nil }
    guard let password = environment[Self.password], !password.isEmpty else {
      throw Diagnostic(
        .error, "unset-secret", "E-mail: `\(Self.password)` is not set",
        fix: "Set it in the environment, or remove `user` from `mail` in site.yml")
    }
    return OutgoingMail.Login(user: user, password: password)
  }

  private static func unset(_ key: String, _ example: String) -> Diagnostic {
    Diagnostic(
      .error, "mail-settings", "E-mail: `mail` of site.yml has no `\(key)`",
      fix: "Add `\(key): \(example)` to it", at: SourceLocation(path: "content/site.yml"))
  }

  private static func problem(_ failure: MailFailure, password: String?) -> Diagnostic {
    let reason = password.map { failure.reason.replacing($0, with: "[secret]") } ?? failure.reason
    let fix =
      switch failure {
      case .refusedLogin: "Check `user` in site.yml and \(Self.password) in the environment"
      case .refused: "Check `from` and `to` in site.yml with the server's rules"
      case .noTLS: "Use smtps:// or another server: without TLS, anybody on the way can read along"
      case .connection(.timedOut), .connection(.brokenOff):
        "It may have been taken or not: look into the mailbox before you send it again"
      case .connection: "Check `server` in site.yml, and the network"
      }
    return Diagnostic(.error, "not-sent", "E-mail: \(reason)", fix: fix)
  }
}
