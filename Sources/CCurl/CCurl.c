#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <string.h>

// libcurl's interface, as far as it is used. Its numbers never change within libcurl.so.4
// (https://curl.se/libcurl/abi.html).
typedef void CURL;
struct curl_slist;

enum {
  CURL_GLOBAL_DEFAULT = 3,
  CURLE_FAILED_INIT = 2,
  CURLE_OUT_OF_MEMORY = 27,
  CURLPROTO_HTTP = 1 << 0,
  CURLPROTO_HTTPS = 1 << 1,
  CURLPROTO_SMTP = 1 << 16,
  CURLPROTO_SMTPS = 1 << 17,
  CURLUSESSL_TRY = 1,
  CURLUSESSL_ALL = 3,

  // Options that take a long.
  CURLOPT_NOPROGRESS = 43,
  CURLOPT_NOBODY = 44,
  CURLOPT_UPLOAD = 46,
  CURLOPT_POST = 47,
  CURLOPT_NOSIGNAL = 99,
  CURLOPT_USE_SSL = 119,
  CURLOPT_TIMEOUT_MS = 155,
  CURLOPT_PROTOCOLS = 181,
  CURLOPT_SUPPRESS_CONNECT_HEADERS = 265,
  // Options that take a pointer.
  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_READDATA = 10009,
  CURLOPT_POSTFIELDS = 10015,
  CURLOPT_HTTPHEADER = 10023,
  CURLOPT_HEADERDATA = 10029,
  CURLOPT_XFERINFODATA = 10057,
  CURLOPT_CAINFO = 10065,
  CURLOPT_ACCEPT_ENCODING = 10102,
  CURLOPT_USERNAME = 10173,
  CURLOPT_PASSWORD = 10174,
  CURLOPT_MAIL_FROM = 10186,
  CURLOPT_MAIL_RCPT = 10187,
  // Options that take a 64-bit number.
  CURLOPT_INFILESIZE_LARGE = 30115,
  CURLOPT_POSTFIELDSIZE_LARGE = 30120,
  // Options that take a function.
  CURLOPT_WRITEFUNCTION = 20011,
  CURLOPT_READFUNCTION = 20012,
  CURLOPT_HEADERFUNCTION = 20079,
  CURLOPT_XFERINFOFUNCTION = 20219,
};

static struct {
  CURL *(*easy_init)(void);
  int (*easy_setopt)(CURL *, int, ...);
  int (*easy_perform)(CURL *);
  void (*easy_cleanup)(CURL *);
  const char *(*easy_strerror)(int);
  struct curl_slist *(*slist_append)(struct curl_slist *, const char *);
  void (*slist_free_all)(struct curl_slist *);
  bool is_loaded;
} curl;

static void *open_library(void) {
  static const char *const names[] = {
      "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library) return library;
  }
  return NULL;
}

/// Writes the address of the function `name` to `target`; false where there is none.
static bool find(void *library, const char *name, void *target) {
  *(void **)target = dlsym(library, name);
  return *(void **)target != NULL;
}

static void load(void) {
  void *library = open_library();
  int (*global_init)(long);
  curl.is_loaded = library && find(library, "curl_global_init", &global_init) &&
                   find(library, "curl_easy_init", &curl.easy_init) &&
                   find(library, "curl_easy_setopt", &curl.easy_setopt) &&
                   find(library, "curl_easy_perform", &curl.easy_perform) &&
                   find(library, "curl_easy_cleanup", &curl.easy_cleanup) &&
                   find(library, "curl_easy_strerror", &curl.easy_strerror) &&
                   find(library, "curl_slist_append", &curl.slist_append) &&
                   find(library, "curl_slist_free_all", &curl.slist_free_all) &&
                   global_init(CURL_GLOBAL_DEFAULT) == 0;
}

static bool is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return curl.is_loaded;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *data) {
  const struct ccurl_receiver *receiver = data;
  receiver->take_header(receiver->context, bytes, size * count);
  return size * count;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *data) {
  const struct ccurl_receiver *receiver = data;
  return receiver->take_body(receiver->context, bytes, size * count) ? size * count : 0;
}

static int report_progress(void *data, long long total, long long now, long long to_send,
                           long long sent) {
  const struct ccurl_receiver *receiver = data;
  return receiver->is_cancelled(receiver->context);
}

/// `texts` as libcurl's list, into `list`; false where memory ran out.
static bool list_texts(const char *const *texts, size_t count, struct curl_slist **list) {
  for (size_t i = 0; i < count; i++) {
    struct curl_slist *longer = curl.slist_append(*list, texts[i]);
    if (!longer) return false;
    *list = longer;
  }
  return true;
}

