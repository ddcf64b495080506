// One key does one thing: ← → chapters, / search, ? the list of keys. Nothing happens while a
// reader types, scrolls a box sideways, holds another key or has switched the keys off.
const list = document.getElementById("press-keys");
if (!list) return;

const name = "press:keys";
const taken = "input, textarea, select, audio, video, [contenteditable], [role=tab], [role=slider], [role^=menu]";
const root = document.documentElement;
const opener = document.querySelector('[aria-keyshortcuts="?"]');
const box = list.querySelector("input");
let off = false;
try {
  off = localStorage[name] === "off";
} catch {
  // nothing can be remembered: the switch holds for this page
}

const scrollsSideways = (at) =>
  at &&
  ((at.scrollWidth > at.clientWidth && (at === root || /auto|scroll/.test(getComputedStyle(at).overflowX))) ||
    scrollsSideways(at.parentElement));

const wanted = ({ key, shiftKey, target }) => {
  if (key === "/" || key === "?") return `[aria-keyshortcuts="${key}"]`;
  if ((key !== "ArrowLeft" && key !== "ArrowRight") || shiftKey || scrollsSideways(target)) return "";
  const back = (key === "ArrowLeft") === (getComputedStyle(root).direction === "ltr");
  return `.pager a[rel=${back ? "prev" : "next"}]`;
};

addEventListener("keydown", (event) => {
  const busy = event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.isComposing;
  if (off || busy || event.defaultPrevented || event.target.closest(taken) || document.querySelector("dialog[open]")) return;
  const what = wanted(event);
  const found = what && document.querySelector(what);
  if (!found) return;
  event.preventDefault();
  found.click();
});

opener.addEventListener("click", () => {
  list.querySelector("[data-search]").hidden = !document.querySelector('[aria-keyshortcuts="/"]');
  box.checked = !off;
  list.showModal();
});
box.addEventListener("change", () => {
  off = !box.checked;
  try {
    if (off) localStorage[name] = "off";
    else localStorage.removeItem(name);
  } catch {
    // as above
  }
});
if (matchMedia("(any-pointer: fine)").matches) for (let at = opener; at; at = at.closest("[hidden]")) at.hidden = false;
