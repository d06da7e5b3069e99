#include "CGLib.h"
#include "CPango.h"
#include "palette.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The interfaces of Cairo 1.x and Pango 1.x, as far as they are used
// (https://www.cairographics.org/manual/, https://docs.gtk.org/Pango/).
enum {
  CAIRO_FORMAT_RGB24 = 1,
  CAIRO_STATUS_SUCCESS = 0,
  CAIRO_STATUS_WRITE_ERROR = 11,
  CAIRO_ANTIALIAS_GRAY = 2,
  CAIRO_HINT_STYLE_NONE = 1,
  CAIRO_HINT_METRICS_OFF = 1,
  PANGO_WRAP_WORD_CHAR = 2,
  PANGO_ELLIPSIZE_END = 3,
  PANGO_ALIGN_LEFT = 0,
  PANGO_ALIGN_RIGHT = 2,
  PANGO_SCALE = 1024,
};

typedef int (*write_function)(void *, const unsigned char *, unsigned int);

static struct {
  void *(*image_surface_create)(int, int, int);
  int (*surface_status)(void *);
  int (*surface_write_to_png_stream)(void *, write_function, void *);
  void (*surface_flush)(void *);
  unsigned char *(*surface_get_data)(void *);
  int (*surface_get_stride)(void *);
  void (*surface_destroy)(void *);
  void *(*create)(void *);
  void (*destroy)(void *);
  int (*status)(void *);
  void (*set_source_rgb)(void *, double, double, double);
  void (*rectangle)(void *, double, double, double, double);
  void (*fill)(void *);
  void (*move_to)(void *, double, double);
  void *(*font_options_create)(void);
  void (*font_options_set_antialias)(void *, int);
  void (*font_options_set_hint_style)(void *, int);
  void (*font_options_set_hint_metrics)(void *, int);
  void (*font_options_destroy)(void *);
  const char *(*cairo_version)(void);

  void *(*font_map_new)(void);
  void (*font_map_set_resolution)(void *, double);
  void *(*font_map_create_context)(void *);
  void (*context_set_font_options)(void *, const void *);
  void (*context_set_language)(void *, void *);
  void *(*language_from_string)(const char *);
  void *(*layout_new)(void *);
  void (*layout_set_text)(void *, const char *, int);
  void (*layout_set_width)(void *, int);
  void (*layout_set_height)(void *, int);
  void (*layout_set_wrap)(void *, int);
  void (*layout_set_ellipsize)(void *, int);
  void (*layout_set_alignment)(void *, int);
  void (*layout_set_line_spacing)(void *, float);
  void (*layout_set_font_description)(void *, const void *);
  void (*layout_get_pixel_size)(void *, int *, int *);
  int (*layout_get_line_count)(void *);
  int (*layout_is_ellipsized)(void *);
  int (*layout_get_unknown_glyphs_count)(void *);
  void (*show_layout)(void *, void *);
  void *(*font_description_new)(void);
  void (*font_description_set_family)(void *, const char *);
  void (*font_description_set_weight)(void *, int);
  void (*font_description_set_absolute_size)(void *, double);
  void (*font_description_free)(void *);
  char *(*font_description_to_string)(const void *);
  void *(*context_load_fontset)(void *, const void *, void *);
  void *(*fontset_get_font)(void *, unsigned int);
  void *(*font_describe)(void *);
  const char *(*pango_version)(void);
  void (*object_unref)(void *);
  void (*memory_free)(void *);
  bool is_loaded;
} lib;

static bool find(void *library, const char *name, void *target) {
  *(void **)target = dlsym(library, name);
  return *(void **)target != NULL;
}

static void *open_first(const char *linux_name, const char *mac_name) {
  void *library = dlopen(linux_name, RTLD_NOW | RTLD_LOCAL);
  return library ? library : dlopen(mac_name, RTLD_NOW | RTLD_LOCAL);
}

