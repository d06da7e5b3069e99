// Gives each block of code a button that copies it, where the browser lets a page copy.
{
  const words = document.currentScript.dataset;
  for (const box of navigator.clipboard ? document.querySelectorAll(".code") : []) {
    const button = document.createElement("button");
    let timer;
    const say = (text) => {
      button.textContent = text;
      clearTimeout(timer);
      timer = setTimeout(() => (button.textContent = words.copy), 2000);
    };
    button.type = "button";
    button.textContent = words.copy;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () =>
      navigator.clipboard
        .writeText(box.querySelector("code").textContent)
        .then(() => say(words.copied), () => say(words.notCopied)));
    box.append(button);
  }
}
