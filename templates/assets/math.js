// Shows formulas with KaTeX. Without it, or without scripts, the TeX stays.
for (const element of window.katex?.render ? document.querySelectorAll(".math") : []) {
  const tex = element.textContent.trim().slice(2, -2);
  const displayMode = element.classList.contains("display");
  katex.render(tex, element, { displayMode, throwOnError: false });
}