static bool find_cairo(void *cairo) {
  return find(cairo, "cairo_image_surface_create", &lib.image_surface_create) &&
         find(cairo, "cairo_surface_status", &lib.surface_status) &&
         find(cairo, "cairo_surface_write_to_png_stream", &lib.surface_write_to_png_stream) &&
         find(cairo, "cairo_surface_flush", &lib.surface_flush) &&
         find(cairo, "cairo_image_surface_get_data", &lib.surface_get_data) &&
         find(cairo, "cairo_image_surface_get_stride", &lib.surface_get_stride) &&
         find(cairo, "cairo_surface_destroy", &lib.surface_destroy) &&
         find(cairo, "cairo_create", &lib.create) && find(cairo, "cairo_destroy", &lib.destroy) &&
         find(cairo, "cairo_status", &lib.status) &&
         find(cairo, "cairo_set_source_rgb", &lib.set_source_rgb) &&
         find(cairo, "cairo_rectangle", &lib.rectangle) && find(cairo, "cairo_fill", &lib.fill) &&
         find(cairo, "cairo_move_to", &lib.move_to) &&
         find(cairo, "cairo_font_options_create", &lib.font_options_create) &&
         find(cairo, "cairo_font_options_set_antialias", &lib.font_options_set_antialias) &&
         find(cairo, "cairo_font_options_set_hint_style", &lib.font_options_set_hint_style) &&
         find(cairo, "cairo_font_options_set_hint_metrics", &lib.font_options_set_hint_metrics) &&
         find(cairo, "cairo_font_options_destroy", &lib.font_options_destroy) &&
         find(cairo, "cairo_version_string", &lib.cairo_version);
}

static bool find_pango(void *pango) {
  return find(pango, "pango_font_map_create_context", &lib.font_map_create_context) &&
         find(pango, "pango_context_set_language", &lib.context_set_language) &&
         find(pango, "pango_language_from_string", &lib.language_from_string) &&
         find(pango, "pango_layout_new", &lib.layout_new) &&
         find(pango, "pango_layout_set_text", &lib.layout_set_text) &&
         find(pango, "pango_layout_set_width", &lib.layout_set_width) &&
         find(pango, "pango_layout_set_height", &lib.layout_set_height) &&
         find(pango, "pango_layout_set_wrap", &lib.layout_set_wrap) &&
         find(pango, "pango_layout_set_ellipsize", &lib.layout_set_ellipsize) &&
         find(pango, "pango_layout_set_alignment", &lib.layout_set_alignment) &&
         find(pango, "pango_layout_set_line_spacing", &lib.layout_set_line_spacing) &&
         find(pango, "pango_layout_set_font_description", &lib.layout_set_font_description) &&
         find(pango, "pango_layout_get_pixel_size", &lib.layout_get_pixel_size) &&
         find(pango, "pango_layout_get_line_count", &lib.layout_get_line_count) &&
         find(pango, "pango_layout_is_ellipsized", &lib.layout_is_ellipsized) &&
         find(pango, "pango_layout_get_unknown_glyphs_count", &lib.layout_get_unknown_glyphs_count) &&
         find(pango, "pango_font_description_new", &lib.font_description_new) &&
         find(pango, "pango_font_description_set_family", &lib.font_description_set_family) &&
         find(pango, "pango_font_description_set_weight", &lib.font_description_set_weight) &&
         find(pango, "pango_font_description_set_absolute_size",
              &lib.font_description_set_absolute_size) &&
         find(pango, "pango_font_description_free", &lib.font_description_free) &&
         find(pango, "pango_font_description_to_string", &lib.font_description_to_string) &&
         find(pango, "pango_context_load_fontset", &lib.context_load_fontset) &&
         find(pango, "pango_fontset_get_font", &lib.fontset_get_font) &&
         find(pango, "pango_font_describe", &lib.font_describe) &&
         find(pango, "pango_version_string", &lib.pango_version);
}

static bool find_bridge(void *bridge) {
  return find(bridge, "pango_cairo_font_map_new", &lib.font_map_new) &&
         find(bridge, "pango_cairo_font_map_set_resolution", &lib.font_map_set_resolution) &&
         find(bridge, "pango_cairo_context_set_font_options", &lib.context_set_font_options) &&
         find(bridge, "pango_cairo_show_layout", &lib.show_layout);
}

