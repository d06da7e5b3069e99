import gzip
from urllib.parse import urlsplit

from browser import PAGES, BrowserTest

# In bytes, compressed.
LIMITS = {"css": 15_000, "js": 10_000}


class Weight(BrowserTest):
    def test_pages_are_light(self):
        """Styles and scripts of the pages that readers come to, and no font."""
        for page_kind in ("home", "post", "papers", "paper", "trends"):
            page = self.open(PAGES[page_kind])
            page.wait_for_load_state("networkidle")
            names = page.evaluate(
                "performance.getEntriesByType('resource').map((entry) => entry.name)")
            page.context.close()
            paths = [urlsplit(name).path for name in names]
            for kind, limit in LIMITS.items():
                with self.subTest(page=page_kind, kind=kind):
                    files = [path for path in paths if path.endswith("." + kind)]
                    self.assertNotEqual(files, [])
                    self.assertLessEqual(sum(map(self.weight, files)), limit)
            fonts = [path for path in paths if path.endswith((".woff2", ".woff", ".ttf"))]
            self.assertEqual(fonts, [])

    def test_pages_that_the_pointer_rests_on_are_fetched_ahead(self):
        """Those of the site alone, and no feeds or other files."""
        page = self.open(PAGES["home"])
        rules = page.locator("script[type=speculationrules]").text_content()
        self.assertIn('"href_matches":"/*/"', rules)

    def weight(self, path):
        return len(gzip.compress((self.site.public / path[1:]).read_bytes(), mtime=0))
