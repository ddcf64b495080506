// needs: offline
//
// Offers to keep the book on this device: first its size, then how far it has come, then how to be
// rid of it. Nothing is fetched before a reader opens the offer, and nothing kept before a click.
const box = document.querySelector(".offline");
const workers = navigator.serviceWorker;
if (!box || !workers || !globalThis.caches) return;

const list = new URL(box.dataset.list, location);
const worker = new URL(box.dataset.worker, location);
const scope = new URL(".", worker).href;
const ours = async (start) => (await caches.keys()).filter((name) => name.startsWith(start));
const mine = () => ours(`press:${scope}|${list.pathname}|`);
const { lang, dataset } = document.documentElement;
const style = Math.max(0, (dataset.styles || "").split(" ").indexOf(dataset.style));
const [keep, remove] = box.querySelectorAll("button");
const bar = box.querySelector("progress");
const words = keep.textContent;

const show = (state) => {
  for (const one of box.querySelectorAll("[data-when]")) one.hidden = !one.dataset.when.split(" ").includes(state);
};

const offer = async (state) => {
  const { files } = await (await fetch(list)).json();
  const bytes = files.reduce((sum, [, , size, only]) => sum + (only < 0 || only === style ? size : 0), 0);
  const [unit, n] = bytes < 1e5 ? ["kilobyte", 1e3] : ["megabyte", 1e6];
  const size = new Intl.NumberFormat(lang, { style: "unit", unit, maximumFractionDigits: 1 }).format(bytes / n);
  keep.textContent = words.replace("{size}", size);
  show(state);
};

box.addEventListener("toggle", async () => {
  if (!box.open || !bar.hidden) return;
  if ((await mine()).length) show("kept");
  else offer("ask").catch(() => show("failed"));
});

keep.addEventListener("click", async () => {
  show("busy");
  bar.focus();
  navigator.storage?.persist?.();
  workers.onmessage = ({ data }) => {
    if (data.list !== list.href) return;
    if (data.done) show(data.missing ? "failed" : "kept");
    else bar.value = data.share;
  };
  try {
    const registration = await workers.register(`${worker}?press`, { scope });
    await workers.ready;
    (registration.active || registration.waiting || registration.installing).postMessage({ keep: list.href, style });
  } catch {
    show("failed");
  }
});

remove.addEventListener("click", async () => {
  for (const name of await mine()) await caches.delete(name);
  if (!(await ours(`press:${scope}|`)).length) await (await workers.getRegistration(scope))?.unregister();
  await offer("ask").catch(() => show(""));
});

for (let at = box; at; at = at.closest("[hidden]")) at.hidden = false;