static void load(void) {
  cglib_listen();
  void *cairo = open_first("libcairo.so.2", "libcairo.2.dylib");
  void *pango = open_first("libpango-1.0.so.0", "libpango-1.0.0.dylib");
  void *bridge = open_first("libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib");
  void *objects = open_first("libgobject-2.0.so.0", "libgobject-2.0.0.dylib");
  void *memory = open_first("libglib-2.0.so.0", "libglib-2.0.0.dylib");
  lib.is_loaded = cairo && pango && bridge && objects && memory && find_cairo(cairo) &&
                  find_pango(pango) && find_bridge(bridge) &&
                  find(objects, "g_object_unref", &lib.object_unref) &&
                  find(memory, "g_free", &lib.memory_free);
}

bool cpango_is_available(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return lib.is_loaded;
}

void cpango_version(char *text, size_t capacity) {
  text[0] = 0;
  if (cpango_is_available()) {
    snprintf(text, capacity, "%s %s", lib.pango_version(), lib.cairo_version());
  }
}

/// Fonts, each thread's own: a font map is not to be used by two threads at once, and takes long to
/// make.
static void *own_context(void) {
  static _Thread_local void *context;
  if (context) return context;
  void *map = lib.font_map_new();
  if (!map) return NULL;
  // One point is one pixel.
  lib.font_map_set_resolution(map, 72);
  context = lib.font_map_create_context(map);
  if (!context) return NULL;
  // The same picture on every screen and with every setting of the user.
  void *options = lib.font_options_create();
  lib.font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  lib.font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  lib.font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  lib.context_set_font_options(context, options);
  lib.font_options_destroy(options);
  return context;
}

static void *describe(const struct cpango_text *text) {
  void *description = lib.font_description_new();
  lib.font_description_set_family(description, text->families);
  lib.font_description_set_weight(description, text->weight);
  lib.font_description_set_absolute_size(description, text->size * PANGO_SCALE);
  return description;
}

/// The code point that a text begins with.
static unsigned int first_character(const char *text) {
  const unsigned char *bytes = (const unsigned char *)text;
  if (bytes[0] < 0x80) return bytes[0];
  int more = bytes[0] >= 0xF0 ? 3 : bytes[0] >= 0xE0 ? 2 : 1;
  unsigned int code = bytes[0] & (0x3F >> more);
  for (int i = 1; i <= more && bytes[i]; i++) code = code << 6 | (bytes[i] & 0x3F);
  return code;
}

void cpango_font(const struct cpango_text *sample, char *text, size_t capacity) {
  text[0] = 0;
  if (!cpango_is_available() || !own_context()) return;
  void *language = lib.language_from_string(sample->language);
  void *wanted = describe(sample);
  void *fonts = lib.context_load_fontset(own_context(), wanted, language);
  void *font = fonts ? lib.fontset_get_font(fonts, first_character(sample->text)) : NULL;
  if (font) {
    void *found = lib.font_describe(font);
    char *name = lib.font_description_to_string(found);
    snprintf(text, capacity, "%s", name);
    lib.memory_free(name);
    lib.font_description_free(found);
    lib.object_unref(font);
  }
  if (fonts) lib.object_unref(fonts);
  lib.font_description_free(wanted);
}

struct cpango_picture {
  void *surface;
  void *cairo;
  int width, height;
  struct cpango_picture *next;
};

/// Pictures that nobody paints on, to be painted over: fresh memory of that size takes longer than
/// the painting. There are at most as many as were painted on at the same time.
static struct {
  pthread_mutex_t lock;
  struct cpango_picture *first;
} spare = {PTHREAD_MUTEX_INITIALIZER, NULL};

/// A spare picture of that size; NULL where there is none.
static struct cpango_picture *take_spare(int width, int height) {
  pthread_mutex_lock(&spare.lock);
  struct cpango_picture **place = &spare.first;
  while (*place && ((*place)->width != width || (*place)->height != height)) {
    place = &(*place)->next;
  }
  struct cpango_picture *picture = *place;
  if (picture) *place = picture->next;
  pthread_mutex_unlock(&spare.lock);
  return picture;
}

