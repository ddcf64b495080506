// A press on a picture of the text, or Enter, shows it as large as the screen, with its caption.
// Esc or another press closes it. Pictures that lead somewhere, or enlarge by themselves, stay so.
const said = document.getElementById("press-said");
const pictures = document.querySelectorAll(
  "article.markdown :is(figure, p) img:not(:is(a, button, label, .banner, .card, summary) *)",
);
if (!said || !pictures.length || !globalThis.HTMLDialogElement) return;

const dialog = document.createElement("dialog");
dialog.className = "plate";
dialog.addEventListener("click", () => dialog.close());
document.body.append(dialog);

const show = (image) => {
  const copy = (image.closest("picture") ?? image).cloneNode(true);
  for (const one of [copy, ...copy.querySelectorAll("*")]) {
    if (one.sizes) one.sizes = "100vw";
    if (one.localName === "img") for (const name of ["role", "tabindex", "loading", "id", "class", "aria-description"]) one.removeAttribute(name);
  }
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = said.dataset.close;
  const caption = document.createElement("p");
  caption.append(...(image.closest("figure")?.querySelector("figcaption")?.cloneNode(true).childNodes ?? []));
  dialog.ariaLabel = image.alt || said.dataset.enlarge;
  dialog.replaceChildren(copy, caption, close);
  dialog.showModal();
};

for (const image of pictures) {
  if (!image.alt) continue;
  image.tabIndex = 0;
  image.role = "button";
  image.ariaDescription = said.dataset.enlarge;
  image.addEventListener("click", () => show(image));
  image.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    show(image);
  });
}
