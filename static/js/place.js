// Remembers the paragraph at which a reader left each chapter, and brings them back to it; knows
// which chapters were finished, ticks these, and says how long the rest takes; and finds the same paragraph in another language (#at=section.block). All
// of it stays in the browser. The place is looked for when the page has come to rest: nothing is
// done while it moves.
const script = document.querySelector("script[data-home]");
if (!script) return;
const { home, minutes, left, read } = script.dataset;
const name = "press:place:" + new URL(home, location).pathname;
const here = location.pathname;
const article = document.querySelector("[data-kind=page] .markdown");

const remembered = () => {
  try {
    return { at: {}, read: {}, ...JSON.parse(localStorage[name]) };
  } catch {
    return { at: {}, read: {} };
  }
};

const tick = () => {
  const done = remembered().read;
  for (const link of document.querySelectorAll(article ? ".menu a" : ".menu a, .page a")) {
    if (!done[link.pathname] || link.hash || link.host !== location.host || link.querySelector(".tick")) continue;
    const mark = document.createElement("span");
    mark.className = "tick";
    mark.role = "img";
    mark.ariaLabel = read;
    mark.textContent = "✓";
    link.append(" ", mark);
  }
};
tick();
addEventListener("pageshow", tick);
if (!article) return;

// What can be read, by sections: the first begins with the text, each other with its heading.
const sections = [[]];
for (const block of article.querySelectorAll("h2, h3, h4, p, li, dt, dd, pre, tr, figure")) {
  if (/^H/.test(block.tagName)) sections.push([]);
  sections.at(-1).push(block);
}

// What stands at the top of the window: block, its section and its number in there. `top` is where
// it begins, in pixels; or, less than 0, the part of it that is above the window.
const atTop = () => {
  let found;
  for (const [section, blocks] of sections.entries()) {
    for (const [index, block] of blocks.entries()) {
      const { top, height } = block.getBoundingClientRect();
      if (!height) continue;
      if (found && top > innerHeight / 2) return found;
      found = { block, section, index, top: top < 0 ? Math.max(-1, top / height) : Math.round(top) };
      if (top >= 0) return found;
    }
  }
  return found;
};

const goTo = ([id, heading, section, index, top]) => {
  const blocks = sections.find(([first]) => heading && first?.id === heading) || sections[Math.min(section, sections.length - 1)];
  const found = (id && document.getElementById(id)) || blocks[Math.min(index, blocks.length - 1)];
  const block = found?.closest("details:not([open])") || found;
  if (!block) return;
  const box = block.getBoundingClientRect();
  scrollBy({ top: box.top - (top < 0 ? top * box.height : Math.min(top, innerHeight / 2)), behavior: "instant" });
};

// Never over a link to a spot, nor over what Back or a reload restores, nor over a reader who has
// begun to scroll.
const switched = /^#at=(\d+)\.(\d+)$/.exec(location.hash);
const [visit] = performance.getEntriesByType("navigation");
const place = remembered().at[here];
if (switched) {
  history.replaceState(history.state, "", here + location.search);
  goTo(["", "", switched[1], switched[2], 60]);
} else if (place && !scrollY && !location.hash && visit?.type === "navigate" && !visit.name.includes(":~:")) goTo(place);

// At the end is who has the last line of the text on the screen, or above it.
const ends = [...article.querySelectorAll("p, li, pre, tr, figure")].filter((one) => !one.closest(".footnotes, aside, [popover]"));
let finished = false;
let atEnd = false;
let timer;
if (ends.length) {
  new IntersectionObserver((entries) => {
    atEnd = entries.at(-1).isIntersecting && !document.hidden;
    clearTimeout(timer);
    if (atEnd) timer = setTimeout(() => (finished = true), 2000);
  }, { rootMargin: "9999999px 0px 0px" }).observe(ends.at(-1));
}

// Who goes forward is reading there. Who goes back may only want the menu at the top of the page:
// that counts after a while, and the top itself never does.
let reading, back, since, before;
const whereabouts = () => {
  if (back && performance.now() - since > 4000) [reading, back] = [back];
  return reading || (scrollY > 99 && atTop());
};
addEventListener("scrollend", () => {
  whereabouts();
  if (scrollY > 99) {
    back = atTop();
    since = performance.now();
    if (scrollY > before || !reading) [reading, back] = [back];
  }
  before = scrollY;
});

// A chapter that was finished keeps its tick and has no place any more; the book goes on behind it.
addEventListener("visibilitychange", () => {
  const kept = remembered();
  const at = whereabouts();
  const next = document.querySelector(".pager a[rel=next]");
  if (!document.hidden || kept.read[here] || !(at || atEnd)) return;
  delete kept.at[here];
  if (finished || (atEnd && performance.now() > 3000)) {
    kept.read[here] = 1;
    kept.last = next && [next.pathname, next.textContent];
  } else if (at) {
    const id = (at.section && sections[at.section][0].id) || "";
    const words = id && document.querySelector(`.toc a[href="#${CSS.escape(id)}"]`);
    kept.at[here] = [at.block.id, id, at.section, at.index, at.top];
    kept.last = [here, document.title.split(" • ")[0], words?.textContent];
  }
  try {
    localStorage[name] = JSON.stringify(kept);
  } catch {
    // no room, or not allowed
  }
});

for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => {
    const at = whereabouts();
    if (at && !link.dataset.elsewhere) link.hash = `at=${at.section}.${at.index}`;
  });
}

if (minutes > 3) {
  const all = article.textContent.length;
  let rest = all;
  for (const one of article.children) {
    const n = Math.ceil((minutes * rest) / all);
    if (one.tagName === "H2" && n < minutes) one.dataset.left = left.replace("{n}", n);
    rest -= one.textContent.length;
  }
}
