// Runs before the page is shown: that there are scripts, and the colours that the reader chose.
document.documentElement.dataset.js = "";
try {
  document.documentElement.dataset.scheme = localStorage.getItem("scheme") || "system";
} catch {}
