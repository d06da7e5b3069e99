from browser import PAGES, BrowserTest


class WithoutScripts(BrowserTest):
    def test_pages_are_whole(self):
        for kind, path in PAGES.items():
            with self.subTest(kind=kind):
                page = self.open(path, java_script_enabled=False)
                self.assertTrue(page.locator("main h1").first.is_visible())
                self.assertTrue(page.locator(".site-header nav a").first.is_visible())
                for name in ("#scheme", "#show-keys", "#keys", ".needs-js"):
                    for element in page.locator(name).all():
                        self.assertFalse(element.is_visible(), name)
                page.context.close()

    def test_the_overview_leads_to_each_paper(self):
        page = self.open(PAGES["post"], java_script_enabled=False)
        links = page.locator(".overview .paper-title")
        self.assertEqual(links.count(), 4)
        links.nth(3).click()
        self.assertTrue(page.locator(":target").is_visible())
        self.assertIn("Quantizing", page.locator(":target").inner_text())

    def test_the_list_of_papers_is_all_there(self):
        page = self.open(PAGES["papers"], java_script_enabled=False)
        self.assertGreaterEqual(page.locator(".paper-list .paper-title").count(), 10)

    def test_colours_follow_the_system(self):
        page = self.open(PAGES["home"], scheme="dark", java_script_enabled=False)
        colour = page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor")
        self.assertEqual(colour, "rgb(23, 21, 18)")
