// load: apart
// needs: search
//
// Finds words in the book: in a dialog over the page, or on the page of the search. The index
// tells which chapters have a word; what stands around it is looked up in the chapter itself.
{
  const link = document.querySelector("a[data-search]");
  const home = link.href.replace(/(\/index\.html|\.html|\/)$/, "");
  const make = (name, className, ...children) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const fetchScript = (address, event) =>
    new Promise((done, failed) => {
      addEventListener(event, ({ detail }) => done(detail), { once: true });
      const script = make("script");
      script.onerror = failed;
      script.src = address;
      document.head.append(script);
    });

  // Words, as press/search/words.py makes them.
  const SAME = {
    ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i", ς: "σ", ى: "ي",
    ی: "ي", ک: "ك", ة: "ه", ـ: "",
  };
  const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]/g;
  const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
  const RUNS = /[\p{L}\p{M}\p{N}\u200c\u200d]+/gu;
  const UNSPACED =
    /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{323af}]/u;
  const fold = (text) =>
    text.normalize("NFKD").toLowerCase().replace(MARKS, "").normalize("NFC")
      .replace(/[ßæœøđðþłıςىیکةـ]/g, (letter) => SAME[letter]);
  // Each word and how many signs it begins behind the start of its run.
  const apart = (run) => {
    if (!UNSPACED.test(run)) return [[run, 0]];
    const found = [];
    const signs = [...run];
    let begin = 0;
    let at = 0;
    let plain = "";
    signs.forEach((sign, number) => {
      if (UNSPACED.test(sign)) {
        if (plain) found.push([plain, begin]);
        plain = "";
        const next = signs[number + 1];
        found.push([next && UNSPACED.test(next) ? sign + next : sign, at]);
      } else {
        if (!plain) begin = at;
        plain += sign;
      }
      at += sign.length;
    });
    if (plain) found.push([plain, begin]);
    return found;
  };
  const words = (text) =>
    (fold(text).match(LETTERS) ?? []).flatMap((run) => apart(run).map(([word]) => word));

  // What is left of a word when its endings go; only ever compared with what is left of another.
  const STEMS = {
    en: (word) =>
      word.replace(/(?<=..)(ies|ied|y)$/, "i").replace(/(?<=...)(?:ing|ed|es|s|e)$/, "")
        .replace(/([bdfgmnprt])\1$/, "$1"),
    es: (word) =>
      word.replace(/ces$/, "z")
        .replace(
          /(?<=...)(?:mente|aciones|iendo|ieron|aron|ando|aban?|[ai]d[oa]s?|[aei]mos|ian?|[aei]r|[ae]n|[oae])?s?$/,
          "",
        ),
  };
  const stem = STEMS[document.documentElement.lang.slice(0, 2)] ?? ((word) => word);

  // Slips of the keyboard between two words; where the second may go on, only of its beginning.
  const slips = (one, other, most, open) => {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, column) => column);
    for (let row = 1; row <= one.length; row++) {
      const now = [row];
      for (let column = 1; column <= other.length; column++) {
        const same = one[row - 1] === other[column - 1];
        let cost = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + !same);
        if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
          cost = Math.min(cost, before[column - 2] + 1);
        }
        now.push(cost);
      }
      if (Math.min(...now) > most) return most + 1;
      before = last;
      last = now;
    }
    return open ? Math.min(...last) : last[other.length];
  };
  const letters = (word) => {
    let set = 0;
    for (const letter of word) set |= 1 << (letter.codePointAt(0) & 31);
    return set;
  };
  const many = (set) => {
    let count = 0;
    for (; set; set &= set - 1) count++;
    return count;
  };

  const BASE = 31;
  const opened = (told) => {
    const signs = new Int8Array(127);
    let code = 0;
    for (let sign = 32; sign < 127; sign++) if (sign !== 34 && sign !== 92) signs[sign] = code++;
    const list = [];
    let word = "";
    for (const [one] of told.words.matchAll(/[A-Z][^A-Z]*/g)) {
      word = word.slice(0, one.charCodeAt(0) - 65) + one.slice(1);
      list.push(word);
    }
    const ends = [0];
    for (let at = 0; at < told.lists.length; at++) {
      if (signs[told.lists.charCodeAt(at)] >= 2 * BASE) ends.push(at + 1);
    }
    const pages = told.pages.map(([address, title, part], number) => ({
      address: new URL(address, `${home}.js`).href,
      title,
      part,
      words: new Set(words(title)),
      size: (told.sizes.charCodeAt(number) - 35) ** 2,
    }));
    const all = pages.reduce((sum, page) => sum + page.size, 0) / pages.length;
    // Pages with a word, and how much it says of each.
    const listed = (number) => {
      const found = [];
      let value = 0;
      let base = 0;
      for (let at = ends[number]; at < ends[number + 1]; at++) {
        const sign = signs[told.lists.charCodeAt(at)];
        value = value * BASE + (sign % BASE);
        if (sign < BASE) continue;
        const page = Math.floor((base + value) / 3);
        const often = [1, 3, 8][(base + value) % 3];
        found.push([page, often / (often + 0.6 + (0.6 * pages[page].size) / all)]);
        base = page * 3 + 3;
        value = 0;
      }
      return found;
    };
    const numbers = new Map(list.map((one, number) => [one, number]));
    let sets;
    const nearest = (term, open) => {
      const most = term.length < 4 ? 0 : term.length < 8 ? 1 : 2;
      const own = letters(term);
      sets ??= list.map(letters);
      let best = [];
      let least = most + 0.9;
      for (let number = 0; most && number < list.length; number++) {
        const one = list[number];
        if (one.length < term.length - most || (!open && one.length > term.length + most)) continue;
        if (many(own & ~sets[number]) > most) continue;
        let cost = slips(term, one, most, false);
        if (cost > most && open) cost = slips(term, one, most, true) + 0.4;
        if (one[0] !== term[0]) cost += 0.3;
        if (cost < least) {
          least = cost;
          best = [];
        }
        if (cost === least) best.push(number);
      }
      const weight = (number) => ends[number + 1] - ends[number];
      return best.sort((a, b) => weight(b) - weight(a))[0];
    };
    // The words that a term stands for, with how much each counts, and its correction.
    const meant = (term, open) => {
      const found = new Map();
      const put = (number, weight) => {
        if (!(found.get(number) >= weight)) found.set(number, weight);
      };
      const kin = (one) => {
        const root = stem(one);
        const begin = one.slice(0, 3);
        list.forEach((other, number) => {
          if (other.startsWith(begin) && stem(other) === root) put(number, other === one ? 1 : 0.7);
        });
        if (numbers.has(one)) put(numbers.get(one), 1);
      };
      kin(term);
      if (open && (term.length > 1 || UNSPACED.test(term) || !found.size)) {
        list.forEach((other, number) => {
          if (other.startsWith(term)) put(number, 0.3 + (0.4 * term.length) / other.length);
        });
      }
      if (found.size) return { found };
      const near = nearest(term, open);
      if (near === undefined) return { found };
      kin(list[near]);
      return { found, corrected: list[near] };
    };
    const find = (query) => {
      const terms = words(query);
      const parts = terms.map((term, number) =>
        meant(term, number === terms.length - 1 && !/\s$/.test(query)),
      );
      const scores = pages.map(() => ({ score: 0, share: 0 }));
      const accepted = new Map();
      let total = 0;
      parts.forEach(({ found }, term) => {
        const on = new Map();
        for (const [number, weight] of found) {
          const one = listed(number);
          const rare = Math.log(1 + (pages.length - one.length + 0.5) / (one.length + 0.5));
          for (const [page, worth] of one) {
            const titled = pages[page].words.has(list[number]) ? 1.2 : 0;
            const score = weight * rare * (worth + titled);
            if (score > (on.get(page)?.[0] ?? 0)) on.set(page, [score, rare]);
          }
          const known = accepted.get(list[number]);
          if (!known || known[1] < weight) accepted.set(list[number], [term, weight]);
        }
        const rarest = Math.log(1 + (pages.length - on.size + 0.5) / (on.size + 0.5));
        total += rarest;
        for (const [page, [score]] of on) {
          scores[page].score += score;
          scores[page].share += rarest;
        }
        parts[term].rare = rarest;
      });
      const hits = scores
        .map(({ score, share }, number) => ({
          page: pages[number],
          score: score * (share / total) ** 3,
          share: share / total,
        }))
        .filter(({ score }) => score)
        .sort((a, b) => b.score - a.score);
      const least = Math.min(0.5, hits[0]?.share * 0.99);
      return { terms, parts, accepted, hits: hits.filter(({ share }) => share > least) };
    };
    return { find };
  };

  // What stands around the words, from the chapters themselves.
  const known = new Map();
  let folder;
  const fetched = async (address) => {
    if (location.protocol !== "file:") return (await fetch(address)).text();
    folder ??= fetchScript(`${home}.text.js`, "press:texts");
    const pages = Object.entries(await folder);
    return pages.find(([name]) => new URL(name, `${home}.js`).href === address)?.[1] ?? "";
  };
  const BLOCKS = "p,li,dt,dd,tr,pre,summary,figcaption,h1,h2,h3,h4,h5,h6";
  const ASIDE = "script,style,template,annotation,.anchor,sup,[popover],.footnote-backref";
  const NOTES = ".footnotes,[role=doc-endnotes]";
  const parted = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const text = page.querySelector(".markdown") ?? page.body;
    for (const element of text.querySelectorAll(ASIDE)) {
      element.replaceWith(element.localName === "sup" ? "\u200b" : "");
    }
    const notes = { text: "" };
    let heading = { id: "", text: "" };
    return [...text.querySelectorAll(BLOCKS)].flatMap((block) => {
      const said = block.textContent.replace(/\s+/g, " ").trim();
      const isHeading = /^h\d$/.test(block.localName);
      if (isHeading) heading = { id: block.id, text: block.localName === "h1" ? "" : said };
      if (!said || block.localName === "h1" || block.querySelector("p,li,tr,pre")) return [];
      if (block.closest(NOTES)) return [{ said, heading: notes, id: block.closest("[id]").id }];
      const named = block.closest("[id]");
      return [{ said, heading, isHeading, id: text.contains(named) ? named.id : heading.id }];
    });
  };
  const read = (address) => {
    if (!known.has(address)) known.set(address, fetched(address).then(parted, () => []));
    return known.get(address);
  };

  // Where the words are in a text: begin, end, the number of the term, and what it counts.
  const matches = (said, { accepted, parts }) => {
    const found = [];
    for (const run of said.matchAll(RUNS)) {
      const plain = fold(run[0]);
      for (const [word, begin] of apart(plain)) {
        const hit = accepted.get(word);
        if (!hit) continue;
        const whole = plain.length !== run[0].length || plain === word;
        const from = run.index + (whole ? 0 : begin);
        const to = whole ? run.index + run[0].length : from + word.length;
        found.push({ word, from, to, term: hit[0], worth: hit[1] * (0.05 + parts[hit[0]].rare) });
      }
    }
    return found;
  };
  const passages = (blocks, search) => {
    const best = new Map();
    for (const block of blocks) {
      const found = matches(block.said, search);
      if (!found.length) continue;
      const terms = new Map();
      let score = Math.min(found.length, 5) * 0.01 - (block.isHeading ? 0.02 : 0);
      let run = 1; // words of the question that stand together
      let longest = 1;
      found.forEach(({ term, to, worth }, number) => {
        terms.set(term, Math.max(terms.get(term) ?? 0, worth));
        const next = found[number + 1];
        run = next?.term === term + 1 && next.from - to < 3 ? run + 1 : 1;
        if (run > 1) score += worth + next.worth;
        longest = Math.max(longest, run);
      });
      for (const worth of terms.values()) score += worth * 2;
      if (block.heading.id === undefined) score *= 0.4; // a note
      if (best.get(block.heading)?.score >= score) continue;
      best.set(block.heading, { ...block, found, score, run: longest });
    }
    const sorted = [...best.values()].sort((a, b) => b.score - a.score);
    return sorted.filter(({ score }) => score > sorted[0].score * 0.5).slice(0, 3);
  };
  const marked = (said, found, from = 0, to = said.length) => {
    const out = make("span");
    const text = (begin, end) => said.slice(begin, end).replaceAll("\u200b", "");
    let at = from;
    for (const one of found) {
      const begin = Math.max(at, one.from);
      if (one.to > to || one.to <= begin) continue;
      out.append(text(at, begin), make("mark", "", text(begin, one.to)));
      at = one.to;
    }
    out.append(text(at, to));
    return out;
  };
  // The words of a passage that say most, and some of those around them.
  const AROUND = 70;
  const excerpt = ({ said, found }) => {
    const near = (one) => found.filter(({ from, to }) => from >= one.from && to < one.from + 2 * AROUND);
    const dense = (one) => new Set(near(one).map(({ term }) => term)).size;
    const first = found.reduce((best, one) => (dense(one) > dense(best) ? one : best));
    let from = Math.max(0, first.from - AROUND);
    let to = Math.min(said.length, first.from + 2 * AROUND);
    const space = said.indexOf(" ", from);
    if (from && space > 0 && space < first.from) from = space + 1;
    if (to < said.length) to = Math.max(said.lastIndexOf(" ", to), first.to);
    const out = marked(said, found, from, to);
    if (from) out.prepend("… ");
    if (to < said.length) out.append(" …");
    return [out, first];
  };
  // The address of a passage: its paragraph, and the words that a browser marks there.
  const addressed = (page, { said, id, found }, first) => {
    let last = first;
    for (const one of found) if (one.from >= last.to && one.from - last.to < 3) last = one;
    const coded = (text) => encodeURIComponent(text.trim()).replaceAll("-", "%2D");
    const start = said.slice(0, first.from).match(/[^\u200b]{0,30}$/)[0];
    const before = start.length < 30 ? start : start.replace(/^\S*\s/, "");
    const prefix = /\S\s$/.test(before) ? `${coded(before)}-,` : "";
    return `${page.address}#${encodeURIComponent(id)}:~:text=${prefix}${coded(said.slice(first.from, last.to))}`;
  };

  let index;
  const ready = () =>
    (index ??= fetchScript(`${home}.js`, "press:index").then(async (told) => {
      const style = new URL(told.style, `${home}.js`).href;
      if (![...document.styleSheets].some(({ href }) => href === style)) {
        await new Promise((done) => {
          const sheet = Object.assign(make("link"), { rel: "stylesheet", onload: done, onerror: done });
          sheet.href = style;
          document.head.append(sheet);
        });
      }
      return { ...told, ...opened(told) };
    }));

  // The field and what it finds, in a dialog or in the page.
  const MOST = 12;
  const BEST = 5;
  const PAUSE = 90;
  const desk = ({ say, find }, changed) => {
    const field = make("input", "search__field");
    Object.assign(field, { type: "search", name: "q", autocomplete: "off", spellcheck: false, placeholder: say.search });
    field.setAttribute("aria-label", say.search);
    field.setAttribute("autocapitalize", "none");
    field.setAttribute("enterkeyhint", "search");
    const note = make("p", "search__note");
    note.setAttribute("role", "status");
    const list = make("ol", "search__list");
    const form = make("form", "search", make("div", "search__bar", field), note, list);
    form.setAttribute("role", "search");

    const shown = (page, search) => {
      const chapter = make("a", "search__chapter", marked(page.title, matches(page.title, search)));
      chapter.href = page.address;
      const item = make("li", "search__hit", chapter);
      if (page.part) item.append(make("span", "search__part", page.part));
      return item;
    };
    const detailed = (item, page, found, search) => {
      if (!found.length) return;
      const inner = make("ol", "search__passages");
      for (const passage of found) {
        const [said, first] = excerpt(passage);
        const { text } = passage.heading;
        const place = make("a", "search__passage");
        place.href = addressed(page, passage, first);
        if (text) {
          const heading = marked(text, matches(text, search));
          heading.className = "search__heading";
          place.append(heading, " ");
        }
        if (!text || !passage.isHeading) place.append(said);
        inner.append(make("li", "", place));
      }
      item.append(inner);
    };
    // Tells what was looked for instead of a word that the book has not got, as the book writes it.
    const corrected = ({ terms, parts }, passages = []) => {
      if (!parts.some((part) => part.corrected)) return;
      const all = passages.flatMap(({ said, found }) => found.map((one) => ({ ...one, said })));
      const said = terms.flatMap((term, number) => {
        const word = parts[number].corrected;
        const forms = all.filter((one) => one.word === word).map((one) => one.said.slice(one.from, one.to));
        const form = forms.find((one) => one === one.toLowerCase()) ?? forms[0] ?? word;
        return [word ? make("em", "", form) : term, " "];
      });
      const [before, after] = say.search_for.split("{words}");
      note.replaceChildren(before, ...said.slice(0, -1), after ?? "");
    };
    let turn = 0;
    const look = () => {
      const mine = ++turn;
      const query = field.value.trim();
      changed(query);
      const search = query ? find(field.value) : { parts: [], hits: [] };
      const hits = search.hits.slice(0, MOST).map(({ page, score }) => ({ page, score, item: shown(page, search) }));
      list.replaceChildren(...hits.map(({ item }) => item));
      const said = hits.length ? say.search_found : say.search_none;
      const values = { n: search.hits.length, query };
      note.textContent = query && said.replace(/\{(\w+)\}/g, (_, name) => values[name]);
      corrected(search);
      list.ariaBusy = Boolean(hits.length);
      setTimeout(() => mine === turn && lookCloser(hits, search, () => mine === turn), PAUSE);
    };
    // Only the best and what somebody looks at are fetched, and nothing while somebody types.
    const lookCloser = async (hits, search, wanted) => {
      const detail = async (hit) => {
        const blocks = await read(hit.page.address);
        if (!wanted()) return;
        const found = passages(blocks, search);
        hit.run = Math.max(1, ...found.map(({ run }) => run));
        detailed(hit.item, hit.page, found, search);
        if (hit.item !== list.firstChild) return;
        const { title } = hit.page;
        corrected(search, [...found, { said: title, found: matches(title, search) }]);
      };
      const seen = new IntersectionObserver((entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting || !wanted()) continue;
          seen.unobserve(target);
          detail(hits.find(({ item }) => item === target));
        }
      });
      for (const { item } of hits.slice(BEST)) seen.observe(item);
      const best = hits.slice(0, BEST);
      await Promise.all(best.map(detail));
      if (!wanted()) return;
      // Words that stand together are worth more; the list of words cannot know.
      const worth = ({ score, run }) => score * (1 + 0.4 * (run - 1));
      const sorted = best.toSorted((a, b) => worth(b) - worth(a));
      const moves = sorted.some((hit, number) => hit !== best[number]);
      if (moves && document.activeElement === field) list.prepend(...sorted.map(({ item }) => item));
      list.ariaBusy = false;
    };
    field.addEventListener("input", look);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const best = list.firstChild;
      (best?.querySelector(".search__passage") ?? best?.querySelector("a"))?.click();
    });
    form.addEventListener("keydown", (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      const step = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (step) {
        const stops = [field, ...list.querySelectorAll("a")];
        const next = stops[stops.indexOf(document.activeElement) + step];
        if (!next) return;
        event.preventDefault();
        next.focus();
        next.scrollIntoView({ block: "nearest" });
      } else if (event.target !== field && /^(\S|Backspace)$/.test(key)) {
        field.focus(); // whoever types goes on with the question
      }
    });
    return { form, field, look };
  };

  let dialog;
  const opening = (told) => {
    const { form, field } = desk(told, () => {});
    const close = make("button", "search__close", "×");
    close.type = "button";
    close.setAttribute("aria-label", told.say.search_close);
    close.addEventListener("click", () => dialog.close());
    field.parentElement.append(close);
    dialog = make("dialog", "search-dialog", form);
    dialog.setAttribute("aria-label", told.say.search);
    dialog.addEventListener("click", ({ target }) => {
      const to = target.closest("a");
      if (target === dialog || (to && to.pathname === location.pathname)) dialog.close();
    });
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault(); // some browsers would only empty the field
      dialog.close();
    });
    document.body.append(dialog);
  };
  addEventListener("press:search", () =>
    ready().then(
      (told) => {
        const here = document.querySelector("[data-search-here] .search__field");
        if (here) return here.focus();
        if (!dialog) opening(told);
        if (!dialog.open) dialog.showModal();
        const field = dialog.querySelector(".search__field");
        field.focus();
        field.select();
      },
      () => location.assign(link.href),
    ),
  );

  const place = document.querySelector("[data-search-here]");
  ready().then((told) => {
    if (!place) return;
    const contents = document.querySelector(".search-contents");
    const { form, field, look } = desk(told, (query) => {
      contents.hidden = Boolean(query);
      const address = new URL(location.href);
      address.searchParams.set("q", query);
      history.replaceState(history.state, "", address);
    });
    place.append(form);
    field.value = new URLSearchParams(location.search).get("q") ?? "";
    if (field.value) look();
    field.focus();
  }, () => {});
}
