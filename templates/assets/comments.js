// Comments by giscus (https://giscus.app): its script is loaded when the reader comes near, and its
// colours follow the page's.
(() => {
  "use strict";
  const place = document.getElementById("comments");
  if (!place || !window.IntersectionObserver) return;
  const host = "https://giscus.app";
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const theme = () => {
    const chosen = root.dataset.scheme;
    return chosen === "dark" || (chosen !== "light" && system.matches) ? "dark" : "light";
  };
  const language = () => {
    const [primary, ...rest] = root.lang.toLowerCase().split("-");
    if (primary !== "zh") return primary;
    return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? "zh-TW" : "zh-CN";
  };
  const load = () => {
    const script = document.createElement("script");
    Object.assign(script.dataset, place.dataset, {
      mapping: "pathname", strict: "1", reactionsEnabled: "1", emitMetadata: "0",
      inputPosition: "top", theme: theme(), lang: language(),
    });
    script.src = host + "/client.js";
    script.crossOrigin = "anonymous";
    script.async = true;
    place.append(script);
  };
  const follow = () =>
    place.querySelector("iframe.giscus-frame")?.contentWindow.postMessage(
      { giscus: { setConfig: { theme: theme() } } }, host);
  addEventListener("schemechange", follow);
  system.addEventListener("change", follow);
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    load();
  }, { rootMargin: "400px" });
  observer.observe(place);
})();
