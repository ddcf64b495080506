// The contents of the page follow the reader: the heading above what is read is marked.
const links = new Map();
for (const link of document.querySelectorAll(".toc a[href^='#']")) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}
if (!links.size) return;

// All the page above a line in the upper third counts as seen, however far a reader jumps.
const seen = new Set();
let current;
const watch = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target);
  const now = links.get([...links.keys()].findLast((heading) => seen.has(heading)));
  if (now === current) return;
  current?.removeAttribute("aria-current");
  now?.setAttribute("aria-current", "true");
  current = now;
  const box = now?.closest(".drop__panel");
  if (!box || box.scrollHeight <= box.clientHeight) return;
  const { top, bottom } = now.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top || bottom > frame.bottom) box.scrollTop += top - frame.top - frame.height / 3;
}, { rootMargin: "9999999px 0px -66%" });
for (const heading of links.keys()) watch.observe(heading);
