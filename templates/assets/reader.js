// Help for readers, over pages that are whole without it: the colour scheme, a table of contents
// that follows along, marks of what has been read, keys, and copying of links and citations.
(() => {
  "use strict";
  const root = document.documentElement;
  const words = JSON.parse(document.currentScript.dataset.words);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // What the browser keeps. Where it refuses to, everything works until the page is left.
  const kept = new Map();
  const store = {
    get(key) {
      try {
        return localStorage.getItem(key) ?? kept.get(key);
      } catch {
        return kept.get(key);
      }
    },
    set(key, value) {
      kept.set(key, value);
      try {
        localStorage.setItem(key, value);
      } catch {}
    },
  };

  const status = document.createElement("p");
  status.className = "toast";
  status.setAttribute("role", "status");
  document.body.append(status);
  let silence;
  const say = (text) => {
    status.textContent = text;
    clearTimeout(silence);
    silence = setTimeout(() => (status.textContent = ""), 2000);
  };
  const copy = (text) =>
    (navigator.clipboard?.writeText(text) ?? Promise.reject(new Error()))
      .then(() => say(words.copied), () => say(words.notCopied));

  // The colour scheme. A script in the head sets the one that was chosen before anything is shown.
  const schemes = ["system", "light", "dark"];
  const toggle = document.getElementById("scheme");
  const scheme = () => (schemes.includes(root.dataset.scheme) ? root.dataset.scheme : "system");
  const label = () => {
    if (!toggle) return;
    toggle.title = words[scheme()];
    toggle.setAttribute("aria-label", words[scheme()]);
  };
  const switchScheme = () => {
    root.dataset.scheme = schemes[(schemes.indexOf(scheme()) + 1) % schemes.length];
    store.set("scheme", root.dataset.scheme);
    label();
    dispatchEvent(new Event("schemechange"));
  };
  toggle?.addEventListener("click", switchScheme);
  label();

  // The papers of the day: where the reader is, and what is read. A paper counts as read when its
  // end has come up to the middle of the screen, or the page has ended.
  const papers = all(".prose .paper").filter((paper) => paper.querySelector("[id]"));
  const idOf = (paper) => paper.querySelector("[id]").id;
  const addressOf = (id) => location.pathname + "#" + id;
  const read = new Set((store.get("read") ?? "").split("\n").filter(Boolean));
  const links = all("main a[href*='#']").filter((link) => link.closest(".overview, .glance"));
  const showRead = () => {
    for (const link of links) {
      const address = link.pathname + decodeURIComponent(link.hash);
      link.parentElement.classList.toggle("is-read", read.has(address));
    }
  };
  const markRead = (id) => {
    if (read.has(addressOf(id))) return;
    read.add(addressOf(id));
    // Some years of digests; the oldest marks go first.
    store.set("read", [...read].slice(-5000).join("\n"));
    showRead();
  };
  const forget = () => {
    read.clear();
    store.set("read", "");
    showRead();
    say(words.forgotten);
  };
  showRead();

  const entries = new Map(all(".outline a").map((link) => [decodeURIComponent(link.hash), link]));
  const headings = all(".prose :is(h2, h3)[id]");
  const next = document.createElement("button");
  next.type = "button";
  next.className = "next-paper";
  next.hidden = true;
  next.addEventListener("click", () => step(1));
  const overview = document.querySelector(".overview");
  const up = document.createElement("button");
  up.type = "button";
  up.hidden = true;
  up.textContent = "↑";
  up.setAttribute("aria-label", words.overview);
  up.addEventListener("click", () => {
    overview.scrollIntoView();
    overview.querySelector("a")?.focus({ preventScroll: true });
  });
  const steps = document.createElement("div");
  steps.className = "paper-steps";
  if (papers.length > 1 && overview) {
    steps.append(up, next);
    document.body.append(steps);
  }
  // Where the reader went by a key or a button; nowhere once the page has been scrolled.
  let chosen;
  const chosenAmong = (stops) =>
    chosen && Math.abs(chosen.y - scrollY) < 2 ? stops.indexOf(chosen.stop) : -1;
  // The last of the elements that has come up to a third of the screen. Those too near the page's
  // end to come so far share what is left to scroll, so that the last one's turn is at the end.
  const reached = (elements) => {
    const end = root.scrollHeight - innerHeight;
    const places = elements.map((element) =>
      element.getBoundingClientRect().top + scrollY - innerHeight / 3);
    const late = end > 0 ? places.findIndex((place) => place > end) : -1;
    const start = Math.max(0, places[late - 1] ?? 0);
    const count = places.length - late;
    for (let index = late; late >= 0 && index < places.length; index++) {
      places[index] = start + (end - start) * (index - late + 1) / count;
    }
    return places.findLastIndex((place) => place <= scrollY + 1);
  };
  // It goes no further than the text does: what follows has the same corner.
  const placeSteps = () => {
    const { bottom } = papers.at(-1).closest("article, main").getBoundingClientRect();
    const room = innerHeight - parseFloat(getComputedStyle(steps).bottom);
    steps.style.translate = `0 ${Math.min(0, bottom + steps.offsetHeight + 8 - room)}px`;
  };
  const follow = () => {
    const heading = headings[reached(headings)];
    for (const link of entries.values()) link.removeAttribute("aria-current");
    const link = heading && entries.get("#" + heading.id);
    link?.setAttribute("aria-current", "location");
    const list = link?.closest("details");
    if (list && list.scrollHeight > list.clientHeight) {
      list.scrollTop = link.offsetTop - list.clientHeight / 2;
    }
    const current = chosenAmong(papers) < 0 ? reached(papers) : chosenAmong(papers);
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= root.scrollHeight - 2;
    for (const paper of papers) {
      const { bottom } = paper.getBoundingClientRect();
      if (bottom > 0 && bottom <= innerHeight / (isAtEnd ? 1 : 2)) markRead(idOf(paper));
    }
    up.hidden = current < 0;
    next.hidden = current < 0 || current === papers.length - 1;
    next.textContent = `${current + 1} / ${papers.length} ↓`;
    next.setAttribute("aria-label", `${words.nextPaper} (${current + 1} / ${papers.length})`);
    if (steps.isConnected) placeSteps();
  };
  if (headings.length) {
    let isDue = false;
    const schedule = () => {
      if (isDue) return;
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        follow();
      });
    };
    addEventListener("scroll", schedule, { passive: true });
    addEventListener("resize", schedule);
    schedule();
  }
  const step = (by) => {
    // What a filter hides has no `offsetParent`.
    const stops = papers.length
      ? papers : all(".card, .paper-list > li").filter((stop) => stop.offsetParent);
    const known = chosenAmong(stops);
    const at = known < 0
      ? stops.findLastIndex((stop) => stop.getBoundingClientRect().top <= 32) : known;
    const stop = stops[Math.max(0, at + by)];
    if (!stop) return;
    stop.scrollIntoView({ block: "start" });
    chosen = { stop, y: scrollY };
    follow();
    const target = stop.querySelector("a, [id]") ?? stop;
    if (!target.matches("a")) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  // Pages that the pointer rests on are fetched ahead, by browsers that know how.
  const home = document.querySelector("a.brand");
  if (home && HTMLScriptElement.supports?.("speculationrules")) {
    const where = { href_matches: new URL(home.href).pathname + "*/" };
    const rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.textContent = JSON.stringify({ prefetch: [{ where, eagerness: "moderate" }] });
    document.head.append(rules);
  }

  // On phones the menu may be wider than the screen: it begins where the reader is.
  const menu = document.querySelector(".site-header nav");
  const here = menu?.querySelector("[aria-current]");
  if (here && menu.scrollWidth > menu.clientWidth) {
    menu.scrollLeft = here.offsetLeft - menu.clientWidth / 2;
  }

  // Wide tables and code can be scrolled by keys.
  const reachWideBoxes = () => {
    for (const box of all(".table-scroll, .prose pre")) {
      if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    }
  };
  reachWideBoxes();
  // The preview has changed the page in place.
  document.addEventListener("papersite:update", reachWideBoxes);

  // Sharing: the address of a heading, by the device's own sheet where fingers are, else copied.
  const share = (url, title) =>
    navigator.share && matchMedia("(hover: none)").matches
      ? navigator.share({ url, title }).catch(() => {})
      : copy(url);
  for (const anchor of all(".prose .anchor")) {
    const title = anchor.parentElement.textContent.trim();
    anchor.addEventListener("click", () => share(anchor.href, title));
  }
  // Citations.
  for (const button of all(".copy-citation")) {
    const link = button.parentElement.querySelector("a[href$='.bib']");
    button.addEventListener("click", () =>
      fetch(link.href)
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error())))
        .then(copy, () => say(words.notCopied)));
  }

  // Keys, and the list of them.
  const help = document.getElementById("keys");
  const search = () => {
    const field = document.querySelector("main input[type=search]");
    if (field) field.focus();
    else if (words.searchScript) {
      import(words.searchScript).then((script) => script.open(words.searchUrl, words.close))
        .catch(() => (location.href = words.searchUrl));
    } else if (words.searchUrl) location.href = words.searchUrl;
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": search,
    t: switchScheme,
    "?": () => (help?.open ? help.close() : help?.showModal()),
  };
  addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  help?.querySelector(".close").addEventListener("click", () => help.close());
  help?.querySelector(".forget").addEventListener("click", forget);
  document.getElementById("show-keys")?.addEventListener("click", () => help?.showModal());
  for (const link of all("a.search-link")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || !words.searchScript) return;
      event.preventDefault();
      search();
    });
  }
  // A link to the list of papers by the search key leads to its field.
  if (location.hash === "#search") addEventListener("load", search);
})();
