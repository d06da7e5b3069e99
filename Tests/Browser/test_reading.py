from browser import PAGES, BrowserTest

TITLES = "[...document.querySelectorAll('#paper-filter .paper-title')].map((a) => a.textContent)"


class Reading(BrowserTest):
    def test_the_list_of_papers_is_filtered(self):
        page = self.open("/papers/?topic=Efficient+LLM&rating=★★★ 必读")
        page.wait_for_function(f"{TITLES}.length > 0")
        titles = page.evaluate(TITLES)
        self.assertTrue(all("Sparse" in t or "Quantizing" in t for t in titles), titles)
        page.locator("input[type=search]").fill("dijkstra")
        page.wait_for_function(f"{TITLES}.every((title) => title.includes('Quantizing'))")
        page.locator("input[type=search]").fill("no such paper")
        page.wait_for_function(f"{TITLES}.length === 0")

    def test_the_front_page_is_filtered(self):
        """By rating and topic; posts without such a paper go, and the address keeps the choice."""
        shown = "[...document.querySelectorAll('.glance > li')].filter((li) => li.checkVisibility())"
        page = self.open(PAGES["home"])
        every = page.evaluate(f"{shown}.length")
        page.locator("#list-filter select[name=rating]").select_option("★★★ 必读")
        texts = page.evaluate(f"{shown}.map((li) => li.textContent)")
        self.assertTrue(0 < len(texts) < every, texts)
        self.assertTrue(all("必读" in text for text in texts), texts)
        page.locator("#list-filter select[name=topic]").select_option("Manipulation")
        page.wait_for_function(f"{shown}.length === 1")
        self.assertEqual(page.locator(".card:visible").count(), 1)
        self.assertIn("找到 1 篇", page.locator("#list-filter [role=status]").inner_text())
        page.reload()
        page.wait_for_function(f"{shown}.length === 1")
        page.locator("#list-filter a").click()
        page.wait_for_function("document.querySelector('select[name=topic]')?.value === 'Manipulation'")
        page.wait_for_function(f"{TITLES}.length === 1")

    def test_the_front_page_has_a_banner_of_one_shape(self):
        page = self.open(PAGES["home"])
        box = page.locator(".banner").bounding_box()
        self.assertAlmostEqual(box["width"] / box["height"], 3, places=1)

    def test_a_topic_leads_to_its_filter(self):
        page = self.open(PAGES["topic"])
        page.locator(".list-head a.needs-js").click()
        page.wait_for_function("document.querySelector('select[name=topic]')?.value === 'Efficient LLM'")

    def test_the_address_of_a_heading_is_copied(self):
        page = self.open(PAGES["post"], permissions=["clipboard-read", "clipboard-write"])
        anchor = page.locator(".prose h3 .anchor").first
        anchor.click()
        page.wait_for_function("document.querySelector('.toast').textContent === '已复制'")
        self.assertEqual(
            page.evaluate("navigator.clipboard.readText()"), anchor.evaluate("a => a.href"))

    def test_a_citation_is_copied(self):
        page = self.open(PAGES["paper"], permissions=["clipboard-read", "clipboard-write"])
        page.locator(".copy-citation").first.click()
        page.wait_for_function("document.querySelector('.toast').textContent === '已复制'")
        self.assertIn("@", page.evaluate("navigator.clipboard.readText()"))

    def test_what_was_read_is_marked(self):
        page = self.open(PAGES["post"])
        page.evaluate(
            """(() => {
              const { bottom } = document.querySelector(".prose .paper").getBoundingClientRect();
              scrollBy(0, bottom - innerHeight / 3);
            })()""")
        page.wait_for_selector(".overview .is-read")
        page.goto(self.site.origin + "/")
        self.assertGreaterEqual(page.locator(".glance .is-read").count(), 1)

    def test_the_contents_follow_along(self):
        page = self.open(PAGES["post"])
        page.locator(".prose h3").nth(2).scroll_into_view_if_needed()
        page.evaluate("document.querySelectorAll('.prose h3')[2].scrollIntoView()")
        page.wait_for_function(
            "document.querySelector('.outline [aria-current]')?.textContent.startsWith('3.')")
        self.assertEqual(page.locator(".next-paper").text_content(), "3 / 4 ↓")
        page.locator(".paper-steps button").first.click()
        page.wait_for_function("document.activeElement.closest('.overview')")

    def test_the_last_paper_has_its_turn_at_the_end(self):
        """And what follows the text is not covered."""
        for width in (375, 1280):
            with self.subTest(width=width):
                page = self.open(PAGES["post"], width)
                page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
                page.wait_for_function(
                    "document.querySelector('.next-paper').getAttribute('aria-label')"
                    ".includes('4 / 4')")
                boxes = page.evaluate(
                    """[".paper-steps", ".neighbours", ".site-footer"].map((name) => {
                      const box = document.querySelector(name)?.getBoundingClientRect();
                      return box && [box.top, box.bottom];
                    })""")
                below = min(box[0] for box in boxes[1:] if box)
                self.assertLessEqual(boxes[0][1], below)

    def test_a_key_goes_on_from_where_it_led(self):
        """Also where the page ends before the paper has come to the top of the screen."""
        page = self.open(PAGES["post"])
        page.set_viewport_size({"width": 1280, "height": 3000})
        for count in range(1, 5):
            page.keyboard.press("j")
            page.wait_for_function(
                "document.querySelector('.next-paper').getAttribute('aria-label')"
                f".includes('{count} / 4')")
        page.keyboard.press("k")
        page.wait_for_function(
            "document.querySelector('.next-paper').getAttribute('aria-label').includes('3 / 4')")

    def test_a_repository_shows_the_stars_of_that_day(self):
        page = self.open(PAGES["paper"])
        card = page.locator(".repositories li").first
        self.assertEqual(card.inner_text().split(), ["papersite/sparse", "★", "43"])
        self.assertIn("2026年2月", card.locator("span").get_attribute("title"))

    def test_a_post_says_who_may_use_it(self):
        page = self.open(PAGES["post"])
        link = page.locator(".license [rel=license]")
        self.assertEqual(link.text_content(), "CC BY-SA 4.0")
        self.assertEqual(
            link.get_attribute("href"), "https://creativecommons.org/licenses/by-sa/4.0/")

    def test_the_home_page_tells_of_the_author(self):
        page = self.open(PAGES["home"])
        self.assertIn("每天早上读论文", page.locator(".profile").inner_text())
        self.assertEqual(page.locator(".profile img").evaluate("i => i.naturalWidth > 0"), True)
