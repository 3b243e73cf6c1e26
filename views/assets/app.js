/** The few things a page cannot do without a script; every page works without this file. */
document.querySelector("[data-error-summary]")?.focus();

for (const item of document.querySelectorAll("[data-print]")) {
  item.hidden = false;
  item.querySelector("button").addEventListener("click", () => window.print());
}
