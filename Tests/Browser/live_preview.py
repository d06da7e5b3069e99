#!/usr/bin/env python3
"""The live preview in a real browser: a post is edited, broken and mended, and each is seen.

    Tests/Browser/live_preview.py [PAPERSITE]

PAPERSITE is the built program; without it, that of `swift build`. Where there is no Chromium, the
test says so and is passed over (exit status 0), unless CI asks for it by `REQUIRE_CHROMIUM=1`.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import devtools

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PAPERSITE = REPOSITORY / ".build/debug/papersite"

PARAGRAPHS = "\n\n".join(f"这是第 {number} 段。" for number in range(1, 120))
POST = """---
title: {title}
published: 2026-02-26
tags: [AI]
---

{text}

""" + PARAGRAPHS + "\n"

ENTRY = """### 1. A Paper

**作者**: Ada Author
**链接**: [arXiv:2602.00001](https://arxiv.org/abs/2602.00001)
**评级**: {stars} {word}

"""

# The preview's own element, and what stands in it.
OVERLAY = "document.querySelector('papersite-preview')?.shadowRoot.querySelector('.problems')"
NOTES = "document.querySelector('papersite-preview')?.shadowRoot.querySelector('.notes')"


class Server:
    """`papersite serve` for a folder, on a free port."""

    def __init__(self, folder):
        self._process = subprocess.Popen(
            [str(PAPERSITE), "serve", "--source", str(folder), "--port", "0"],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self._process.stdout:
            address = re.search(r"http://\S+", line)
            if address:
                self.address = address[0]
                return
        raise RuntimeError("papersite serve said no address")

    def close(self):
        self._process.terminate()
        status = self._process.wait(10)
        self._process.stdout.close()
        return status


class LivePreview(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = devtools.Browser(devtools.find())
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="papersite-live-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.write("content/site.yml", "title: 站点\nlanguage: zh-CN\n")
        self.save()
        self.server = Server(self.folder)
        self.addCleanup(self.server.close)
        self.page = self.browser.page()
        self.page.open(self.server.address + "posts/2026-02-26/")

    def write(self, path, text):
        place = self.folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        # As editors do that save by renaming.
        draft = place.with_name(place.name + "~")
        draft.write_text(text, encoding="utf-8")
        draft.rename(place)

    def save(self, text="第一稿。", title="题目"):
        self.write("content/posts/2026-02-26.md", POST.format(title=title, text=text))

    def scroll(self, top):
        self.page.value(f"scrollTo({{top: {top}, behavior: 'instant'}})")
        self.page.wait_until(f"Math.abs(scrollY - {top}) < 2")

    def wait_for_text(self, text):
        self.page.wait_until(f"document.body?.innerText.includes({text!r})")

    def test_an_edit_is_shown_where_the_reader_was(self):
        self.scroll(900)
        self.save("第二稿。")
        self.wait_for_text("第二稿。")
        self.page.wait_until("Math.abs(scrollY - 900) < 2")

    def test_a_change_of_words_is_made_in_place(self):
        self.become_known()
        self.page.value("window.isStill = true; getSelection().selectAllChildren("
                        "document.querySelector('.prose p:last-of-type'))")
        self.page.value("window.updates = 0; document.addEventListener('papersite:update',"
                        " () => { window.updates += 1 })")
        self.save("第二稿，**重**的。", title="新题目")
        self.wait_for_text("第二稿，重的。")
        self.page.wait_until("document.title.includes('新题目')")
        self.assertEqual(self.page.value("document.querySelector('h1').innerText"), "新题目")
        self.save("第三稿。\n\n- 又一段\n- [链接](https://example.com/)", title="新题目")
        self.wait_for_text("又一段")
        self.save("第四稿。", title="新题目")
        self.wait_for_text("第四稿。")
        self.assertNotIn("又一段", self.page.value("document.body.innerText"))
        self.page.wait_until("window.updates === 3")
        self.assertTrue(self.page.value("window.isStill"), "the page was reloaded")
        self.assertIn("119", self.page.value("String(getSelection())"))
        # What has come is what a browser makes of the page that is served.
        self.assertTrue(self.page.value(
            "fetch(location.href).then(answer => answer.text()).then(text => new DOMParser()"
            ".parseFromString(text, 'text/html').querySelector('main')"
            ".isEqualNode(document.querySelector('main')))"))

    def test_what_a_script_may_hold_is_loaded_anew(self):
        for text in ("## 第一节", "## 第二节", "```python\nprint()\n```", "$x^2$"):
            self.become_known()
            self.page.value("window.isStill = true")
            self.save(text)
            self.page.wait_until("!window.isStill")

    def test_what_a_script_has_changed_is_loaded_anew(self):
        self.become_known()
        self.page.value("window.isStill = true;"
                        "document.querySelector('.prose p').textContent = '别人写的'")
        self.save("第二稿。")
        self.wait_for_text("第二稿。")
        self.assertFalse(self.page.value("window.isStill ?? false"))

    def test_the_filter_of_a_list_knows_what_was_changed_in_place(self):
        self.page.open(self.server.address)
        self.save(text=ENTRY.format(stars="⭐⭐⭐", word="必读"))
        self.check_ratings_in("#list-filter")

    def test_the_filter_of_all_papers_knows_what_was_changed_in_place(self):
        self.save(text=ENTRY.format(stars="⭐⭐⭐", word="必读"))
        self.page.wait_until("document.body.innerText.includes('A Paper')")
        self.page.open(self.server.address + "papers/")
        self.page.value("document.querySelector('#search').focus()")
        self.check_ratings_in("#paper-filter")

    def check_ratings_in(self, form):
        """The filter has the rating of the saved entry, and another one without a reload."""
        options = (f"[...document.querySelectorAll('{form} [name=rating] option')]"
                   ".map((option) => option.value).join()")
        self.page.wait_until(f"{options} === ',★★★ 必读'")
        self.become_known()
        self.page.value("window.isStill = true")
        self.save(text=ENTRY.format(stars="⭐⭐⭐", word="推荐"))
        self.page.wait_until(f"{options} === ',★★★ 推荐'")
        self.assertTrue(self.page.value("window.isStill"))

    def test_a_page_that_is_loaded_anew_stays_at_its_heading_and_field(self):
        sections = "\n\n".join(f"## 第 {number} 节\n\n正文。" for number in range(1, 9))
        self.save(sections)
        self.page.wait_until("document.querySelectorAll('.prose h2').length === 8")
        place = ("[...document.querySelectorAll('.prose h2')]"
                 ".find((h) => h.textContent.includes('第 5 节')).getBoundingClientRect().top")
        self.page.value(f"scrollBy({{top: {place} - 100, behavior: 'instant'}})")
        self.page.wait_until(f"Math.abs({place} - 100) < 2")
        self.page.value("window.isStill = true")
        self.save("## 新的一节\n\n```text\n多\n几\n行\n```\n\n" + sections)
        self.page.wait_until("!window.isStill && document.querySelectorAll('.prose h2').length === 9")
        self.page.wait_until(f"Math.abs({place} - 100) < 2")

        self.page.open(self.server.address + "papers/")
        self.save(ENTRY.format(stars="⭐⭐⭐", word="必读"))
        self.page.wait_until("document.querySelector('#search')")
        self.page.value("document.querySelector('#search').focus(); window.isStill = true")
        self.write("templates/papers.html", "<!doctype html><main><input id='search'>新模板")
        self.page.wait_until("!window.isStill && document.body.innerText.includes('新模板')")
        self.page.wait_until("document.activeElement.id === 'search'")

    def test_an_error_of_a_rule_alone_says_so_and_stays_hidden(self):
        self.write("content/site.yml", "title: 站点\nlanguage: zh-CN\ncheck:\n  placeholder-text: error\n")
        self.save("TODO")
        self.page.wait_until(f"{OVERLAY}?.innerText.includes('nothing would be published')")
        self.assertIn("TODO", self.page.value("document.querySelector('.prose').innerText"))
        self.page.value(f"{OVERLAY}.querySelector('button').click()")
        self.save("一行。\n\nTODO")
        self.wait_for_text("一行。")
        self.page.open(self.server.address)
        self.page.wait_until("document.readyState === 'complete'")
        self.page.value("new Promise((done) => setTimeout(done, 500))")
        self.assertFalse(self.page.value(f"!!({OVERLAY})"))

    def test_styles_that_are_saved_fast_leave_one_link(self):
        count = "document.querySelectorAll('link[rel~=stylesheet]').length"
        before = self.page.value(count)
        for number in range(12):
            style = f"body {{ outline-color: rgb(1, 2, {number}) }}"
            self.write("templates/assets/style.css", style + "/*" + "x" * 5_000_000 + "*/")
            time.sleep(0.06)
        self.page.wait_until("getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 11)'")
        self.page.wait_until(f"{count} === {before}")

    def become_known(self):
        """Waits until the page's script knows what the page was made of."""
        self.page.wait_until("performance.getEntriesByType('resource').some(entry =>"
                             " entry.initiatorType === 'fetch' && entry.responseEnd)")

    def test_an_error_lies_over_the_last_good_page_until_it_is_mended(self):
        self.scroll(700)
        self.page.value("window.isStill = true")
        self.save("别的。", title="[没有结束")
        self.page.wait_until(OVERLAY)
        overlay = self.page.value(f"{OVERLAY}.innerText")
        self.assertIn("content/posts/2026-02-26.md:2:", overlay)
        self.assertIn("没有结束", overlay)
        link = self.page.value(f"{OVERLAY}.querySelector('a').href")
        self.assertIn(f"vscode://file{self.folder}/content/posts/2026-02-26.md:2", link)
        self.assertIn("第一稿。", self.page.value("document.body.innerText"))
        self.assertTrue(self.page.value("window.isStill"), "the page was reloaded")

        # Mended to what it was: the overlay goes, and nothing is reloaded.
        self.save()
        self.page.wait_until(f"!{OVERLAY}")
        self.assertTrue(self.page.value("window.isStill"), "the page was reloaded")
        self.assertAlmostEqual(self.page.value("scrollY"), 700, delta=2)

        # Broken again, and mended to something new.
        self.save("别的。", title="[没有结束")
        self.page.wait_until(OVERLAY)
        self.save("第三稿。")
        self.wait_for_text("第三稿。")
        self.page.wait_until(f"!{OVERLAY} && Math.abs(scrollY - 700) < 2")

    def test_a_style_is_changed_in_place(self):
        self.page.value("window.isStill = true")
        self.write("templates/assets/style.css", "body { outline-color: rgb(1, 2, 3) }")
        self.page.wait_until("getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)'")
        self.assertTrue(self.page.value("window.isStill"), "the page was reloaded")

    def test_a_template_is_taken_up_and_its_slip_is_shown(self):
        self.write("templates/post.html", "<!doctype html><title>{{ post.title }}</title><body>新模板")
        self.wait_for_text("新模板")
        self.write("templates/post.html", "<!doctype html><body>{{ post.titel }}")
        self.page.wait_until(OVERLAY)
        self.assertIn("titel", self.page.value(f"{OVERLAY}.innerText"))
        (self.folder / "templates/post.html").unlink()
        self.wait_for_text("第一稿。")
        self.page.wait_until(f"!{OVERLAY}")

    def test_only_pages_that_show_it_are_reloaded(self):
        self.write("content/posts/2026-02-25.md",
                   POST.format(title="另一篇", text="无关。").replace("-26", "-25"))
        self.page.wait_until("document.body?.innerText.includes('另一篇')")
        self.write("content/pages/about.md", "---\ntitle: 关于\n---\n甲\n")
        other = self.browser.page()
        other.open(self.server.address + "about/")
        other.value("window.isStill = true")
        self.write("content/pages/about.md", "---\ntitle: 关于\n---\n乙\n")
        other.wait_until("document.body?.innerText.includes('乙')")
        other.value("window.isStill = true")
        self.save("第四稿。")
        self.page.send("Page.bringToFront")
        self.wait_for_text("第四稿。")
        self.assertTrue(other.value("window.isStill"), "the other page was reloaded")

    def test_what_check_finds_is_listed_on_the_page(self):
        self.save("TODO")
        self.wait_for_text("TODO")
        self.page.wait_until(f"{NOTES}?.textContent.includes('TODO')")
        self.page.value(f"{NOTES}.querySelector('summary').click()")
        self.page.wait_until(f"{NOTES}.innerText.includes('TODO')")

    def test_it_ends_cleanly(self):
        self.assertEqual(self.server.close(), 0)


def main():
    global PAPERSITE
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        PAPERSITE = pathlib.Path(sys.argv.pop(1)).resolve()
    if not devtools.find():
        print("Passed over: there is no Chromium (Debian: apt-get install chromium).")
        sys.exit(1 if os.environ.get("REQUIRE_CHROMIUM") else 0)
    if not PAPERSITE.exists():
        sys.exit(f"{PAPERSITE} is not there: run `swift build` first, or name the program")
    unittest.main()


if __name__ == "__main__":
    main()
