// The filter of lists of posts, by rating and topic: it shows those of the papers on this page that
// are asked for, and hides posts without any. The lists are whole without it.
(() => {
  "use strict";
  const form = document.getElementById("list-filter");
  const status = form?.querySelector("[role=status]");
  const gathered = () => [...document.querySelectorAll(".glance > li")].map((row) => ({
    row,
    card: row.closest(".card"),
    rating: row.querySelector(".rating")?.textContent.trim() ?? "",
    topics: (row.dataset.topics ?? "").split("\n").filter(Boolean),
  }));
  let rows = gathered();
  if (!form || !rows.length) return;
  const words = JSON.parse(form.dataset.words);
  const fields = form.elements;

  const fill = (name, values, order) => {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    const wanted = fields[name].value || new URLSearchParams(location.search).get(name);
    fields[name].length = 1;
    for (const [value, count] of [...counts].sort(order)) {
      const text = `${value} (${count})`;
      fields[name].append(Object.assign(document.createElement("option"), { value, text }));
    }
    if (counts.has(wanted)) fields[name].value = wanted;
  };
  // Of stars that are drawn, or of a number such as `8.5/10`.
  const stars = (text) => {
    const [, value, whole] = text.match(/([\d.]+)\/(\d+)/) ?? [];
    if (whole) return value / whole * Math.min(whole, 5);
    return (text.match(/[⭐★]/gu) ?? []).length + (text.includes("½") ? 0.5 : 0);
  };
  const fillBoth = () => {
    fill("rating", rows.map((row) => row.rating).filter(Boolean),
      (a, b) => stars(b[0]) - stars(a[0]));
    fill("topic", rows.flatMap((row) => row.topics), (a, b) => b[1] - a[1]);
  };
  fillBoth();

  const pages = [...document.querySelectorAll(".pagination a")];
  const show = () => {
    const { rating, topic } = Object.fromEntries(new FormData(form));
    const cards = new Set();
    let count = 0;
    for (const entry of rows) {
      const isMeant = (!rating || entry.rating === rating)
        && (!topic || entry.topics.includes(topic));
      entry.row.hidden = !isMeant;
      count += isMeant;
      if (isMeant) cards.add(entry.card);
    }
    const isIdle = !rating && !topic;
    for (const card of document.querySelectorAll(".card")) {
      card.hidden = !isIdle && !cards.has(card);
    }
    const query = new URLSearchParams(Object.entries({ rating, topic }).filter(([, value]) => value));
    history.replaceState(null, "", query.size ? "?" + query : location.pathname + location.hash);
    for (const page of pages) page.search = query;
    status.replaceChildren();
    if (isIdle) return;
    status.append(count ? words.found.replace("{count}", count) : words.none);
    if (!form.dataset.papers) return;
    const link = document.createElement("a");
    link.href = form.dataset.papers + "?" + query;
    link.textContent = words.everywhere;
    status.append(" ", link);
  };
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (location.search) show();
  // The preview has changed the page in place.
  document.addEventListener("papersite:update", () => {
    rows = gathered();
    fillBoth();
    show();
  });
})();
