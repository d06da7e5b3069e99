"""Drives a headless Chromium over its DevTools pipe, with nothing but Python's own library.

The protocol is JSON with a NUL behind each message, on the file descriptors 3 and 4 of the browser
(https://chromedevtools.github.io/devtools-protocol/).
"""

import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")


def find():
    """The path of a Chromium; None where there is none."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


class Failure(Exception):
    """The browser refused a command, or something did not come in time."""


class Browser:
    def __init__(self, path, timeout=30):
        self.timeout = timeout
        self._profile = tempfile.mkdtemp(prefix="papersite-browser-")
        their_input, self._output = os.pipe()
        self._input, their_output = os.pipe()

        def connect():
            # The pipes may be numbered 3 and 4 themselves, so they are moved out of the way first.
            source, sink = os.dup(their_input), os.dup(their_output)
            high = [os.dup(source), os.dup(sink)]
            os.dup2(high[0], 3)
            os.dup2(high[1], 4)

        self._process = subprocess.Popen(
            [path, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
             "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
             "--disable-background-networking", "--disable-component-update",
             "--no-proxy-server", f"--user-data-dir={self._profile}", "about:blank"],
            preexec_fn=connect, close_fds=False, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(their_input)
        os.close(their_output)
        self._rest = b""
        self._number = 0
        self._answers = {}
        self._events = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        if self._process.poll() is None:
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._input)
        os.close(self._output)
        shutil.rmtree(self._profile, ignore_errors=True)

    def page(self):
        """A new page, in front."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        return Page(self, session)

    def send(self, method, session=None, **parameters):
        """Sends a command and returns its result."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": parameters}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._output, data):]
        number = self._number
        self._until(lambda: number in self._answers, method)
        answer = self._answers.pop(number)
        if "error" in answer:
            raise Failure(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def wait(self, session, matches, what):
        """The first event of the session for which `matches(method, params)` is true."""
        found = []

        def take():
            for index, event in enumerate(self._events):
                if event.get("sessionId") == session and matches(event["method"], event["params"]):
                    found.append(self._events.pop(index))
                    return True
            return False

        self._until(take, what)
        return found[0]["params"]

    def forget_events(self):
        self._read(0)
        self._events.clear()

    def _until(self, is_done, what):
        deadline = time.monotonic() + self.timeout
        while not is_done():
            left = deadline - time.monotonic()
            if left <= 0 or not self._read(left):
                raise Failure(f"{what}: nothing came within {self.timeout} s")

    def _read(self, seconds):
        """Takes in what has come; waits at most as long for something. False where nothing came."""
        if not select.select([self._input], [], [], seconds)[0]:
            return False
        data = os.read(self._input, 1 << 16)
        if not data:
            raise Failure("the browser is gone")
        *messages, self._rest = (self._rest + data).split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self._answers[message["id"]] = message
            else:
                self._events.append(message)
        return True


class Page:
    def __init__(self, browser, session):
        self.browser = browser
        self.session = session
        for domain in ("Page", "Runtime"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride",
                  width=1000, height=700, deviceScaleFactor=1, mobile=False)

    def send(self, method, **parameters):
        return self.browser.send(method, self.session, **parameters)

    def forget_events(self):
        self.browser.forget_events()

    def open(self, address):
        self.forget_events()
        self.send("Page.navigate", url=address)
        self.wait_for_load()

    def wait_for_load(self):
        """Until the page has been loaded, or loaded again, since events were last forgotten."""
        self.browser.wait(
            self.session, lambda method, _: method == "Page.loadEventFired", "the page's loading")

    def wait_for_call(self, name):
        """Until a script of the page calls the binding; returns what it is given."""
        return self.browser.wait(
            self.session,
            lambda method, given: method == "Runtime.bindingCalled" and given["name"] == name,
            name)["payload"]

    def on_new_document(self, script):
        """Runs the script in each page before its own ones."""
        self.send("Page.addScriptToEvaluateOnNewDocument", source=script)

    def bind(self, name):
        """Gives the page's scripts a function of that name."""
        self.send("Runtime.addBinding", name=name)

    def value(self, expression):
        """The value of an expression, which may be a promise, in the page."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise Failure(f"{expression}: {result['exceptionDetails']['text']}")
        return result["result"].get("value")

    def wait_until(self, expression):
        """Until an expression is true in the page, or in the one that takes its place."""
        deadline = time.monotonic() + self.browser.timeout
        # The browser looks at each frame, and answers when it is true or the frame is gone.
        script = (
            "new Promise(done => { const look = () => {"
            f" if ({expression}) done(true); else setTimeout(look, 5); }}; look(); }})")
        while time.monotonic() < deadline:
            try:
                if self.value(script):
                    return
            except Failure as failure:
                if "came within" in str(failure):
                    raise Failure(f"`{expression}` did not come true") from failure
        raise Failure(f"`{expression}` did not come true")
