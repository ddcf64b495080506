// load: root
// needs: offline
//
// Keeps a book on the device of a reader who has asked for it, and nothing else: an edition in one
// language is one cache, named by the book's address, its list, the edition and the visual style.
//
// Who is online reads what is published now: pages come from the network, and from the device only
// when that fails or takes too long. Files named by their content never change, so they come from
// the device. When the book has changed, the new edition is fetched beside the old one, and takes
// its place once it is complete.
const scope = registration.scope;
const prefix = `press:${scope}|`;
const PATIENCE = 3000;
const AT_ONCE = 6;
const NAMED_BY_CONTENT = /\.[0-9a-f]{12}\.[\w.]+$/;

const editions = async () => (await caches.keys()).filter((name) => name.startsWith(prefix));
const [bookOf, styleOf] = [(name) => name.split("|")[2], (name) => +name.split("|")[3]];
const listOf = (name) => new URL(name.split("|")[1], scope).href;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(settle()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range") || !request.url.startsWith(scope)) return;
  event.respondWith(answer(event));
});
addEventListener("message", (event) => {
  const { keep, style } = event.data;
  const tell = (message) => event.source.postMessage({ list: keep, ...message });
  if (keep) event.waitUntil(take(keep, style, tell).catch(() => tell({ done: true, missing: 1 })));
});

// Hugo-Book's worker, which had this name, has kept pages unasked in a cache named by it. Ours is
// registered with a query; without one it has taken the place of the theme's, and goes with it.
const settle = async () => {
  await caches.delete(location.pathname);
  if (location.search) await clients.claim();
  else await registration.unregister();
};

const answer = async (event) => {
  const { request } = event;
  const kept = await find(request.url);
  if (kept && NAMED_BY_CONTENT.test(new URL(request.url).pathname)) return kept;
  const fresh = fetch(request);
  if (request.mode === "navigate") event.waitUntil(fresh.then(renew).catch(() => {}));
  if (!kept) return fresh.catch(async () => (await findLike(request.url)) ?? Response.error());
  fresh.catch(() => {});
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const first = await Promise.race([fresh, patience]).catch(() => undefined);
  return first && first.status < 500 ? first : kept;
};

const find = async (url) => {
  for (const name of await editions()) {
    for (const spelled of [url, `${url}/`, url.replace(/index\.html$/, "")]) {
      const found = await caches.match(spelled, { cacheName: name, ignoreSearch: true, ignoreVary: true });
      if (found) return found;
    }
  }
};

// A picture of which another size, or another visual style, is on the device.
const findLike = async (url) => {
  for (const name of await editions()) {
    const list = await caches.match(listOf(name), { cacheName: name });
    const { files } = list ? await list.json() : { files: [] };
    const plain = (path) => path.replace(/\.\d+(?=\.\w+$)/, "");
    const path = plain(decodeURI(url.slice(scope.length)));
    for (const [kept, , , , others] of files) {
      if (![kept, ...others].some((one) => plain(one) === path)) continue;
      const found = await caches.match(new URL(kept, scope).href, { cacheName: name });
      if (found) return found;
    }
  }
};

let waiting = 0;
let asked = 0;

// Whether the book has changed is asked once in ten minutes at most, by somebody who reads online.
const renew = async (page) => {
  if (!page.ok || waiting || Date.now() - asked < 600_000) return;
  asked = Date.now();
  for (const name of await editions()) await take(listOf(name), styleOf(name), () => {}, true);
};

// Fetches an edition. A file that is not there is done without; when the network fails, what has
// come so far stays, and the rest is fetched another time.
const take = async (list, style, tell, quiet) => {
  waiting += 1;
  try {
    const answered = await fetch(list, { cache: "no-cache" });
    if (!answered.ok) return tell({ done: true, missing: 1 });
    const told = answered.clone();
    const { book, files } = await answered.json();
    const start = `${prefix}${new URL(list).pathname}|`;
    const before = (await editions()).filter((name) => name.startsWith(start));
    const name = `${start}${book}|${style}`;
    const edition = await caches.open(name);
    if (quiet && (await edition.match(list))) return;
    const wanted = files.filter((file) => file[3] < 0 || file[3] === style);
    const all = wanted.reduce((sum, [, , size]) => sum + size, 0);
    const known = await digests(before);
    let [come, missing] = [0, 0];
    const rest = wanted.values();
    const work = async () => {
      for (const [path, digest, size] of rest) {
        const url = new URL(path, scope).href;
        if (!(await edition.match(url))) {
          const old = known.get(path);
          const same = old?.[0] === digest && (await caches.match(url, { cacheName: old[1] }));
          const file = same || (await fetch(url, { cache: "no-cache" }).catch(() => undefined));
          if (file?.ok) await edition.put(url, file.redirected ? new Response(file.body, file) : file);
          else if (!file || file.status >= 500) missing += 1;
        }
        come += size;
        tell({ share: come / all });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (!missing) {
      await edition.put(list, told);
      for (const old of before) if (old !== name) await caches.delete(old);
    } else if (before.some((old) => old !== name)) {
      await caches.delete(name);
    }
    tell({ done: true, missing });
  } finally {
    waiting -= 1;
  }
};

// Path to digest and cache of what is on the device already.
const digests = async (names) => {
  const known = new Map();
  for (const name of names) {
    const list = await caches.match(listOf(name), { cacheName: name });
    for (const [path, digest] of list ? (await list.json()).files : []) known.set(path, [digest, name]);
  }
  return known;
};
