#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

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

  // Options that take a long.
  CURLOPT_NOPROGRESS = 43,
  CURLOPT_NOBODY = 44,
  CURLOPT_POST = 47,
  CURLOPT_NOSIGNAL = 99,
  CURLOPT_TIMEOUT_MS = 155,
  CURLOPT_PROTOCOLS = 181,
  CURLOPT_SUPPRESS_CONNECT_HEADERS = 265,
  // Options that take a pointer.
  CURLOPT_WRITEDATA = 10001,
  CURLOPT_URL = 10002,
  CURLOPT_POSTFIELDS = 10015,
  CURLOPT_HTTPHEADER = 10023,
  CURLOPT_HEADERDATA = 10029,
  CURLOPT_XFERINFODATA = 10057,
  CURLOPT_ACCEPT_ENCODING = 10102,
  // Options that take a 64-bit number.
  CURLOPT_POSTFIELDSIZE_LARGE = 30120,
  // Options that take a function.
  CURLOPT_WRITEFUNCTION = 20011,
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

/// The header lines as libcurl's list, into `list`; false where memory ran out.
static bool list_headers(const struct ccurl_request *request, struct curl_slist **list) {
  for (size_t i = 0; i < request->header_count; i++) {
    struct curl_slist *longer = curl.slist_append(*list, request->header_lines[i]);
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
  if (list_headers(request, &headers)) {
    code = set_options(handle, request, receiver, headers);
    if (code == 0) code = curl.easy_perform(handle);
  }
  curl.slist_free_all(headers);
  curl.easy_cleanup(handle);
  return code;
}

const char *ccurl_message(int code) {
  return is_available() ? curl.easy_strerror(code) : "libcurl is missing";
}