static struct cpango_picture *make_picture(int width, int height) {
  void *surface = lib.image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  if (lib.surface_status(surface) != CAIRO_STATUS_SUCCESS) {
    lib.surface_destroy(surface);
    return NULL;
  }
  struct cpango_picture *picture = malloc(sizeof *picture);
  if (!picture) {
    lib.surface_destroy(surface);
    return NULL;
  }
  *picture = (struct cpango_picture){surface, lib.create(surface), width, height, NULL};
  if (lib.status(picture->cairo) != CAIRO_STATUS_SUCCESS) {
    cpango_free(picture);
    return NULL;
  }
  return picture;
}

struct cpango_picture *cpango_make(int width, int height, struct cpango_color color) {
  if (!cpango_is_available()) return NULL;
  struct cpango_picture *picture = take_spare(width, height);
  if (!picture) picture = make_picture(width, height);
  if (picture) cpango_fill(picture, &(struct cpango_box){0, 0, width, height, color});
  return picture;
}

void cpango_fill(struct cpango_picture *picture, const struct cpango_box *box) {
  lib.set_source_rgb(picture->cairo, box->color.red, box->color.green, box->color.blue);
  lib.rectangle(picture->cairo, box->x, box->y, box->width, box->height);
  lib.fill(picture->cairo);
}

struct cpango_extent cpango_write(struct cpango_picture *picture, const struct cpango_text *text) {
  void *context = cpango_is_available() ? own_context() : NULL;
  if (!context) return (struct cpango_extent){.missing_glyphs = 1};
  lib.context_set_language(context, lib.language_from_string(text->language));
  void *layout = lib.layout_new(context);
  void *description = describe(text);
  lib.layout_set_font_description(layout, description);
  lib.layout_set_text(layout, text->text, -1);
  lib.layout_set_width(layout, (int)(text->width * PANGO_SCALE));
  lib.layout_set_height(layout, -text->line_limit);
  lib.layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  lib.layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
  lib.layout_set_alignment(layout, text->is_at_end ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  lib.layout_set_line_spacing(layout, text->line_spacing);
  int width = 0, height = 0;
  lib.layout_get_pixel_size(layout, &width, &height);
  struct cpango_extent extent = {
      .width = width,
      .height = height,
      .lines = lib.layout_get_line_count(layout),
      .is_cut = lib.layout_is_ellipsized(layout) != 0,
      .missing_glyphs = lib.layout_get_unknown_glyphs_count(layout),
  };
  if (picture) {
    lib.set_source_rgb(picture->cairo, text->color.red, text->color.green, text->color.blue);
    lib.move_to(picture->cairo, text->x, text->y);
    lib.show_layout(picture->cairo, layout);
  }
  lib.font_description_free(description);
  lib.object_unref(layout);
  return extent;
}

struct receiver {
  void *context;
  void (*take)(void *context, const unsigned char *bytes, size_t count);
};

static int take_piece(void *data, const unsigned char *bytes, unsigned int count) {
  const struct receiver *receiver = data;
  receiver->take(receiver->context, bytes, count);
  return CAIRO_STATUS_SUCCESS;
}

bool cpango_png(struct cpango_picture *picture, void *context,
                void (*take)(void *context, const unsigned char *bytes, size_t count)) {
  lib.surface_flush(picture->surface);
  if (lib.status(picture->cairo) != CAIRO_STATUS_SUCCESS ||
      lib.surface_status(picture->surface) != CAIRO_STATUS_SUCCESS) {
    return false;
  }
  const unsigned char *pixels = lib.surface_get_data(picture->surface);
  int stride = lib.surface_get_stride(picture->surface);
  if (palette_png(pixels, picture->width, picture->height, stride, context, take)) return true;
  struct receiver receiver = {context, take};
  return lib.surface_write_to_png_stream(picture->surface, take_piece, &receiver) ==
         CAIRO_STATUS_SUCCESS;
}

void cpango_free(struct cpango_picture *picture) {
  // What has failed once fails for ever.
  if (lib.status(picture->cairo) != CAIRO_STATUS_SUCCESS) {
    lib.destroy(picture->cairo);
    lib.surface_destroy(picture->surface);
    free(picture);
    return;
  }
  pthread_mutex_lock(&spare.lock);
  picture->next = spare.first;
  spare.first = picture;
  pthread_mutex_unlock(&spare.lock);
}
