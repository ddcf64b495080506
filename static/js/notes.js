// A press on the mark of a note opens it as a card, unless it stands in the margin anyway. Keys
// follow the link to the end of the text, where a link leads back. So with any `a[interestfor]`.
let last;
addEventListener("click", (event) => {
  const mark = event.target.closest?.("a[interestfor]");
  const note = mark && document.getElementById(mark.getAttribute("interestfor"));
  if (!note?.showPopover || !event.detail || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (getComputedStyle(note).position === "absolute") return;
  event.preventDefault();
  last?.style.removeProperty("anchor-name");
  last = mark;
  mark.style.anchorName = "--used";
  note.style.setProperty("--a", "--used");
  const open = () => note.matches(":popover-open") || note.showPopover({ source: mark });
  open();
  // above its mark it would cover its own sentence
  const lack = note.offsetHeight + 24 - (innerHeight - mark.getBoundingClientRect().bottom);
  if (lack > 0 && CSS.supports("anchor-name: --a")) {
    note.hidePopover();
    scrollBy({ top: lack, behavior: "instant" });
    open();
  }
  note.tabIndex = -1;
  note.focus({ preventScroll: true });
});
