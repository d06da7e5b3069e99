#ifndef PAPERSITE_CCMARKGFM_SHIM_H
#define PAPERSITE_CCMARKGFM_SHIM_H

#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

/// The library has it, but in no header of its own.
cmark_syntax_extension *create_autolink_extension(void) __attribute__((weak));

/// Another one of GFM's extension for bare addresses than the one that is registered; NULL where the
/// library does not give it out.
static inline cmark_syntax_extension *papersiteNewAutolinkExtension(void) {
  return create_autolink_extension == NULL ? NULL : create_autolink_extension();
}

#endif
