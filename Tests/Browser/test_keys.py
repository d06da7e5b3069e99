from browser import PAGES, BrowserTest

FOCUSED = "document.activeElement.closest('.paper')?.querySelector('[id]')?.id"


class Keys(BrowserTest):
    def test_tab_comes_to_the_text_at_once(self):
        page = self.open(PAGES["post"])
        page.keyboard.press("Tab")
        self.assertEqual(page.evaluate("document.activeElement.className"), "skip-link")
        page.keyboard.press("Enter")
        page.wait_for_function("document.activeElement.id === 'main-content'")

    def test_j_and_k_go_from_paper_to_paper(self):
        page = self.open(PAGES["post"])
        ids = page.evaluate(
            "[...document.querySelectorAll('.prose .paper')].map((p) => p.querySelector('[id]').id)")
        self.assertEqual(len(ids), 4)
        for id in ids[:3]:
            page.keyboard.press("j")
            page.wait_for_function(f"{FOCUSED} === {id!r}")
        page.keyboard.press("k")
        page.wait_for_function(f"{FOCUSED} === {ids[1]!r}")

    def test_j_passes_over_what_a_filter_hides(self):
        page = self.open("/?topic=Memory&rating=★★ 可选")
        page.wait_for_function("document.querySelectorAll('.glance li[hidden]').length > 0")
        page.evaluate("document.querySelector('.card').hidden = true")
        page.keyboard.press("j")
        page.wait_for_function("document.activeElement.closest('.card:nth-of-type(2)')")

    def test_the_list_of_keys_opens_and_closes(self):
        page = self.open(PAGES["home"])
        page.keyboard.press("?")
        page.wait_for_selector("#keys[open]")
        page.keyboard.press("Escape")
        page.wait_for_selector("#keys:not([open])", state="attached")

    def test_t_switches_the_colours_and_they_stay(self):
        page = self.open(PAGES["home"])
        scheme = "document.documentElement.dataset.scheme"
        for expected in ("light", "dark"):
            page.keyboard.press("t")
            self.assertEqual(page.evaluate(scheme), expected)
        page.reload()
        self.assertEqual(page.evaluate(scheme), "dark")
        self.assertEqual(
            page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(23, 21, 18)")

    def test_the_slash_leads_to_the_search(self):
        page = self.open(PAGES["post"])
        page.keyboard.press("/")
        page.wait_for_function("document.activeElement?.type === 'search'")

    def test_keys_are_letters_where_the_reader_types(self):
        page = self.open(PAGES["papers"])
        page.locator("input[type=search]").focus()
        page.keyboard.type("jt?")
        self.assertEqual(page.locator("input[type=search]").input_value(), "jt?")
