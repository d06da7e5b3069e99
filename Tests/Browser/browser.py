"""Built sites, served on this machine, and the browser that looks at them."""

import functools
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).parent
WIDTHS = [320, 768, 1280]
SCHEMES = ["light", "dark"]
IN_PIECES = {"x-pieces": "yes"}

# A page of every kind, by its address.
PAGES = {
    "home": "/",
    "post": "/posts/2026-02-26/",
    "page": "/about/",
    "tags": "/tags/",
    "tag": "/tags/daily-papers/",
    "categories": "/categories/",
    "papers": "/papers/",
    "paper": "/papers/2602.20001/",
    "ratings": "/ratings/",
    "topics": "/topics/",
    "topic": "/topics/efficient-llm/",
    "authors": "/authors/",
    "author": "/authors/ada-lovelace/",
    "trends": "/trends/",
    "archive": "/archive/",
    "search": "/search/",
    "making": "/posts/2026-02-26/making/",
    "not found": "/nowhere/",
}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of a folder; its 404.html for what is not there. Pages that are asked for `IN_PIECES`
    come as over a bad line, and are shown in as many steps."""

    def copyfile(self, source, outputfile):
        if not (self.path.endswith("/") and IN_PIECES.items() <= dict(self.headers).items()):
            return super().copyfile(source, outputfile)
        while lines := source.readlines(700):
            outputfile.writelines(lines)
            time.sleep(0.04)

    def log_message(self, *arguments):
        pass

    def send_error(self, code, message=None, explain=None):
        body = (pathlib.Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(http.server.ThreadingHTTPServer):
    """A browser that goes away while it is answered is no error."""

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Site:
    """A copy of the site in `folder`, built into a folder of its own and served."""

    def __init__(self, folder, environment):
        self.folder = tempfile.TemporaryDirectory()
        source = pathlib.Path(self.folder.name) / "source"
        public = pathlib.Path(self.folder.name) / "public"
        subprocess.run(["cp", "-R", str(folder), str(source)], check=True)
        subprocess.run(
            [os.environ["PAPERSITE"], "build", "--strict", "--source", source, "--output", public],
            check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment})
        self.public = public
        handler = functools.partial(Handler, directory=str(public))
        self.server = Server(("127.0.0.1", 0), handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.origin = f"http://127.0.0.1:{self.server.server_port}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        self.folder.cleanup()


class BrowserTest(unittest.TestCase):
    """Tests that look at one site. Every page that they open has to be without errors, and to ask
    no other host for anything."""

    site_name = "chinese"
    # Further variables for the build.
    environment = {}

    @classmethod
    def make_site(cls):
        return Site(HERE / "sites" / cls.site_name, cls.environment)

    @classmethod
    def setUpClass(cls):
        cls.site = cls.make_site()
        cls.addClassCleanup(cls.site.close)
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = playwright.chromium.launch(
            executable_path=os.environ["CHROMIUM"], args=["--no-sandbox"])
        cls.addClassCleanup(cls.browser.close)

    def open(self, path, width=1280, scheme="light", **options):
        """A page of a browser that knows nothing yet. With `other_hosts`, those may be asked."""
        other_hosts = options.pop("other_hosts", [])
        context = self.browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.problems = []
        page.on("pageerror", lambda error: self.problems.append(f"{path}: {error}"))
        page.on("console", lambda message: self.note(message, path))
        page.on("request", lambda request: self.check_host(request.url, other_hosts))
        self.addCleanup(self.check_problems)
        page.add_init_script(
            """window.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });""")
        page.goto(self.site.origin + path)
        return page

    def note(self, message, path):
        is_expected = path == PAGES["not found"] and "404" in message.text
        if message.type in ("error", "warning") and not is_expected:
            self.problems.append(f"{path}: {message.text}")

    def check_host(self, url, others):
        parts = urlsplit(url)
        if parts.scheme in ("http", "https") and not url.startswith(self.site.origin):
            if parts.hostname not in others:
                self.problems.append(f"{url} was asked for")

    def check_problems(self):
        self.assertEqual(self.problems, [])
