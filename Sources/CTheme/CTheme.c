#include "CTheme.h"

// The files of `templates/`, in the order of their names. A new file is two entries here; a test
// holds the list against the folder.

// `#embed` is of C23, and SwiftPM compiles C by an earlier standard.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char page_404_html[] = {
#embed "../../templates/404.html"
};
static const unsigned char archive_html[] = {
#embed "../../templates/archive.html"
};
static const unsigned char assets_code_js[] = {
#embed "../../templates/assets/code.js"
};
static const unsigned char assets_comments_js[] = {
#embed "../../templates/assets/comments.js"
};
static const unsigned char assets_favicon_svg[] = {
#embed "../../templates/assets/favicon.svg"
};
static const unsigned char assets_lists_js[] = {
#embed "../../templates/assets/lists.js"
};
static const unsigned char assets_math_js[] = {
#embed "../../templates/assets/math.js"
};
static const unsigned char assets_papers_js[] = {
#embed "../../templates/assets/papers.js"
};
static const unsigned char assets_reader_js[] = {
#embed "../../templates/assets/reader.js"
};
static const unsigned char assets_scheme_js[] = {
#embed "../../templates/assets/scheme.js"
};
static const unsigned char assets_search_css[] = {
#embed "../../templates/assets/search.css"
};
static const unsigned char assets_search_js[] = {
#embed "../../templates/assets/search.js"
};
static const unsigned char assets_style_css[] = {
#embed "../../templates/assets/style.css"
};
static const unsigned char atom_xml[] = {
#embed "../../templates/atom.xml"
};
static const unsigned char base_html[] = {
#embed "../../templates/base.html"
};
static const unsigned char home_html[] = {
#embed "../../templates/home.html"
};
static const unsigned char making_html[] = {
#embed "../../templates/making.html"
};
static const unsigned char page_html[] = {
#embed "../../templates/page.html"
};
static const unsigned char paper_html[] = {
#embed "../../templates/paper.html"
};
static const unsigned char papers_html[] = {
#embed "../../templates/papers.html"
};
static const unsigned char partials_charts_html[] = {
#embed "../../templates/partials/charts.html"
};
static const unsigned char partials_comments_html[] = {
#embed "../../templates/partials/comments.html"
};
static const unsigned char partials_counts_html[] = {
#embed "../../templates/partials/counts.html"
};
static const unsigned char partials_dates_html[] = {
#embed "../../templates/partials/dates.html"
};
static const unsigned char partials_footer_html[] = {
#embed "../../templates/partials/footer.html"
};
static const unsigned char partials_head_html[] = {
#embed "../../templates/partials/head.html"
};
static const unsigned char partials_header_html[] = {
#embed "../../templates/partials/header.html"
};
static const unsigned char partials_icons_html[] = {
#embed "../../templates/partials/icons.html"
};
static const unsigned char partials_keys_html[] = {
#embed "../../templates/partials/keys.html"
};
static const unsigned char partials_ledger_html[] = {
#embed "../../templates/partials/ledger.html"
};
static const unsigned char partials_license_html[] = {
#embed "../../templates/partials/license.html"
};
static const unsigned char partials_list_filter_html[] = {
#embed "../../templates/partials/list_filter.html"
};
static const unsigned char partials_neighbours_html[] = {
#embed "../../templates/partials/neighbours.html"
};
static const unsigned char partials_outline_html[] = {
#embed "../../templates/partials/outline.html"
};
static const unsigned char partials_pagination_html[] = {
#embed "../../templates/partials/pagination.html"
};
static const unsigned char partials_paper_filter_html[] = {
#embed "../../templates/partials/paper_filter.html"
};
static const unsigned char partials_papers_html[] = {
#embed "../../templates/partials/papers.html"
};
static const unsigned char partials_posts_html[] = {
#embed "../../templates/partials/posts.html"
};
static const unsigned char partials_profile_html[] = {
#embed "../../templates/partials/profile.html"
};
static const unsigned char partials_search_html[] = {
#embed "../../templates/partials/search.html"
};
static const unsigned char post_html[] = {
#embed "../../templates/post.html"
};
static const unsigned char redirect_html[] = {
#embed "../../templates/redirect.html"
};
static const unsigned char robots_txt[] = {
#embed "../../templates/robots.txt"
};
static const unsigned char rss_xml[] = {
#embed "../../templates/rss.xml"
};
static const unsigned char search_html[] = {
#embed "../../templates/search.html"
};
static const unsigned char term_html[] = {
#embed "../../templates/term.html"
};
static const unsigned char terms_html[] = {
#embed "../../templates/terms.html"
};
static const unsigned char trends_html[] = {
#embed "../../templates/trends.html"
};

