#ifndef PAPERSITE_CTHEME_H
#define PAPERSITE_CTHEME_H

#include <stddef.h>

/// One file of the built-in theme. Its memory lasts as long as the process.
typedef struct {
  /// Relative to `templates/`, with `/`, such as `partials/head.html`.
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t length;
} CThemeFile;

size_t CThemeFileCount(void);

/// `index` is below `CThemeFileCount()`.
CThemeFile CThemeFileAt(size_t index);

#endif
