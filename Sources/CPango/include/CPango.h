#ifndef PAPERSITE_CPANGO_H
#define PAPERSITE_CPANGO_H

#include <stdbool.h>
#include <stddef.h>

/// Pictures with text, by Pango and Cairo, which are loaded from the system when they are first
/// needed. Everything may be called on any thread.

/// Red, green and blue, each from 0 to 1.
struct cpango_color {
  double red, green, blue;
};

/// A filled rectangle, in pixels from the upper left corner.
struct cpango_box {
  double x, y, width, height;
  struct cpango_color color;
};

/// A text in a box.
struct cpango_text {
  /// UTF-8, ends with NUL. `\n` begins a new paragraph.
  const char *_Nonnull text;
  /// A language tag, which decides about fonts and where lines may end.
  const char *_Nonnull language;
  /// Families with commas between, the best first, such as `Noto Sans, sans-serif`.
  const char *_Nonnull families;
  /// In pixels.
  double size;
  /// From 100 (thin) to 1000; 400 is regular.
  int weight;
  /// Between the lines' baselines, as a multiple of the font's own.
  float line_spacing;
  double x, y, width;
  /// More lines are cut, and end with an ellipsis.
  int line_limit;
  /// Whether it ends at the box's right edge and does not begin at its left one.
  bool is_at_end;
  struct cpango_color color;
};

/// What a text came to.
struct cpango_extent {
  /// In pixels.
  double width, height;
  int lines;
  bool is_cut;
  /// How many characters no font has.
  int missing_glyphs;
};

struct cpango_picture;

/// Whether the libraries are there.
bool cpango_is_available(void);

/// The versions of Pango and Cairo, such as `1.50.12 1.16.0`, into `text` with a NUL at its end.
void cpango_version(char *_Nonnull text, size_t capacity);

/// The description of the font that shows the first character of `sample`, such as
/// `Noto Sans CJK SC Bold`, into `text` with a NUL at its end; empty where none has it.
void cpango_font(const struct cpango_text *_Nonnull sample, char *_Nonnull text, size_t capacity);

/// A picture of one colour; NULL where the libraries are missing or memory ran out. To be given to
/// `cpango_free`, which keeps its memory for the next one.
struct cpango_picture *_Nullable cpango_make(int width, int height, struct cpango_color color);

void cpango_fill(struct cpango_picture *_Nonnull picture, const struct cpango_box *_Nonnull box);

/// Writes a text into a picture, and says how much room it takes; without a picture, only that.
struct cpango_extent cpango_write(
    struct cpango_picture *_Nullable picture, const struct cpango_text *_Nonnull text);

/// The picture as PNG: `take` is given one piece after another. False where that failed, or what was
/// painted before could not be. Colours
/// that nobody can tell apart become one, if few are left: that is a third of the bytes and time.
bool cpango_png(
    struct cpango_picture *_Nonnull picture, void *_Nullable context,
    void (*_Nonnull take)(void *_Nullable context, const unsigned char *_Nonnull bytes, size_t count));

void cpango_free(struct cpango_picture *_Nonnull picture);

#endif
