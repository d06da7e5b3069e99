// The search over Pagefind's index (https://pagefind.app): on its page, and in a dialog that other
// pages open. Nothing is fetched before the first use.

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

let engine;
const load = (panel) =>
  (engine ??= import(new URL(panel.dataset.bundle + "pagefind.js", location.href))
    .then(async (pagefind) => {
      await pagefind.options({ baseUrl: panel.dataset.home, excerptLength: 40 });
      await pagefind.init();
      return pagefind;
    })
    .catch((error) => {
      engine = undefined;
      throw error;
    }));

// Identifiers of arXiv, however they are written, are in the index as their digits.
const identifier =
  /(?:https?:\/\/)?(?:www\.)?(?:arxiv\.org\/(?:abs|pdf|html)\/|arxiv:\s*)?(\d{4})\.(\d{4,5})(?:v\d+)?(?:\.pdf)?/gi;
const terms = (text) => text.trim().replace(identifier, "$1$2");
const identifiers = (text) => [...text.matchAll(identifier)].map((match) => match[1] + "." + match[2]);

// An excerpt is text in which `<mark>` stands around what was found.
// Punctuation that it begins with belongs to what stands before it.
const excerpt = (html) =>
  html.replace(/^[\s，。、；：！？）”,.;:!?)]+/, "").split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const text = part.replace(/<\/?mark>/g, "")
      .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
    return part.startsWith("<mark>") ? make("mark", {}, text) : text;
  });

// What was found outside title, names and topics, which stand in the row anyway: the part of the
// page with most hits.
const passage = ({ sub_results: parts, excerpt: found, meta }) => {
  if (!meta.authors && !meta.topics) return found;
  const hits = (part) => part.locations.length;
  return parts.filter((part) => part.anchor).sort((a, b) => hits(b) - hits(a))[0]?.excerpt ?? "";
};

const excerptOf = (page, isNumber) => {
  const text = isNumber ? "" : passage(page);
  return text ? [make("p", { className: "excerpt" }, ...excerpt(text))] : [];
};

const row = (page, isNumber) => make(
  "li", { className: "paper-line" },
  make("a", { className: "paper-title", href: page.url }, page.meta.title),
  ...(page.meta.rating ? [" ", make("span", { className: "rating" }, page.meta.rating)] : []),
  make("p", {}, ...[page.meta.day, page.meta.authors, page.meta.topics].filter(Boolean)
    .flatMap((fact) => [make("span", {}, fact), " "])),
  ...excerptOf(page, isNumber),
);

// Of stars that are drawn, or of a number such as `8.5/10`.
const stars = (text) => {
  const [, value, whole] = text.match(/([\d.]+)\/(\d+)/) ?? [];
  if (whole) return value / whole * Math.min(whole, 5);
  return (text.match(/[⭐★]/gu) ?? []).length + (text.includes("½") ? 0.5 : 0);
};
const orders = {
  topic: (a, b) => b[1] - a[1],
  rating: (a, b) => stars(b[0]) - stars(a[0]),
  year: (a, b) => b[0] - a[0],
};

