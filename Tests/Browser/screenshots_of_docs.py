"""Takes the pictures of docs/; `Tests/Browser/screenshots` runs it."""

import base64
import pathlib
import shutil
import sys
import tempfile

from browser import HERE, BrowserTest, Site

ROOT = HERE.parent.parent
sys.path.append(str(ROOT / "Benchmarks"))
sys.dont_write_bytecode = True

import corpus

PAPER = "/papers/2602.20739/"


class Screenshots(BrowserTest):
    @classmethod
    def make_site(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        source = pathlib.Path(folder.name)
        shutil.copytree(ROOT / "content", source / "content")
        corpus.write(source / "made-up", 61)
        for post in (source / "made-up").iterdir():
            if post.stem != str(corpus.NEWEST):
                post.rename(source / "content/posts" / post.name)
        return Site(source, cls.environment)

    def test_home(self):
        self.save("home", self.shot("/", 1280, 860, "light"))

    def test_post(self):
        self.save("post-dark", self.shot("/posts/2026-02-26/", 1280, 860, "dark"))

    def test_phones(self):
        self.save_row("phones", [
            self.shot("/", 320, 640, "light"),
            self.shot("/posts/2026-02-26/", 320, 640, "dark", "document.querySelectorAll('h3')[1]"),
            self.shot(PAPER, 320, 640, "light"),
            self.shot("/search/?q=量化", 320, 640, "dark"),
        ])

    def test_tablets(self):
        self.save_row("tablets", [
            self.shot("/trends/", 768, 900, "light"),
            self.shot("/topics/agents/", 768, 900, "dark"),
            self.shot("/nowhere/", 768, 900, "light"),
        ], scale=0.6)

    def shot(self, path, width, height, scheme, place=None):
        """A picture of the page, scrolled to the element that the expression `place` gives."""
        page = self.open(path, width, scheme)
        self.problems.clear()
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_load_state("networkidle")
        if place:
            page.evaluate(f"{place}.scrollIntoView()")
        page.wait_for_timeout(500)
        picture = page.screenshot()
        page.context.close()
        return width, height, picture

    def save_row(self, name, shots, scale=1):
        """The pictures side by side."""
        row = "".join(
            f'<img width="{width * scale}" height="{height * scale}"'
            f' src="data:image/png;base64,{base64.b64encode(picture).decode()}">'
            for width, height, picture in shots)
        width = round(sum(shot[0] for shot in shots) * scale + 16 * (len(shots) - 1))
        height = round(shots[0][1] * scale)
        page = self.browser.new_page(viewport={"width": width, "height": height})
        page.set_content(
            "<style>body{display:flex;gap:16px;margin:0;background:#b8b4a6}</style>" + row)
        page.wait_for_timeout(500)
        self.save(name, (width, height, page.screenshot()))
        page.close()

    def save(self, name, shot):
        """As WebP, which Chromium writes."""
        width, height, picture = shot
        page = self.browser.new_page(viewport={"width": width, "height": height})
        page.set_content(
            '<style>body{margin:0}img{display:block}</style>'
            f'<img src="data:image/png;base64,{base64.b64encode(picture).decode()}">')
        page.wait_for_timeout(500)
        client = page.context.new_cdp_session(page)
        data = client.send("Page.captureScreenshot", {"format": "webp", "quality": 82})["data"]
        (ROOT / "docs" / f"{name}.webp").write_bytes(base64.b64decode(data))
        page.close()
