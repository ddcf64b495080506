// load: apart
// needs: pagefind
//
// Puts Pagefind's own search on the page of the search. Its files are made by that program, of the
// finished site: where it has not been run, the page stays the list of contents that it is.
{
  const here = document.querySelector("[data-search-here]");
  const folder = new URL(here.dataset.searchHere, document.baseURI).pathname;
  const add = (name, values) => document.head.append(Object.assign(document.createElement(name), values));
  const show = () => {
    add("link", { rel: "stylesheet", href: `${folder}pagefind-ui.css` });
    const search = new PagefindUI({
      element: here,
      bundlePath: folder,
      showImages: false,
      showSubResults: true,
    });
    const field = here.querySelector("input");
    field.setAttribute("aria-label", field.placeholder);
    field.focus();
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) search.triggerSearch(asked);
  };
  // Pages in a folder may load no index.
  if (location.protocol !== "file:") add("script", { src: `${folder}pagefind-ui.js`, onload: show });
}
