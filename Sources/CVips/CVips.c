#include "CVips.h"

#include "CGLib.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// libvips's interface, as far as it is used (https://www.libvips.org/API/current/).
enum {
  VIPS_SIZE_DOWN = 2,
  // Far more than any image has, so that the width alone decides.
  ANY_HEIGHT = 10000000,
};

static struct {
  int (*init)(const char *);
  void (*concurrency_set)(int);
  void (*cache_set_max)(int);
  int (*thumbnail_buffer)(void *, size_t, void **, int, ...);
  int (*write_to_buffer)(void *, const char *, void **, size_t *, ...);
  void (*error_clear)(void);
  const char *(*version_string)(void);
  void (*object_unref)(void *);
  void (*memory_free)(void *);
  bool is_loaded;
} vips;

static bool find(void *library, const char *name, void *target) {
  *(void **)target = dlsym(library, name);
  return *(void **)target != NULL;
}

static void *open_library(void) {
  static const char *const names[] = {"libvips.so.42", "libvips.42.dylib"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_GLOBAL);
    if (library) return library;
  }
  return NULL;
}

static void load(void) {
  cglib_listen();
  void *library = open_library();
  vips.is_loaded = library && find(library, "vips_init", &vips.init) &&
                   find(library, "vips_concurrency_set", &vips.concurrency_set) &&
                   find(library, "vips_cache_set_max", &vips.cache_set_max) &&
                   find(library, "vips_thumbnail_buffer", &vips.thumbnail_buffer) &&
                   find(library, "vips_image_write_to_buffer", &vips.write_to_buffer) &&
                   find(library, "vips_error_clear", &vips.error_clear) &&
                   find(library, "vips_version_string", &vips.version_string) &&
                   find(library, "g_object_unref", &vips.object_unref) &&
                   find(library, "g_free", &vips.memory_free) && vips.init("papersite") == 0;
  if (!vips.is_loaded) return;
  // Several images are worked on at once, each by one thread, and none is worked on twice.
  vips.concurrency_set(1);
  vips.cache_set_max(0);
}

bool cvips_is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return vips.is_loaded;
}

const char *cvips_version(void) { return cvips_is_available() ? vips.version_string() : ""; }

struct cvips_bytes cvips_webp(const unsigned char *bytes, size_t count, int width,
                              const char *settings) {
  struct cvips_bytes result = {NULL, 0};
  if (!cvips_is_available()) return result;
  void *image = NULL;
  if (vips.thumbnail_buffer((void *)bytes, count, &image, width, "height", ANY_HEIGHT, "size",
                            VIPS_SIZE_DOWN, "export_profile", "srgb", NULL) == 0) {
    char suffix[128];
    snprintf(suffix, sizeof suffix, ".webp[strip=true,%s]", settings);
    void *start = NULL;
    size_t size = 0;
    if (vips.write_to_buffer(image, suffix, &start, &size, NULL) == 0) {
      result = (struct cvips_bytes){start, size};
    }
  }
  if (image) vips.object_unref(image);
  vips.error_clear();
  return result;
}

void cvips_free(struct cvips_bytes bytes) {
  if (bytes.start) vips.memory_free(bytes.start);
}
