#ifndef PAPERSITE_CCMARKGFM_SHIM_H
#define PAPERSITE_CCMARKGFM_SHIM_H

#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#endif
