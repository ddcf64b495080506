// Keeps an open page as new as the book: put into pages by the development server, never published.
(() => {
  let { seen } = document.currentScript.dataset;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  let closed = sessionStorage.getItem("press-closed");
  let stream;

  sheet.replaceSync(`
    :host { all: initial; }
    section { position: fixed; inset: auto 0 0; z-index: 2147483647; box-sizing: border-box;
      max-block-size: 60vh; overflow: auto; padding: 1rem clamp(1rem, 4vw, 2rem) 1.25rem;
      background: #1c1917; color: #fafaf9; border-block-start: 4px solid #f87171;
      font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 -1rem 3rem rgb(0 0 0 / 30%); }
    .head { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
    h2 { margin: 0; font-size: 1.125rem; line-height: 1.4; }
    p { margin: 0; color: #d6d3d1; }
    button { flex: none; min-block-size: 2.75rem; padding: 0 1rem; border: 1px solid #a8a29e;
      border-radius: 0.375rem; background: none; color: inherit; font: inherit; cursor: pointer; }
    pre { margin: 1rem 0 0; padding: 0 0 0.25rem; white-space: pre-wrap; overflow-wrap: anywhere;
      font: 0.875rem/1.55 ui-monospace, Menlo, Consolas, monospace; }
    code, span { display: block; font: inherit; }
    code { overflow-x: auto; white-space: pre; color: #d6d3d1; }
    a { color: #fca5a5; }
    :focus-visible { outline: 3px solid #fbbf24; outline-offset: 2px; }
    section:focus-visible { outline-offset: -3px; }
    @media print { section { display: none; } }
  `);
  root.adoptedStyleSheets = [sheet];

  const make = (name, text = "", more = {}) =>
    Object.assign(document.createElement(name), { textContent: text }, more);

  const hide = () => {
    root.replaceChildren();
    host.remove();
  };

  const close = () => {
    closed = host.dataset.said;
    sessionStorage.setItem("press-closed", closed);
    hide();
  };

  // Lines of the source keep their shape, so that the mark stays below its word; others wrap.
  const told = ([text, place, link]) => {
    const [head, ...rest] = text.split("\n");
    const quoted = rest.filter((line) => /^ *\d* +\|/.test(line));
    const hints = rest.filter((line) => !quoted.includes(line));
    const pre = make("pre");
    if (place) pre.append(make("a", place, { href: link }));
    pre.append(head.slice(place.length));
    if (quoted.length) pre.append(make("code", quoted.join("\n"), { tabIndex: 0 }));
    if (hints.length) pre.append(make("span", hints.join("\n").trim()));
    return pre;
  };

  // On a narrow screen the mark would stand out of sight.
  const reveal = (code) => {
    const lines = code.textContent.split("\n");
    const share = lines.at(-1).indexOf("^") / Math.max(...lines.map((line) => line.length));
    code.scrollLeft = code.scrollWidth * share - code.clientWidth / 4;
  };

  const show = (said) => {
    const { title, about, notices } = JSON.parse(said);
    if (!notices.length) {
      sessionStorage.removeItem("press-closed");
      closed = null;
    }
    if (!notices.length || said === closed) return hide();
    const panel = make("section", "", { lang: "en", dir: "ltr", tabIndex: 0 });
    const head = make("div", "", { className: "head" });
    const words = make("div");
    const button = make("button", "Close (Esc)", { type: "button", onclick: close });
    words.append(
      make("h2", title, { id: "title" }), make("p", about));
    head.append(words, button);
    panel.append(head, ...notices.map(told));
    panel.setAttribute("role", "alert");
    panel.setAttribute("aria-labelledby", "title");
    host.dataset.said = said;
    root.replaceChildren(panel);
    if (!host.isConnected) document.documentElement.append(host);
    panel.querySelectorAll("code").forEach(reveal);
  };

  // A new sheet is laid over the old one before that is taken away: the page is never undressed.
  const dress = ({ seen: now, addresses }) => {
    seen = now;
    const links = [...document.querySelectorAll("link[rel~=stylesheet]:not([data-press-old])")];
    if (links.length !== addresses.length) return location.reload();
    links.forEach((link, i) => {
      if (link.getAttribute("href") === addresses[i]) return;
      const fresh = link.cloneNode();
      fresh.href = addresses[i];
      link.dataset.pressOld = "";
      fresh.onload = () => link.remove();
      fresh.onerror = () => location.reload();
      link.after(fresh);
    });
  };

  // A browser keeps six connections to a server: pages that nobody sees must not hold one.
  const listen = () => {
    stream?.close();
    stream = null;
    if (document.hidden) return;
    const page = encodeURIComponent(location.pathname);
    stream = new EventSource(`/_press/events?page=${page}&seen=${seen}`);
    stream.addEventListener("reload", () => location.reload());
    stream.addEventListener("styles", (event) => dress(JSON.parse(event.data)));
    stream.addEventListener("visit", (event) => location.assign(JSON.parse(event.data)));
    stream.addEventListener("notices", (event) => show(event.data));
  };

  addEventListener("keydown", (event) => event.key === "Escape" && host.isConnected && close());
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && listen());
  document.addEventListener("visibilitychange", listen);
  listen();
})();
