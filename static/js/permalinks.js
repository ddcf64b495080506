// A mark beside the paragraph in which a reader is, as headings have one. Pressed, either copies
// what is selected there, or all of it, as a quotation with its address.
const said = document.getElementById("press-said");
const text = document.querySelector("article.markdown");
if (!said || !text || !navigator.clipboard) return;

const mark = document.createElement("a");
mark.className = "permalink";
mark.textContent = "¶";
mark.title = mark.ariaLabel = said.dataset.link;

const show = (at) => {
  const paragraph = at?.closest?.("p[id]");
  if (!paragraph || !text.contains(paragraph) || document.activeElement === mark) return;
  if (mark.parentElement === paragraph) return;
  mark.href = `#${paragraph.id}`;
  paragraph.append(mark);
};
for (const kind of ["pointerover", "focusin"]) text.addEventListener(kind, (event) => show(event.target));
document.addEventListener("selectionchange", () => {
  const { anchorNode, isCollapsed } = getSelection();
  if (!isCollapsed) show(anchorNode.parentElement);
});
// a press on a link takes the selection away, which is what is to be copied
addEventListener("mousedown", (event) => event.target === mark && event.preventDefault());

const words = (fragment) => {
  const box = document.createElement("div");
  box.append(fragment);
  for (const one of box.querySelectorAll("sup, .anchor, .permalink")) one.remove();
  return box.textContent.trim().split(/\s+/);
};
const encoded = (some) => encodeURIComponent(some.join(" ")).replaceAll("-", "%2D");
const part = (some) => (some.length > 9 ? `${encoded(some.slice(0, 4))},${encoded(some.slice(-4))}` : encoded(some));

text.addEventListener("click", async (event) => {
  const link = event.target.closest(".permalink, .anchor");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const selection = getSelection();
  const chosen = !selection.isCollapsed && selection.containsNode(link.parentElement, true);
  const quote = words(chosen ? selection.getRangeAt(0).cloneContents() : link.parentElement.cloneNode(true));
  history.replaceState(history.state, "", link.hash);
  const address = link.href + (chosen ? `:~:text=${part(quote)}` : "");
  try {
    await navigator.clipboard.writeText(`${said.dataset.quoted.replace("%", () => quote.join(" "))}\n${document.title}\n${address}`);
    said.value = said.dataset.copied;
    setTimeout(() => (said.value = ""), 2500);
  } catch {
    // not allowed here; the address bar has the link
  }
});
