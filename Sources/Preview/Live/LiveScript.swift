/// The script in each page of the preview: it keeps the page as new as its source, and shows what
/// is wrong.
enum LiveScript {
  static let path = "/_papersite/live.js"
  static let eventsPath = "/_papersite/events"

  /// The tag that a page gets. `version` names the page's bytes as they are without it.
  static func tag(version: String) -> String {
    "<script src=\"\(path)\" data-version=\"\(version)\" defer></script>\n"
  }

  /// Events that it takes: `state`, what is wrong; `reload`, that the page is old; `assets`, the
  /// paths of files other than pages that have changed. Only a page that is seen keeps a
  /// connection, since a browser opens few to one host; a page that comes into view again tells
  /// its version, and learns whether it is old.
  ///
  /// A page that was changed in place tells its own scripts by an event, `papersite:update`, at
  /// the document.
  static let source = #"""
    (() => {
      "use strict";
      const ownPath = document.currentScript.getAttribute("src");
      let version = document.currentScript.dataset.version;
      const scrollKey = "papersite-scroll";

      const saved = JSON.parse(sessionStorage.getItem(scrollKey) || "null");
      sessionStorage.removeItem(scrollKey);
      if (saved && saved.path === location.pathname) {
        // The browser's own way counts the elements, which others may have come before.
        history.scrollRestoration = "manual";
        addEventListener("pagehide", () => { history.scrollRestoration = "auto"; });
        const restore = () => {
          const mark = saved.mark && document.getElementById(saved.mark);
          const top = mark ? scrollY + mark.getBoundingClientRect().top - saved.top : saved.y;
          scrollTo({ left: saved.x, top, behavior: "instant" });
        };
        restore();
        addEventListener("load", () => {
          restore();
          const field = saved.field && document.getElementById(saved.field);
          if (!field) return;
          field.focus({ preventScroll: true });
          if (saved.caret != null) field.setSelectionRange(saved.caret, saved.caret);
        }, { once: true });
      }

      // Where the reader is: how far below the top of the window the last heading is that has come
      // into its upper half.
      function place() {
        const headings = [...document.querySelectorAll("main :is(h1, h2, h3, h4)[id]")];
        const mark = scrollY > 0 ? headings.filter((heading) => heading.getClientRects().length
          && heading.getBoundingClientRect().top < innerHeight / 2).at(-1) : undefined;
        const field = document.activeElement;
        return {
          path: location.pathname, x: scrollX, y: scrollY,
          mark: mark?.id, top: mark?.getBoundingClientRect().top,
          field: field?.id, caret: field?.selectionStart,
        };
      }

      function reload(from = place()) {
        sessionStorage.setItem(scrollKey, JSON.stringify(from));
        location.reload();
      }

      // The page: changed in place where that is safe, else loaded anew

    \#(PatchScript.source)

      // What the shown page was made of; null until it is known.
      let shown = null;
      let isUpdating = false;

      async function fetchPage() {
        const answer = await fetch(location.href, { cache: "no-store" });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        return { page, version: page.querySelector(`script[src="${ownPath}"]`)?.dataset.version };
      }

      async function remember() {
        const first = await fetchPage();
        if (first.version === version) shown = first.page;
      }

      async function update() {
        if (isUpdating) return;
        isUpdating = true;
        const next = shown && await fetchPage().catch(() => null);
        isUpdating = false;
        // What cannot be changed in place may be so in part.
        const from = place();
        if (!next?.version || !patch(shown, next.page)) return reload(from);
        ({ page: shown, version } = next);
        document.dispatchEvent(new Event("papersite:update"));
        close();
        open();
      }

      const whenIdle = window.requestIdleCallback ?? setTimeout;
      addEventListener("load", () => whenIdle(() => remember().catch(() => {})), { once: true });

      // Files other than pages

      const pathOf = (address) => new URL(address, location.href).pathname;
      const fresh = (address) => {
        const url = new URL(address, location.href);
        url.searchParams.set("papersite", Date.now());
        return url.href;
      };

      // The style sheets that are being loaded, by those that they replace.
      const coming = new Map();

      function swapStyle(link) {
        coming.get(link)?.remove();
        const next = link.cloneNode();
        next.href = fresh(link.href);
        const replace = () => {
          coming.delete(link);
          link.remove();
        };
        next.addEventListener("load", replace, { once: true });
        next.addEventListener("error", replace, { once: true });
        coming.set(link, next);
        link.after(next);
      }

      function takeAssets(paths) {
        const isComing = new Set(coming.values());
        const styles = [...document.querySelectorAll('link[rel~="stylesheet"][href]')]
          .filter((link) => !isComing.has(link));
        const images = [...document.images].filter((image) => image.currentSrc);
        const used = new Set(performance.getEntriesByType("resource").map((e) => pathOf(e.name)));
        for (const path of paths) {
          const its = styles.filter((link) => pathOf(link.href) === path);
          const shown = images.filter((image) => pathOf(image.currentSrc) === path);
          if (its.length) its.forEach(swapStyle);
          else if (shown.length) shown.forEach((image) => { image.src = fresh(image.currentSrc); });
          else if (used.has(path) && path.endsWith(".css")) styles.forEach(swapStyle);
          else if (used.has(path)) return reload();
        }
      }

      // What is wrong

      const host = document.createElement("papersite-preview");
      const root = host.attachShadow({ mode: "open" });
      const style = document.createElement("style");
      style.textContent = `
        :host { all: initial; }
        section { position: fixed; z-index: 2147483647; box-sizing: border-box;
          font: 14px/1.5 system-ui, sans-serif; color: #eee; background: #1b1b1f;
          overflow: auto; overscroll-behavior: contain; }
        .problems { inset: 0; padding: 5vh max(1rem, calc(50vw - 32rem)); background: #1b1b1ff2; }
        .notes { right: 1rem; bottom: 1rem; max-width: min(36rem, calc(100vw - 2rem));
          max-height: 50vh; border-radius: 8px; box-shadow: 0 2px 12px #0008; }
        .notes summary { padding: .4rem .8rem; cursor: pointer; }
        .notes article { margin: 0 .8rem .8rem; }
        h1 { font-size: 1.1rem; margin: 0 0 1rem; }
        article { margin: 0 0 1.2rem; border-left: 3px solid #e5484d; padding-left: .8rem; }
        article.warning { border-color: #e2a336; }
        p { margin: 0; overflow-wrap: anywhere; }
        .place, .fix { color: #b5b5bd; }
        a { color: #8ab4ff; }
        pre { margin: .4rem 0 0; padding: .4rem .6rem 1.2rem; background: #0006; overflow-x: auto;
          font: 13px/1.5 ui-monospace, monospace; }
        mark { position: relative; color: #ff9592; background: none; text-decoration: underline; }
        mark::after { content: "^"; position: absolute; left: 0; top: 100%; line-height: 1; }
        button { float: right; font: inherit; color: inherit; background: #3a3a42; border: 0;
          border-radius: 4px; padding: .1rem .7rem; cursor: pointer; }
        :focus-visible { outline: 2px solid #8ab4ff; }`;
      root.append(style);
      const hiddenKey = "papersite-hidden";

      function make(name, text, className) {
        const element = document.createElement(name);
        if (className) element.className = className;
        if (text) element.textContent = text;
        return element;
      }

      function article(problem) {
        const element = make("article", "", problem.severity);
        const place = make("p", "", "place");
        if (problem.editor) {
          const link = make("a", problem.place);
          link.href = problem.editor;
          place.append(link);
        } else place.textContent = problem.place;
        element.append(place, make("p", `${problem.severity}: ${problem.message} [${problem.rule}]`));
        if (problem.excerpt) {
          const [before, marked, after] = problem.excerpt;
          const excerpt = make("pre");
          excerpt.append(before, make("mark", marked), after);
          element.append(excerpt);
        }
        if (problem.fix) element.append(make("p", `fix: ${problem.fix}`, "fix"));
        return element;
      }

      function overlay(problems, isHeld) {
        const section = make("section", "", "problems");
        section.setAttribute("role", "alertdialog");
        section.setAttribute("aria-label", "papersite");
        const close = make("button", "Hide");
        close.addEventListener("click", hide);
        const count = problems.length === 1 ? "1 error" : `${problems.length} errors`;
        section.append(close, make("h1", isHeld
          ? `${count}: the page behind is the last good one`
          : `${count}: nothing would be published`));
        section.append(...problems.map(article));
        return section;
      }

      function panel(notes) {
        const section = make("section", "", "notes");
        const details = make("details");
        const key = "papersite-notes-open";
        details.open = sessionStorage.getItem(key) === "1";
        details.addEventListener("toggle", () =>
          sessionStorage.setItem(key, details.open ? "1" : "0"));
        const count = notes.length === 1 ? "1 note" : `${notes.length} notes`;
        details.append(make("summary", `${count} on this page`), ...notes.map(article));
        section.append(details);
        return section;
      }

      // What is hidden stays so on other pages, and when its line moves.
      const nameOf = (problems) =>
        JSON.stringify(problems.map((each) => [each.rule, each.message]));
      function hide() {
        sessionStorage.setItem(hiddenKey, nameOf(state.problems));
        draw();
      }

      let state = { problems: [], notes: [], isHeld: false };
      function draw() {
        const sections = [];
        const top = root.querySelector(".notes")?.scrollTop;
        const isHidden = nameOf(state.problems) === sessionStorage.getItem(hiddenKey);
        if (!state.problems.length) sessionStorage.removeItem(hiddenKey);
        if (state.problems.length && !isHidden)
          sections.push(overlay(state.problems, state.isHeld));
        else if (state.notes.length) sections.push(panel(state.notes));
        root.replaceChildren(style, ...sections);
        if (sections.length) document.documentElement.append(host);
        else host.remove();
        if (top) root.querySelector(".notes")?.scrollTo(0, top);
      }
      addEventListener("keydown", (event) => {
        if (event.key === "Escape" && root.querySelector(".problems")) hide();
      });

      // Events

      let events = null;
      function open() {
        if (events || document.visibilityState !== "visible") return;
        const query = new URLSearchParams({ path: location.pathname, version });
        events = new EventSource(`/_papersite/events?${query}`);
        events.addEventListener("reload", update);
        events.addEventListener("assets", (event) => takeAssets(JSON.parse(event.data)));
        events.addEventListener("state", (event) => {
          state = JSON.parse(event.data);
          draw();
        });
      }
      function close() {
        events?.close();
        events = null;
      }
      document.addEventListener("visibilitychange", () =>
        document.visibilityState === "visible" ? open() : close());
      addEventListener("pagehide", close);
      addEventListener("pageshow", open);
      open();
    })();

    """#
}
