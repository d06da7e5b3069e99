from axe_playwright_python.sync_playwright import Axe

from browser import PAGES, SCHEMES, BrowserTest


class Accessibility(BrowserTest):
    def test_axe_finds_nothing(self):
        """On every kind of page, in both colour schemes, wide and narrow."""
        axe = Axe()
        for kind, path in PAGES.items():
            for scheme in SCHEMES:
                for width in (1280, 320):
                    with self.subTest(kind=kind, scheme=scheme, width=width):
                        page = self.open(path, width, scheme)
                        results = axe.run(page)
                        self.assertEqual(
                            results.violations_count, 0, results.generate_report())
                        page.context.close()

    def test_the_keys_dialog_has_none_either(self):
        page = self.open(PAGES["post"])
        page.keyboard.press("?")
        page.wait_for_selector("#keys[open]")
        results = Axe().run(page)
        self.assertEqual(results.violations_count, 0, results.generate_report())
