// A press on the mark of a note opens it as a card, unless it stands in the margin anyway. Keys
// follow the link to the end of the text, where a link leads back.
let last;
addEventListener("click", (event) => {
  const mark = event.target.closest?.(".footnote-ref");
  const note = mark && document.getElementById(decodeURIComponent(mark.hash.slice(1)));
  if (!note?.showPopover || !event.detail || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (getComputedStyle(note).position === "absolute") return;
  event.preventDefault();
  last?.style.removeProperty("anchor-name");
  last = mark;
  mark.style.anchorName = "--used";
  note.style.setProperty("--a", "--used");
  if (!note.matches(":popover-open")) note.showPopover({ source: mark });
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
});
