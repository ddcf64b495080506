// load: first
//
// Gives the page the colours and the visual style its reader has chosen, before anything of it is
// painted, and again when the choice changes: here, in another window, or on a page that Back
// leads to. Pictures of a style differ in one number of their names. Such pictures are lazy in the
// HTML, so that a browser does not fetch those of the first style in advance.
const root = document.documentElement;
const remembered = (key) => {
  try {
    return localStorage.getItem("press:" + key);
  } catch {
    return null; // a browser that stores nothing
  }
};
const styles = (root.dataset.styles || "").split(" ");

const choose = () => {
  root.dataset.theme = remembered("theme") || root.dataset.theme;
  if (styles.includes(remembered("style"))) root.dataset.style = remembered("style");
};

const dress = () => {
  const number = String(styles.indexOf(root.dataset.style));
  for (const picture of document.querySelectorAll("[data-styled]")) {
    const image = picture.lastElementChild;
    if (image?.localName !== "img") continue; // the parser is not there yet
    if (picture.dataset.styled !== number) {
      for (const one of picture.children) {
        for (const name of ["srcset", "src"]) {
          const files = one.getAttribute(name);
          if (files) one.setAttribute(name, files.replace(/\.\d+(?=\.\w+(?: |$))/g, "." + number));
        }
      }
      picture.dataset.styled = number;
    }
    if (image.fetchPriority === "high") image.loading = "eager";
  }
};

choose();
for (const event of ["pageshow", "storage"]) addEventListener(event, choose);
if (styles.length > 1) {
  new MutationObserver(dress).observe(root, { attributeFilter: ["data-style"], childList: true, subtree: true });
}
