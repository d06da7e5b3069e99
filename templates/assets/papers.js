// The filter of the list of papers: by words, rating, topic and month, and another order.
// Without it the page is the whole list; the data is fetched on first use.
(() => {
  "use strict";
  const place = document.getElementById("paper-filter");
  const form = place?.querySelector("form");
  const list = document.getElementById("paper-list");
  if (!form || !list) return;
  const words = JSON.parse(place.dataset.words);
  const most = 100;
  let loading;

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const load = () =>
    (loading ??= fetch(place.dataset.index).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    }).then((data) => {
      for (const paper of data.papers) paper.text = (paper[0] + " " + paper[5]).toLowerCase();
      return data;
    }).catch((error) => {
      loading = undefined;
      throw error;
    }));

  const status = make("p", { className: "facts" });
  status.setAttribute("role", "status");
  const results = make("ol", { className: "paper-list" });
  const found = make("div", { hidden: true }, status, results);
  place.append(found);

  const fields = form.elements;
  let isFilled = false;
  const fill = (data) => {
    if (isFilled) return;
    isFilled = true;
    for (const name of ["rating", "topic", "month"]) fields[name].length = 1;
    const add = (name, value, text) => fields[name].append(make("option", { value }, text));
    data.ratings.forEach((text) => add("rating", text, text));
    if (data.papers.some((paper) => paper[3] < 0)) add("rating", words.unrated, words.unrated);
    data.topics.forEach((text) => add("topic", text, text));
    for (const month of new Set(data.papers.map((paper) => paper[2].slice(0, 7)))) {
      add("month", month, month);
    }
    const query = new URLSearchParams(location.search);
    for (const field of fields) if (query.has(field.name)) field.value = query.get(field.name);
  };

  const orders = {
    day: undefined,
    rating: (a, b) => (a[3] < 0 ? 99 : a[3]) - (b[3] < 0 ? 99 : b[3]),
    title: (a, b) => a[0].localeCompare(b[0]),
  };
  const row = (paper, data) => make(
    "li", { className: "paper-line" },
    make("a", { className: "paper-title", href: paper[1] }, paper[0]),
    make("span", { className: "rating" }, data.ratings[paper[3]] ?? ""),
    make("p", {}, ...[paper[2], paper[5], paper[4].map((topic) => data.topics[topic]).join(" / ")]
      .filter(Boolean).flatMap((fact) => [make("span", {}, fact), " "])),
  );
  const show = (data) => {
    const chosen = Object.fromEntries(new FormData(form));
    const terms = chosen.q.toLowerCase().split(/\s+/).filter(Boolean);
    const isIdle = !terms.length && !chosen.rating && !chosen.topic && !chosen.month
      && chosen.sort === "day";
    found.hidden = isIdle;
    list.hidden = !isIdle;
    const query = new URLSearchParams(Object.entries(chosen).filter(([name, value]) =>
      value && !(name === "sort" && value === "day")));
    history.replaceState(null, "", query.size ? "?" + query : location.pathname + location.hash);
    if (isIdle) return;
    const papers = data.papers.filter((paper) =>
      (!chosen.rating || (data.ratings[paper[3]] ?? words.unrated) === chosen.rating)
      && (!chosen.topic || paper[4].some((topic) => data.topics[topic] === chosen.topic))
      && (!chosen.month || paper[2].startsWith(chosen.month))
      && terms.every((term) => paper.text.includes(term)));
    if (orders[chosen.sort]) papers.sort(orders[chosen.sort]);
    status.textContent = papers.length
      ? words.found.replace("{count}", papers.length)
        + (papers.length > most ? words.more.replace("{shown}", most) : "")
      : words.none;
    results.replaceChildren(...papers.slice(0, most).map((paper) => row(paper, data)));
  };

  const update = () => load().then((data) => {
    fill(data);
    show(data);
  }, (error) => {
    found.hidden = false;
    status.textContent = error.message;
  });
  form.addEventListener("focusin", () => load().then(fill, () => {}), { once: true });
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
  });
  if (location.search) update();
  // The preview has changed the page in place.
  document.addEventListener("papersite:update", () => {
    if (!loading) return;
    loading = undefined;
    isFilled = false;
    update();
  });
})();
