// load: end
//
// Fetches the bundle so late that it competes with nothing a reader waits for: at the first sign
// of somebody there, or, where the book has to remember something for its reader, when the page
// is complete and the browser idle; at once for who has a place in the book to be brought back to.
// What was meant for a script meanwhile is said once more. Whoever stays for two seconds is
// likely to read on: then the next chapter is made ready, unless the browser saves data.
const { bundle } = document.currentScript.dataset;
const signs = ["pointermove", "pointerdown", "keydown", "scroll", "focusin"];
const meant = [];
let fetched = false;

// A button that does nothing by itself was meant for a script; so were a key and the search.
const keep = (event) => {
  const to = event.type === "click" && event.target.closest("button[type=button], a[data-search]");
  if (to?.href) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // the search opens where the reader is
  }
  if (event.type === "keydown" || (to && !to.hasAttribute("popovertarget"))) meant.push(event);
};

const fetchOnce = () => {
  if (fetched) return;
  fetched = true;
  const script = document.createElement("script");
  script.src = bundle;
  script.onload = script.onerror = () => {
    for (const kind of ["click", "keydown"]) removeEventListener(kind, keep, true);
    for (const event of meant) event.target.dispatchEvent(new event.constructor(event.type, event));
  };
  document.head.append(script);
};

for (const sign of signs) addEventListener(sign, fetchOnce, { once: true, passive: true, capture: true });
for (const kind of ["click", "keydown"]) addEventListener(kind, keep, true);

const remembers = (what) => {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith("press:" + what));
  } catch {
    return false; // a browser that stores nothing
  }
};
const idle = globalThis.requestIdleCallback ?? setTimeout;
const next = () => {
  const rules = document.createElement("script");
  const rule = [{ where: { selector_matches: "[rel=next]" }, eagerness: "immediate" }];
  rules.type = "speculationrules";
  rules.textContent = JSON.stringify({ prefetch: rule, prerender: rule });
  document.head.append(rules);
};
const complete = (then) => {
  if (document.readyState === "complete") then();
  else addEventListener("load", then, { once: true });
};
const begin = () => {
  complete(() => setTimeout(next, 2000));
  if (remembers("place:") || location.hash.startsWith("#at=")) fetchOnce();
  else if (remembers("")) complete(() => idle(fetchOnce));
};
// A page made ready before anybody has asked for it must not remember that it was read.
if (document.prerendering) document.addEventListener("prerenderingchange", begin, { once: true });
else begin();
