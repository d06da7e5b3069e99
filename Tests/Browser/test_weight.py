import gzip
from urllib.parse import urlsplit

from browser import PAGES, BrowserTest

# In bytes, compressed.
LIMITS = {"css": 15_000, "js": 10_000}


class Weight(BrowserTest):
    def test_a_post_is_light(self):
        page = self.open(PAGES["post"])
        page.wait_for_load_state("networkidle")
        names = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
        paths = [urlsplit(name).path for name in names]
        for kind, limit in LIMITS.items():
            with self.subTest(kind=kind):
                files = [path for path in paths if path.endswith("." + kind)]
                self.assertNotEqual(files, [])
                weight = sum(
                    len(gzip.compress((self.site.public / path[1:]).read_bytes(), mtime=0))
                    for path in files)
                self.assertLessEqual(weight, limit)
        self.assertEqual([path for path in paths if path.endswith((".woff2", ".woff", ".ttf"))], [])
