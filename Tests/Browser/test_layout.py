from browser import IN_PIECES, PAGES, WIDTHS, BrowserTest


class Layout(BrowserTest):
    def test_nothing_scrolls_sideways(self):
        for kind, path in PAGES.items():
            for width in WIDTHS:
                with self.subTest(kind=kind, width=width):
                    page = self.open(path, width)
                    widest = page.evaluate("document.documentElement.scrollWidth")
                    self.assertLessEqual(widest, width)
                    page.context.close()

    def test_nothing_shifts(self):
        """The picture of a post has its room before it is there, scripts move nothing, and neither
        does what comes last of a page."""
        for kind in ("home", "tag", "post", "papers", "paper"):
            for width in WIDTHS:
                with self.subTest(kind=kind, width=width):
                    page = self.open(PAGES[kind], width, extra_http_headers=IN_PIECES)
                    page.wait_for_load_state("networkidle")
                    page.mouse.wheel(0, 20000)
                    page.wait_for_function("scrollY > 0")
                    page.evaluate("new Promise((done) => requestAnimationFrame(done))")
                    # The words of a line that breaks anew while it arrives are allowed.
                    self.assertLess(page.evaluate("shift"), 0.003)
                    page.context.close()

    def test_no_date_breaks_and_no_labels_collide(self):
        for width in (320, 375):
            for path in (PAGES["post"], PAGES["home"], PAGES["archive"]):
                with self.subTest(path=path, width=width):
                    page = self.open(path, width)
                    self.assertGreater(page.locator("main .date").count(), 0)
                    heights = page.evaluate(
                        "[...document.querySelectorAll('.date')].map((d) => d.getClientRects().length)")
                    self.assertEqual(set(heights), {1})
        for width in WIDTHS:
            page = self.open(PAGES["trends"], width)
            overlaps = page.evaluate(
                """[...document.querySelectorAll(".plot")].flatMap((plot) => {
                  const boxes = [...plot.querySelectorAll("text")]
                    .map((text) => [text.textContent, text.getBoundingClientRect()]);
                  return boxes.flatMap(([name, a], index) => boxes.slice(index + 1)
                    .filter(([, b]) => a.left < b.right && b.left < a.right
                      && a.top < b.bottom - 4 && b.top < a.bottom - 4)
                    .map(([other]) => name + " " + other));
                })""")
            self.assertEqual(overlaps, [])

    def test_lines_are_of_a_good_length(self):
        page = self.open(PAGES["post"])
        box = page.evaluate(
            """(() => {
              const style = getComputedStyle(document.querySelector(".prose p:not([class])"));
              return [parseFloat(style.width) / parseFloat(style.fontSize),
                parseFloat(style.lineHeight) / parseFloat(style.fontSize)];
            })()""")
        self.assertTrue(36 <= box[0] <= 42, box)
        self.assertTrue(1.7 <= box[1] <= 1.8, box)

    def test_the_colours_are_there_before_the_page_is_shown(self):
        """The scheme that the reader chose is set by a script that stops the page."""
        page = self.open(PAGES["home"])
        page.evaluate("localStorage.setItem('scheme', 'dark')")
        page.route("**/reader.js", lambda route: route.abort())
        page.goto(page.url)
        self.problems.clear()
        scheme = page.evaluate("document.documentElement.dataset.scheme")
        self.assertEqual(scheme, "dark")

    def test_a_day_prints_as_its_text_alone(self):
        page = self.open(PAGES["post"])
        page.emulate_media(media="print")
        for selector in (".site-header nav", ".neighbours", ".outline", ".paper-steps", ".anchor"):
            with self.subTest(selector=selector):
                self.assertFalse(page.locator(selector).first.is_visible())
        self.assertTrue(page.locator(".prose h3").first.is_visible())

    def test_nothing_moves_for_those_who_want_no_motion(self):
        page = self.open(PAGES["post"], reduced_motion="reduce")
        moving = page.evaluate(
            """[...document.querySelectorAll("*")].filter((element) => {
              const style = getComputedStyle(element);
              return style.animationName !== "none" || parseFloat(style.transitionDuration) > 0
                || style.scrollBehavior === "smooth";
            }).map((element) => element.outerHTML.slice(0, 80))""")
        self.assertEqual(moving, [])
