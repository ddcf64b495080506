// load: apart
// needs: mermaid
//
// Draws diagrams with the book's own copy of Mermaid, in the colours of the page.
// Without Mermaid, or without scripts, their source stays readable.
addEventListener("DOMContentLoaded", () => {
  const theme = document.documentElement.dataset.theme;
  const night = !theme.includes("light") && matchMedia("(prefers-color-scheme: dark)").matches;
  const dark = theme.includes("dark") || night;
  globalThis.mermaid?.initialize({ startOnLoad: false, theme: dark ? "dark" : "neutral" });
  globalThis.mermaid?.run({ querySelector: "pre.mermaid" });
});
