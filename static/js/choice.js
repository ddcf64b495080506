// Lets a reader choose the colours and the visual style of the book, and remembers it.
const form = document.querySelector(".look");
if (!form) return;
const root = document.documentElement;
const inks = document.querySelectorAll("meta[name=theme-color]");

let chosen = root.dataset.theme !== form.dataset.theme;
const show = () => {
  for (const one of form.querySelectorAll("input")) one.checked = one.value === root.dataset[one.name];
  for (const ink of chosen ? inks : []) ink.content = getComputedStyle(document.body).backgroundColor;
  chosen = true;
};

const choose = ({ name, value }) => {
  root.dataset[name] = value;
  try {
    localStorage.setItem("press:" + name, value);
  } catch {
    // it holds for this page
  }
};

for (const one of form.querySelectorAll(":checked")) choose(one); // before this script was here
show();
new MutationObserver(show).observe(root, { attributeFilter: ["data-theme", "data-style"] });
form.addEventListener("change", ({ target }) => choose(target));