static int set_options(CURL *handle, const struct ccurl_request *request,
                       const struct ccurl_receiver *receiver, struct curl_slist *headers) {
  int code = 0;
#define SET(option, value) \
  if (code == 0) code = curl.easy_setopt(handle, option, value)
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
  SET(CURLOPT_NOBODY, (long)request->is_head);
  if (request->content) {
    SET(CURLOPT_POST, 1L);
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (long long)request->content_length);
    SET(CURLOPT_POSTFIELDS, request->content);
  }
  SET(CURLOPT_HTTPHEADER, headers);
  // All encodings that this libcurl knows.
  SET(CURLOPT_ACCEPT_ENCODING, "");
  SET(CURLOPT_TIMEOUT_MS, request->timeout_milliseconds);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  SET(CURLOPT_HEADERFUNCTION, take_header);
  SET(CURLOPT_HEADERDATA, receiver);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, receiver);
  SET(CURLOPT_NOPROGRESS, 0L);
  SET(CURLOPT_XFERINFOFUNCTION, report_progress);
  SET(CURLOPT_XFERINFODATA, receiver);
#undef SET
  return code;
}

int ccurl_perform(const struct ccurl_request *request, const struct ccurl_receiver *receiver) {
  if (!is_available()) return CCURL_MISSING;
  CURL *handle = curl.easy_init();
  if (!handle) return CURLE_FAILED_INIT;
  struct curl_slist *headers = NULL;
  int code = CURLE_OUT_OF_MEMORY;
  if (list_texts(request->header_lines, request->header_count, &headers)) {
    code = set_options(handle, request, receiver, headers);
    if (code == 0) code = curl.easy_perform(handle);
  }
  curl.slist_free_all(headers);
  curl.easy_cleanup(handle);
  return code;
}

/// The part of a mail that is still to be sent.
struct rest {
  const char *bytes;
  size_t count;
};

static size_t give_content(char *target, size_t size, size_t count, void *data) {
  struct rest *rest = data;
  size_t given = size * count < rest->count ? size * count : rest->count;
  memcpy(target, rest->bytes, given);
  rest->bytes += given;
  rest->count -= given;
  return given;
}

static int set_mail_options(CURL *handle, const struct ccurl_mail *mail,
                            const struct ccurl_receiver *receiver, struct curl_slist *recipients,
                            struct rest *rest) {
  int code = 0;
#define SET(option, value) \
  if (code == 0) code = curl.easy_setopt(handle, option, value)
  SET(CURLOPT_URL, mail->url);
  SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_SMTP | CURLPROTO_SMTPS));
  SET(CURLOPT_USE_SSL, (long)(mail->needs_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY));
  if (mail->user) SET(CURLOPT_USERNAME, mail->user);
  if (mail->password) SET(CURLOPT_PASSWORD, mail->password);
  if (mail->certificates) SET(CURLOPT_CAINFO, mail->certificates);
  SET(CURLOPT_MAIL_FROM, mail->sender);
  SET(CURLOPT_MAIL_RCPT, recipients);
  SET(CURLOPT_UPLOAD, 1L);
  SET(CURLOPT_READFUNCTION, give_content);
  SET(CURLOPT_READDATA, rest);
  SET(CURLOPT_INFILESIZE_LARGE, (long long)mail->content_length);
  SET(CURLOPT_TIMEOUT_MS, mail->timeout_milliseconds);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_HEADERFUNCTION, take_header);
  SET(CURLOPT_HEADERDATA, receiver);
  SET(CURLOPT_NOPROGRESS, 0L);
  SET(CURLOPT_XFERINFOFUNCTION, report_progress);
  SET(CURLOPT_XFERINFODATA, receiver);
#undef SET
  return code;
}

int ccurl_send_mail(const struct ccurl_mail *mail, const struct ccurl_receiver *receiver) {
  if (!is_available()) return CCURL_MISSING;
  CURL *handle = curl.easy_init();
  if (!handle) return CURLE_FAILED_INIT;
  struct curl_slist *recipients = NULL;
  struct rest rest = {mail->content, mail->content_length};
  int code = CURLE_OUT_OF_MEMORY;
  if (list_texts(mail->recipients, mail->recipient_count, &recipients)) {
    code = set_mail_options(handle, mail, receiver, recipients, &rest);
    if (code == 0) code = curl.easy_perform(handle);
  }
  curl.slist_free_all(recipients);
  curl.easy_cleanup(handle);
  return code;
}

const char *ccurl_message(int code) {
  return is_available() ? curl.easy_strerror(code) : "libcurl is missing";
}
