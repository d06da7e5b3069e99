#include "CGLib.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// GLib's structured logging, as far as it is used (https://docs.gtk.org/glib/logging.html): what is
// said in the older way comes through it too.
enum {
  G_LOG_FLAG_FATAL = 1 << 1,
  G_LOG_LEVEL_ERROR = 1 << 2,
  G_LOG_LEVEL_CRITICAL = 1 << 3,
  G_LOG_LEVEL_WARNING = 1 << 4,
  G_LOG_WRITER_HANDLED = 1,
};

struct field {
  const char *key;
  const void *value;
  ssize_t length;
};

typedef int (*writer)(int level, const struct field *fields, size_t count, void *data);

static struct {
  pthread_mutex_t lock;
  char text[256];
} first = {PTHREAD_MUTEX_INITIALIZER, ""};

/// The value of a field, if it is text; else an empty one.
static const char *value(const char *key, const struct field *fields, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (strcmp(fields[i].key, key) == 0 && fields[i].length < 0) return fields[i].value;
  }
  return "";
}

/// What is allocated or locked here may be what has failed.
static void give_up(const char *domain, const char *message) {
  char text[600];
  int length = snprintf(
      text, sizeof text,
      "error: %s, a library that makes pictures, has given up: %.200s [picture-library]\n"
      "  fix: Let papersite have more memory and threads (`ulimit -v`, `ulimit -u`), or write "
      "`cards: false` and `images: false` in content/site.yml\n"
      "Nothing was published, and the site is as it was.\n",
      domain, message);
  if (write(STDERR_FILENO, text, (size_t)length) < 0) _exit(2);
  _exit(1);
}

static int take(int level, const struct field *fields, size_t count, void *data) {
  (void)data;
  int serious = G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING;
  if (!(level & serious)) return G_LOG_WRITER_HANDLED;
  const char *domain = value("GLIB_DOMAIN", fields, count);
  const char *message = value("MESSAGE", fields, count);
  if (level & (G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL)) give_up(domain, message);
  pthread_mutex_lock(&first.lock);
  if (!first.text[0]) snprintf(first.text, sizeof first.text, "%s: %s", domain, message);
  pthread_mutex_unlock(&first.lock);
  return G_LOG_WRITER_HANDLED;
}

static void listen(void) {
  void *library = dlopen("libglib-2.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libglib-2.0.0.dylib", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  void (*set_writer)(writer, void *, void (*)(void *)) = NULL;
  *(void **)&set_writer = dlsym(library, "g_log_set_writer_func");
  if (set_writer) set_writer(take, NULL, NULL);
}

void cglib_listen(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, listen);
}

void cglib_first_warning(char *text, size_t capacity) {
  pthread_mutex_lock(&first.lock);
  snprintf(text, capacity, "%s", first.text);
  pthread_mutex_unlock(&first.lock);
}
