#ifndef PAPERSITE_CGLIB_H
#define PAPERSITE_CGLIB_H

#include <stddef.h>

/// What libraries that are built on GLib say through it: it would go to standard error in their own
/// words. Everything may be called on any thread.

/// Has all that they say from now on go here. To be called before one of them is used. Where one
/// gives up, which ends the process, it ends with a message in papersite's words and status 1.
void cglib_listen(void);

/// The first warning that they gave on any thread, such as `Pango: failed to choose a font`, into
/// `text` with a NUL at its end; empty where there was none.
void cglib_first_warning(char *_Nonnull text, size_t capacity);

#endif
