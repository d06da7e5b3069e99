#ifndef PAPERSITE_CCURL_H
#define PAPERSITE_CCURL_H

#include <stdbool.h>
#include <stddef.h>

/// HTTP requests and mails by libcurl, which is loaded from the system when it is first needed: linking
/// it would double the time that every command takes to start, and building would need its headers.

struct ccurl_request {
  const char *url;
  /// Whether the head of the answer is all that is asked for.
  bool is_head;
  /// What is sent along by POST; NULL for a request that only asks.
  const char *content;
  size_t content_length;
  /// Lines such as `Accept: text/html`.
  const char *const *header_lines;
  size_t header_count;
  /// For the whole answer.
  long timeout_milliseconds;
};

/// What is told of an answer while it arrives, on the calling thread.
struct ccurl_receiver {
  void *context;
  /// A header line with its line break, or the status line that begins an answer.
  void (*take_header)(void *context, const char *bytes, size_t count);
  /// A decompressed part of the body; false ends the transfer.
  bool (*take_body)(void *context, const char *bytes, size_t count);
  /// Asked about once a second at least; true ends the transfer.
  bool (*is_cancelled)(void *context);
};

/// There is no libcurl on this machine.
#define CCURL_MISSING (-1)

/// Sends the request and waits until the answer has ended. Gives libcurl's `CURLcode`, 0 for
/// success whatever the answer's status is, or `CCURL_MISSING`. May be called on any thread.
int ccurl_perform(const struct ccurl_request *request, const struct ccurl_receiver *receiver);

/// One mail to be sent over SMTP.
struct ccurl_mail {
  /// `smtps://host`, or `smtp://host` for a server that turns to TLS when asked.
  const char *url;
  /// Whether a server that does not turn to TLS is refused. Of no meaning for `smtps`.
  bool needs_tls;
  /// NULL where the server asks for none.
  const char *user;
  const char *password;
  /// A file of further certificates that are trusted; NULL for the system's.
  const char *certificates;
  /// Addresses without angle brackets.
  const char *sender;
  const char *const *recipients;
  size_t recipient_count;
  /// The mail with its headers; lines end in CRLF.
  const char *content;
  size_t content_length;
  long timeout_milliseconds;
};

/// Sends the mail and waits until the server has taken it. `take_header` of `receiver` is told the
/// server's answers line by line; `take_body` is not used. Gives libcurl's `CURLcode`, 0 for
/// success, or `CCURL_MISSING`. May be called on any thread.
int ccurl_send_mail(const struct ccurl_mail *mail, const struct ccurl_receiver *receiver);

/// What a `CURLcode` means, in libcurl's words.
const char *ccurl_message(int code);

#endif