#define FILE_ENTRY(name, bytes) { name, bytes, sizeof(bytes) }

static const CThemeFile files[] = {
  FILE_ENTRY("404.html", page_404_html),
  FILE_ENTRY("archive.html", archive_html),
  FILE_ENTRY("assets/code.js", assets_code_js),
  FILE_ENTRY("assets/comments.js", assets_comments_js),
  FILE_ENTRY("assets/favicon.svg", assets_favicon_svg),
  FILE_ENTRY("assets/lists.js", assets_lists_js),
  FILE_ENTRY("assets/math.js", assets_math_js),
  FILE_ENTRY("assets/papers.js", assets_papers_js),
  FILE_ENTRY("assets/reader.js", assets_reader_js),
  FILE_ENTRY("assets/scheme.js", assets_scheme_js),
  FILE_ENTRY("assets/search.css", assets_search_css),
  FILE_ENTRY("assets/search.js", assets_search_js),
  FILE_ENTRY("assets/style.css", assets_style_css),
  FILE_ENTRY("atom.xml", atom_xml),
  FILE_ENTRY("base.html", base_html),
  FILE_ENTRY("home.html", home_html),
  FILE_ENTRY("making.html", making_html),
  FILE_ENTRY("page.html", page_html),
  FILE_ENTRY("paper.html", paper_html),
  FILE_ENTRY("papers.html", papers_html),
  FILE_ENTRY("partials/charts.html", partials_charts_html),
  FILE_ENTRY("partials/comments.html", partials_comments_html),
  FILE_ENTRY("partials/counts.html", partials_counts_html),
  FILE_ENTRY("partials/dates.html", partials_dates_html),
  FILE_ENTRY("partials/footer.html", partials_footer_html),
  FILE_ENTRY("partials/head.html", partials_head_html),
  FILE_ENTRY("partials/header.html", partials_header_html),
  FILE_ENTRY("partials/icons.html", partials_icons_html),
  FILE_ENTRY("partials/keys.html", partials_keys_html),
  FILE_ENTRY("partials/ledger.html", partials_ledger_html),
  FILE_ENTRY("partials/license.html", partials_license_html),
  FILE_ENTRY("partials/list_filter.html", partials_list_filter_html),
  FILE_ENTRY("partials/neighbours.html", partials_neighbours_html),
  FILE_ENTRY("partials/outline.html", partials_outline_html),
  FILE_ENTRY("partials/pagination.html", partials_pagination_html),
  FILE_ENTRY("partials/paper_filter.html", partials_paper_filter_html),
  FILE_ENTRY("partials/papers.html", partials_papers_html),
  FILE_ENTRY("partials/posts.html", partials_posts_html),
  FILE_ENTRY("partials/profile.html", partials_profile_html),
  FILE_ENTRY("partials/search.html", partials_search_html),
  FILE_ENTRY("post.html", post_html),
  FILE_ENTRY("redirect.html", redirect_html),
  FILE_ENTRY("robots.txt", robots_txt),
  FILE_ENTRY("rss.xml", rss_xml),
  FILE_ENTRY("search.html", search_html),
  FILE_ENTRY("term.html", term_html),
  FILE_ENTRY("terms.html", terms_html),
  FILE_ENTRY("trends.html", trends_html),
};

size_t CThemeFileCount(void) { return sizeof(files) / sizeof(files[0]); }

CThemeFile CThemeFileAt(size_t index) { return files[index]; }