class Search {
  constructor(panel, { keepsAddress }) {
    this.panel = panel;
    this.keepsAddress = keepsAddress;
    this.words = JSON.parse(panel.dataset.words);
    this.form = panel.querySelector("form");
    this.field = this.form.elements.q;
    this.status = panel.querySelector(".search-status");
    this.results = panel.querySelector(".search-results");
    this.more = panel.querySelector(".search-more");
    this.turn = 0;
    panel.hidden = false;
    this.field.addEventListener("focus", () => this.prepare(), { once: true });
    this.form.addEventListener("input", () => this.find());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (keepsAddress) this.find();
      else this.links()[0]?.click();
    });
    this.more.addEventListener("click", () => this.show());
    panel.addEventListener("keydown", (event) => this.move(event));
  }

  prepare() {
    return load(this.panel).then((pagefind) => (this.filled ??= this.fill(pagefind)),
      () => this.say(this.words.failed));
  }

  async fill(pagefind) {
    const filters = await pagefind.filters();
    for (const [name, order] of Object.entries(orders)) {
      const values = Object.entries(filters[name] ?? {}).sort(order);
      const select = this.form.elements[name];
      const chosen = select.dataset.chosen;
      for (const [value, count] of values) {
        select.append(make("option", { value }, `${value} (${count})`));
      }
      if (chosen && chosen in (filters[name] ?? {})) select.value = chosen;
      select.closest("label").hidden = !values.length;
    }
    this.authors = new Set(Object.keys(filters.author ?? {}));
    this.panel.querySelector("datalist").append(
      ...[...this.authors].sort().map((value) => make("option", { value })));
    this.form.elements.author.closest("label").hidden = !this.authors.size;
  }

  say(text) {
    this.status.textContent = text;
  }

  links() {
    return [...this.results.querySelectorAll("a")];
  }

  chosen() {
    const { author, ...values } = Object.fromEntries(new FormData(this.form));
    // An author counts once the name is whole.
    return { ...values, author: this.authors?.has(author) ? author : "" };
  }

  remember(chosen) {
    if (!this.keepsAddress) return;
    const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value));
    history.replaceState(null, "", query.size ? "?" + query : location.pathname);
  }

  async find() {
    const turn = ++this.turn;
    await new Promise((done) => setTimeout(done, 120));
    if (turn !== this.turn) return;
    if (!engine) this.say(this.words.loading);
    await this.prepare();
    const pagefind = await load(this.panel).catch(() => undefined);
    if (!pagefind || turn !== this.turn) return;
    const chosen = this.chosen();
    this.remember(chosen);
    const { q, ...filters } = chosen;
    const wanted = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    if (!q.trim() && !Object.keys(wanted).length) return this.clear();
    const { results } = await pagefind.search(q.trim() ? terms(q) : null, { filters: wanted });
    if (turn !== this.turn) return;
    const numbers = identifiers(q);
    this.isNumber = numbers.length > 0;
    this.found = await this.exact(results, numbers);
    if (turn !== this.turn) return;
    this.say(this.found.length
      ? this.words.found.replace("{count}", this.found.length) : this.words.none);
    this.shown = 0;
    await this.show(turn);
  }

  // Pagefind gives the nearest where nothing has the number; that is another paper.
  async exact(results, numbers) {
    if (!numbers.length) return results;
    const pages = await Promise.all(results.slice(0, 20).map((result) => result.data()));
    const isMeant = pages.map((page) => numbers.includes(page.meta.arxiv));
    return isMeant.includes(true) ? results.filter((_, index) => isMeant[index]) : [];
  }

  async show(turn = this.turn) {
    const next = this.found.slice(this.shown, this.shown + 10);
    const pages = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.turn) return;
    const rows = pages.map((page) => row(page, this.isNumber));
    if (this.shown) this.results.append(...rows);
    else this.results.replaceChildren(...rows);
    if (this.shown) rows[0]?.querySelector("a").focus();
    this.shown += next.length;
    this.more.hidden = this.shown >= this.found.length;
  }

  clear() {
    this.say("");
    this.results.replaceChildren();
    this.more.hidden = true;
  }

  // Up and down go through the field and the results.
  move(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by || event.isComposing || event.target.matches("select, [list]")) return;
    const stops = [this.field, ...this.links()];
    const next = stops[stops.indexOf(document.activeElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

// The page: what its address asks for is found at once.
const page = document.querySelector("main > #search");
if (page) {
  const search = new Search(page, { keepsAddress: true });
  const query = new URLSearchParams(location.search);
  for (const name of Object.keys(orders)) {
    search.form.elements[name].dataset.chosen = query.get(name) ?? "";
  }
  search.field.value = query.get("q") ?? "";
  search.form.elements.author.value = query.get("author") ?? "";
  if ([...query.values()].some(Boolean)) search.find();
  else search.field.focus({ preventScroll: true });
}

// The dialog: its content is that of the page at `address`.
let dialog;
export const open = async (address, close) => {
  dialog ??= await fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(answer.statusText);
    return answer.text();
  }).then((text) => {
    const other = new DOMParser().parseFromString(text, "text/html");
    const style = other.querySelector("link[href*='search.css']");
    const panel = other.getElementById("search");
    if (!style || !panel) throw new Error("no search");
    const dialog = make("dialog", { className: "search-dialog" });
    dialog.setAttribute("aria-label", panel.querySelector("[type=search]").ariaLabel);
    const button = make("button", { type: "button", className: "button close" }, close);
    button.addEventListener("click", () => dialog.close());
    dialog.append(document.importNode(panel, true), button);
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest(".search-results a")) dialog.close();
    });
    document.head.append(document.importNode(style, true));
    document.body.append(dialog);
    new Search(dialog.querySelector("#search"), { keepsAddress: false });
    return dialog;
  });
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("[type=search]").select();
};
