internal import CCurl
internal import Dispatch

/// A mail for a server that sends it on.
package struct OutgoingMail: Sendable {
  /// `smtps://host`, or `smtp://host` for a server that turns to TLS when asked.
  package let server: String
  /// Who the server is told that sends it; nil where it asks for nobody.
  package let login: Login?
  /// Addresses without names.
  package let sender: String
  package let recipients: [String]
  /// With its headers; lines end in CRLF.
  package let content: String
  package var timeout = Duration.seconds(60)
  /// A file of certificates to trust in the place of the system's.
  package var certificates: String?

  package struct Login: Sendable {
    package let user: String
    package let password: String

    package init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  package init(
    server: String, login: Login?, sender: String, recipients: [String], content: String
  ) {
    self.server = server
    self.login = login
    self.sender = sender
    self.recipients = recipients
    self.content = content
  }

  /// Whether the mail is sent to this machine, where nobody can listen.
  var isLocal: Bool {
    let host = server.split(separator: "/").last ?? ""
    return ["localhost", "127.0.0.1", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
  }
}

/// Why a mail was not sent.
package enum MailFailure: Error, Equatable, Sendable {
  /// The server refused user or password; its answer.
  case refusedLogin(String)
  /// The server refused the sender, a recipient or the mail; its answer.
  case refused(String)
  /// The server does not turn to TLS.
  case noTLS
  case connection(HTTPFailure)

  /// The numbers that an answer begins with, such as `535 5.7.8`.
  private static func codes(of answer: String) -> String {
    answer.split(separator: " ").prefix { $0.allSatisfy { "0123456789.-".contains($0) } }
      .joined(separator: " ")
  }

  /// What happened, to stand behind a colon.
  package var reason: String {
    switch self {
    case .refusedLogin(let answer):
      // No more than the codes: some servers repeat what they got, which holds the password.
      "the server refused the login: `\(Self.codes(of: answer))`"
    case .refused(let answer): "the server refused the mail: `\(answer)`"
    case .noTLS: "the server does not turn to TLS"
    case .connection(let failure): failure.reason
    }
  }
}

/// Sends mails over SMTP by libcurl. Other servers than this machine's have to use TLS.
package struct MailClient: Sendable {
  package init() {}

  /// Returns when the server has taken the mail.
  package func send(_ mail: OutgoingMail) async throws(MailFailure) {
    let outcome = await withCheckedContinuation { continuation in
      Self.queue.async { continuation.resume(returning: MailTransfer(mail).outcome()) }
    }
    try outcome.get()
  }

  private static let queue = DispatchQueue(label: "mails")
}

/// One mail, on the thread that asks for the outcome.
private struct MailTransfer {
  private let mail: OutgoingMail

  init(_ mail: OutgoingMail) {
    self.mail = mail
  }

  /// What is kept of the server's answers.
  private struct Dialogue {
    /// The last one that refuses something (RFC 5321, 4.2.1); after it comes a farewell.
    var refusal: String?

    mutating func take(_ line: String) {
      guard line.first == "4" || line.first == "5" else { return }
      let shown = line.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
      refusal = String(String.UnicodeScalarView(shown.prefix(200)))
    }
  }

  func outcome() -> Result<Void, MailFailure> {
    var dialogue = Dialogue()
    let code = withUnsafeMutablePointer(to: &dialogue) { perform(telling: $0) }
    guard code != 0 else { return .success(()) }
    return .failure(failure(code, dialogue.refusal))
  }

  /// https://curl.se/libcurl/c/libcurl-errors.html
  private func failure(_ code: Int32, _ refusal: String?) -> MailFailure {
    switch (code, refusal) {
    case (67, let refusal): .refusedLogin(refusal ?? "no reason")
    case (64, _): .noTLS
    // Something unexpected was sent or received: the server has said what.
    case (8, let refusal?), (55, let refusal?), (56, let refusal?): .refused(refusal)
    default: .connection(HTTPFailure(curlCode: code))
    }
  }

  private func perform(telling dialogue: UnsafeMutablePointer<Dialogue>) -> Int32 {
    var receiver = ccurl_receiver(
      context: dialogue,
      take_header: { context, bytes, count in
        let line = String(
          decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
        context?.assumingMemoryBound(to: Dialogue.self).pointee.take(line)
      },
      take_body: { _, _, _ in true }, is_cancelled: { _ in false })
    let texts = [mail.server, mail.sender, mail.content] + optionalTexts + mail.recipients
    return withCStrings(texts[...]) { pointers in
      var wanted = request(pointers)
      return ccurl_send_mail(&wanted, &receiver)
    }
  }

  private var optionalTexts: [String] {
    [mail.login?.user ?? "", mail.login?.password ?? "", mail.certificates ?? ""]
  }

  /// - Parameter texts: those of `perform`, in their order.
  private func request(
    _ texts: UnsafeBufferPointer<UnsafePointer<CChar>?>
  ) -> ccurl_mail {
    let recipients = texts.dropFirst(6)
    return ccurl_mail(
      url: texts[0], needs_tls: !mail.isLocal, user: mail.login == nil ? nil : texts[3],
      password: mail.login == nil ? nil : texts[4],
      certificates: mail.certificates == nil ? nil : texts[5], sender: texts[1],
      recipients: UnsafeBufferPointer(rebasing: recipients).baseAddress,
      recipient_count: recipients.count, content: texts[2],
      content_length: mail.content.utf8.count,
      timeout_milliseconds: Int(max(1, mail.timeout / .milliseconds(1))))
  }
}
