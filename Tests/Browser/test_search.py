import unittest

from axe_playwright_python.sync_playwright import Axe

from browser import PAGES, SCHEMES, BrowserTest

TITLES = "[...document.querySelectorAll('.search-results .paper-title')].map((a) => a.textContent)"
QUANTIZING = "Quantizing Policies for Robots"
SPARSE = "Sparse Attention Without a Router"


class Search(BrowserTest):
    """The search over Pagefind's index, on its page and in the dialog."""

    def setUp(self):
        if not (self.site.public / "pagefind").exists():
            self.skipTest("there is no Pagefind; ./setup --search installs it")

    def found(self, page, query, **chosen):
        """The titles that a query finds, the best first."""
        page.locator("#search input[type=search]").fill(query)
        for name, value in chosen.items():
            page.locator(f"#search select[name={name}]").select_option(value)
        page.wait_for_function("document.querySelector('.search-status').textContent.match(/\\d|。/)")
        page.wait_for_timeout(400)
        return page.evaluate(TITLES)

    def test_what_is_asked_for_comes_first(self):
        """A Chinese term, an English one, an author, and an arXiv number in several forms."""
        for query, title in {
            "低比特量化": QUANTIZING,
            "抓取成功率": QUANTIZING,
            "attention": SPARSE,
            "Dijkstra": QUANTIZING,
            "edsger dijkstra": QUANTIZING,
            "2602.20004": QUANTIZING,
            "arXiv:2602.20004v2": QUANTIZING,
            "https://arxiv.org/abs/2602.20001": SPARSE,
        }.items():
            with self.subTest(query=query):
                page = self.open("/search/")
                # Other days have papers of the same name, with the day behind it.
                self.assertEqual(self.found(page, query)[0].split(" (")[0], title)
                page.context.close()

    def test_a_hit_leads_to_the_paper(self):
        page = self.open("/search/")
        self.found(page, "低比特量化")
        self.assertEqual(page.locator(".search-results mark").first.inner_text(), "比特")
        page.locator(".search-results .paper-title").first.click()
        page.wait_for_url("**/papers/2602.20004/")
        self.assertEqual(page.locator("h1").inner_text().split(), QUANTIZING.split())

    def test_text_around_the_entries_leads_to_the_day(self):
        page = self.open("/search/")
        self.assertEqual(self.found(page, "长程规划的难处"), ["每日论文 - 2026-02-26"])

    def test_an_excerpt_says_what_the_row_does_not(self):
        """Not the title and the names once more."""
        page = self.open("/search/")
        self.found(page, "低比特量化")
        excerpt = page.locator(".search-results .excerpt").first.inner_text()
        self.assertIn("抓取", excerpt)
        self.assertNotIn("Dijkstra", excerpt)

    def test_filters_by_topic_rating_year_and_author(self):
        page = self.open("/search/")
        page.locator("#search input[type=search]").focus()
        page.wait_for_selector("#search select[name=topic] option:nth-child(3)", state="attached")
        topic = self.found(page, "", topic="Efficient LLM")
        self.assertIn(QUANTIZING, topic)
        self.assertNotIn("Planning With Verified Memory", topic)
        both = self.found(page, "", topic="Efficient LLM", rating="★★★ 必读", year="2026")
        self.assertEqual(set(both) & {SPARSE, QUANTIZING}, {SPARSE, QUANTIZING})
        page.locator("#search input[name=author]").fill("Edsger Dijkstra")
        titles = self.found(page, "")
        self.assertTrue(all(title.startswith(QUANTIZING) for title in titles), titles)
        self.assertIn("author=Edsger+Dijkstra", page.url)
        page.reload()
        page.wait_for_function(f"{TITLES}.length === {len(titles)}")

    def test_what_is_not_there_is_not_found(self):
        page = self.open("/search/")
        self.assertEqual(self.found(page, "2602.29999"), [])
        self.assertEqual(page.locator(".search-status").inner_text(), "没有找到。")

    def test_the_dialog_finds_too_and_leads_by_keys(self):
        page = self.open(PAGES["post"])
        page.keyboard.press("/")
        page.wait_for_selector(".search-dialog[open]")
        page.keyboard.type("低比特量化")
        page.wait_for_function(f"{TITLES}[0] === {QUANTIZING!r}")
        page.keyboard.press("ArrowDown")
        page.wait_for_function("document.activeElement.className === 'paper-title'")
        page.keyboard.press("Enter")
        page.wait_for_url("**/papers/2602.20004/")

    def test_nothing_is_fetched_before_it_is_used(self):
        page = self.open(PAGES["post"])
        page.wait_for_load_state("networkidle")
        names = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
        self.assertEqual([name for name in names if "pagefind" in name or "search" in name], [])

    def test_axe_finds_nothing_on_results(self):
        for scheme in SCHEMES:
            for width in (1280, 320):
                with self.subTest(scheme=scheme, width=width):
                    page = self.open("/search/", width, scheme)
                    self.found(page, "量化")
                    self.check_axe(page)
                    page.context.close()

    def test_axe_finds_nothing_in_the_dialog(self):
        page = self.open(PAGES["post"])
        page.keyboard.press("/")
        page.wait_for_selector(".search-dialog[open]")
        self.found(page, "量化")
        self.check_axe(page)

    def check_axe(self, page):
        results = Axe().run(page)
        self.assertEqual(results.violations_count, 0, results.generate_report())


class SearchWithoutAnIndex(BrowserTest):
    """A reader of a site that was built without Pagefind."""

    environment = {"PAGEFIND_BINARY_PATH": "/nowhere"}

    def test_the_list_of_papers_is_filtered(self):
        page = self.open("/search/")
        page.locator("input[type=search]").fill("dijkstra")
        page.wait_for_function(
            "document.querySelectorAll('#paper-filter .paper-title').length === 3")
        self.assertEqual(
            page.locator("#paper-filter .paper-title").first.inner_text(), QUANTIZING)


if __name__ == "__main__":
    unittest.main()
