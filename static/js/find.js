// needs: search
//
// Fetches the search when somebody goes to it: until then a book has none.
const link = document.querySelector("a[data-search]");
if (!link) return;
let fetched = document.querySelector("[data-search-here]") && Promise.resolve();
const fetchOnce = () =>
  (fetched ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = link.dataset.search;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  }));
for (const sign of ["focus", "pointerenter", "pointerdown"]) link.addEventListener(sign, fetchOnce);
link.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  fetchOnce().then(
    () => dispatchEvent(new Event("press:search")),
    () => location.assign(link.href),
  );
});
