import re

from browser import BrowserTest

PATHS = [
    "/", "/posts/2026-02-26/", "/tags/", "/tags/attention/", "/papers/", "/papers/2602.10001/",
    "/ratings/", "/topics/", "/topics/planning/", "/trends/", "/archive/", "/nowhere/",
]


class English(BrowserTest):
    site_name = "english"

    def test_every_word_is_english(self):
        """No Chinese, and no key of a word that is missing."""
        for path in PATHS:
            with self.subTest(path=path):
                page = self.open(path, other_hosts=["giscus.app"])
                page.route("https://giscus.app/**", lambda route: route.fulfill(body=""))
                page.evaluate("document.querySelectorAll('details').forEach((d) => (d.open = true))")
                text = page.locator("body").inner_text() + page.title()
                self.assertEqual(re.findall(r"[\u2e80-\u9fff\uff00-\uffef]+", text), [])
                self.assertEqual(re.findall(r"\b[a-z]+_[a-z_]+\b", text), [])
                self.problems.clear()
                page.context.close()

    def test_dates_and_numbers_are_english(self):
        page = self.open("/", other_hosts=["giscus.app"])
        text = page.locator("main").inner_text()
        self.assertIn("Feb 26, 2026", text)
        self.assertIn("1 post", text)
        self.assertNotIn("1 posts", text)

    def test_lines_hold_some_seventy_letters(self):
        page = self.open("/posts/2026-02-26/", other_hosts=["giscus.app"])
        width = page.locator(".prose").evaluate(
            "p => parseFloat(getComputedStyle(p).maxInlineSize) / parseFloat(getComputedStyle(p).fontSize)")
        self.assertEqual(width, 34)

    def test_comments_come_when_the_reader_does(self):
        """Nothing is asked of another host before, and colours go along."""
        asked = []
        page = self.open("/about-nothing/", width=1280, scheme="dark")
        self.problems.clear()
        page.set_viewport_size({"width": 1280, "height": 300})
        page.context.route(
            "https://giscus.app/**",
            lambda route: (asked.append(route.request.url), route.fulfill(body="", headers={
                "Access-Control-Allow-Origin": "*"})))
        page.goto(self.site.origin + "/posts/2026-02-26/")
        page.wait_for_load_state("networkidle")
        self.assertEqual(asked, [])
        page.locator("#comments").scroll_into_view_if_needed()
        script = page.wait_for_selector("#comments script", state="attached")
        data = script.evaluate("s => ({...s.dataset})")
        self.assertEqual((data["theme"], data["lang"]), ("dark", "en"))
        self.assertEqual(data["repo"], "papersite/papers")
        self.problems.clear()
