// The search page: results while typing, in a plain form with a results region. The question never leaves the browser.
import { startCrisis } from "../crisis/crisis.js";
import { held, marked } from "../page/number-marks.js";
import { createSearch, words } from "./search-core.js";
import { isGerman, latinDigits, say } from "../page/words.js";

const ROOT = new URL("../../../", import.meta.url);
// What there is in the language of the page: {address: [name, summary]}. The index itself is German.
const FOLDER = document.body.dataset.folder ?? "";
let names = {};
const STEP = 10;
// A first few come in one turn of the line (browsers ask for six files at a time), the others right behind them.
const FIRST = 3;
const PAUSE = 120;

/** An element with text and children; text never becomes markup. */
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const link = (address, css, ...children) => {
  const there = address in names;
  const away = isGerman || there ? {} : { hreflang: "de" };
  return make("a", { href: new URL(there ? FOLDER + address : address, ROOT).href, class: css, ...away }, ...children);
};
const german = (text) => (isGerman ? held(text) : make("span", { lang: "de", dir: "ltr" }, held(text)));
const translated = (text) => text && make("span", {}, ...marked(text));
const line = (css, text) => (text ? [make("span", { class: `row-text ${css}` }, text)] : []);

function row(found) {
  const [title = german(found.title), summary = found.summary && german(found.summary)] = names[found.url]?.map(translated) ?? [];
  const to = link(found.url, "row-title", title);
  if (found.neutral) to.dataset.neutral = found.url in names ? FOLDER + found.neutral : found.neutral;
  const item = make("li", { class: "row" }, to);
  if (found.kind === "offer") item.dataset.offer = found.id;
  // eslint-disable-next-line no-restricted-syntax -- labels of results: the generator brings them along
  const facts = [say(found.label), found.where, found.by !== found.title && found.by].filter(Boolean).join(" · ");
  item.append(
    ...line("row-kind", facts),
    ...line("", summary),
    ...line("row-closed", found.isDoubtful && say("Wir wissen nicht, ob es das Angebot noch gibt.")),
  );
  if (found.phone) item.append(...call(found.phone, title));
  return item;
}

/** What a call costs, in the district's own words; that nobody knows it is said in the language of the page. */
const priceText = (price) => (price === PRICE_UNKNOWN ? say("Der Anruf kostet Geld. Wie viel, wissen wir nicht.") : german(price));
const PRICE_UNKNOWN = "Der Anruf kostet Geld. Wie viel, wissen wir nicht.";

/** „030 23125-0|what is dialled, if something else|who answers, if it is not the offer's own|what a call costs“. */
function call(phone, title) {
  const [text, dialled, whose, price] = phone.split("|");
  const tel = dialled || text.replace(/\D/g, "").replace(/^0/, "+49");
  const whom = make("span", { class: "visually-hidden" }, ": ", typeof title === "string" ? title : title.cloneNode(true));
  const number = make("a", { class: "row-call", href: `tel:${tel}` }, `${say("Anrufen")} `, make("bdi", { dir: "ltr" }, text), whom);
  const beside = (css, words) => make("span", { class: css }, words);
  return [number, ...(whose ? [beside("row-whose", german(whose))] : []), ...(price && price !== whose ? [beside("call-price", priceText(price))] : [])];
}

const tiles = (entries) =>
  make(
    "ul",
    { class: "tiles tiles-topics" },
    ...entries.map(([address, text]) => make("li", {}, link(address, "tile", make("span", { class: "tile-title" }, text)))),
  );

/** Shared beginnings of words: enough to bring topics that sound alike to the front. */
function likeness(name, asked) {
  const pairs = (text) => new Set(words(text).flatMap((word) => [...word].slice(1).map((letter, n) => word[n] + letter)));
  const mine = pairs(name);
  return [...pairs(asked)].filter((pair) => mine.has(pair)).length / Math.sqrt(mine.size || 1);
}

/** Ways on when there is nothing to show: topics, numbers to call, the district's contact. */
function waysOn(reason, { topics = [], emergency = [] }, asked = "") {
  const near = [...topics].sort((a, b) => likeness(b[1], asked) - likeness(a[1], asked)).slice(0, 6);
  const ways = [...near.map(([id, name]) => [`thema/${id}/`, translated(names[`thema/${id}/`]?.[0]) ?? german(name)]), ["thema/", say("Alle Themen")], ["angebote/", say("Alle Angebote von A bis Z")], ["notfall/", say("Hilfe im Notfall")]];
  const parts = [make("p", {}, reason), tiles(ways)];
  const call = document.querySelector(".site-footer .call");
  if (call) {
    const price = call.parentElement.querySelector(".call-price");
    parts.push(make("p", {}, say("Oder rufen Sie an, wir helfen Ihnen weiter:")), make("p", {}, call.cloneNode(true), ...(price ? [" ", price.cloneNode(true)] : [])));
  }
  if (emergency.length) {
    const numbers = emergency.map(([name, text, tel, price]) =>
      make("li", {}, `${name}: `, make("a", { class: "call-small", href: tel.startsWith("tel:") ? tel : `tel:${tel}` }, make("bdi", { dir: "ltr" }, text)), ...(price ? [" ", make("span", { class: "call-price" }, priceText(price))] : [])),
    );
    parts.push(make("p", {}, say("Im Notfall:")), make("ul", { class: "links" }, ...numbers));
  }
  return parts;
}

/** Fields beside the question: age group, place, what costs nothing, what opens today. They appear with the script that makes them work. */
function filterFields(form, asked) {
  const age = make("select", { id: "alter", name: "alter" }, make("option", { value: "" }, say("Jedes Alter")));
  const place = make("input", { id: "ort", name: "ort", type: "text", autocomplete: "off" });
  place.value = asked.get("ort") ?? "";
  const tick = (name, text) => make("label", { class: "tick" }, make("input", { type: "checkbox", name, value: "ja", ...(asked.get(name) && { checked: "" }) }), " ", make("span", {}, text));
  const [open, free] = [tick("offen", say("Heute geöffnet")), tick("frei", say("Kostenlos"))];
  const fields = make("div", { class: "search-row" },
    make("div", {}, make("label", { for: "alter" }, say("Für welches Alter?")), age),
    make("div", {}, make("label", { for: "ort" }, say("An welchem Ort?")), place));
  const details = make("details", { class: "search-filters" }, make("summary", {}, say("Eingrenzen: Alter, Ort, heute geöffnet, kostenlos")), fields, open, free);
  details.open = ["alter", "ort", "offen", "frei"].some((name) => asked.has(name));
  form.append(details);
  return { age, place, open: open.querySelector("input"), free: free.querySelector("input") };
}

/** The municipality that a place surely means, in a whole address, too; else the place as it was typed. */
async function municipality(place) {
  if (!place) return "";
  const field = await import("../place/field.js").catch(() => undefined);
  return (await field?.placeNamed(place).catch(() => "")) || place;
}

/** What pages say of hours, for the filter. */
const opensToday = async () => {
  const { berlinNow, opensToday: says } = await import("../hours/hours.js");
  return (rules, known, holidays) => says(rules, berlinNow(), holidays, known);
};

const unknown = (filter, value) =>
  filter === "alter"
    ? say("Die Altersgruppe „{value}“ kennen wir nicht. Wir suchen ohne diese Angabe.", { value })
    : say("Den Ort „{value}“ kennen wir nicht. Wir suchen ohne diese Angabe.", { value });

/**
 * Sets up the page; `manifest` is the index's first file, `list` the words of people in danger, both already on their way.
 * @param {Promise<any> | undefined} manifest
 * @param {Promise<any>} list
 */
export function start(manifest, list = Promise.resolve()) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById("q"));
  const form = field.form;
  const region = document.getElementById("results") ?? form.insertAdjacentElement("afterend", make("div", { id: "results" }));
  const status = make("p", { role: "status", class: "result-count", tabindex: "-1" });
  const found = make("div", { class: "result-list" });
  region.replaceChildren(status, found);
  // What fewer people write comes after the first words, and without waiting for the index.
  const more = list.then((first) => first && fetch(new URL("suche/krise-mehr.json", ROOT).href, { cache: "no-cache" })).then((answer) => answer?.ok && answer.json());
  const crisis = startCrisis(form, [list, more]);

  let version = "";
  const read = (url) =>
    // Files of one build belong together: a cached one of an older build must not be mixed in.
    fetch(version ? `${url}?${version}` : url, version ? {} : { cache: "no-cache" }).then((answer) => {
      if (!answer.ok) throw new Error(`${answer.status} ${url}`);
      return answer.json();
    });
  const fetchJson = async (url) => {
    if (!url.endsWith("manifest.json")) return read(url);
    version = "";
    const first = (await manifest) ?? (await read(url));
    manifest = undefined;
    version = encodeURIComponent(first.version ?? "");
    return first;
  };
  const inPageLanguage = FOLDER ? read(new URL(`${FOLDER}suche/namen.json`, ROOT).href).catch(() => ({})) : {};
  const engine = createSearch({ base: new URL("suche/index/", ROOT).href, fetchJson });

  // The question stands behind a #, which no server ever sees; without scripts it comes behind a ?.
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of new URLSearchParams(location.hash.slice(1))) if (!asked.has(name)) asked.set(name, value);
  if (asked.get("q") && !field.value) field.value = asked.get("q");
  const filters = filterFields(form, asked);
  // A value the list does not know stays in the address, so that the page can say that it is ignored.
  let alter = asked.get("alter") ?? "";

  let timer;
  let turn = 0;
  let limit = STEP;

  function remember(question) {
    const ticked = [filters.open, filters.free].map((box) => [box.name, box.checked && box.value]);
    const kept = [["q", question], ["alter", alter], ["ort", filters.place.value.trim()], ...ticked].filter(([, value]) => value);
    const address = new URL(location.pathname, location.href);
    address.hash = `${new URLSearchParams(kept)}`;
    history.replaceState(history.state, "", address);
  }
  // Another question in the address, by a link or with Back, is answered as a typed one. The menu and the links to a part of
  // the page take the place of the question: Back from a hit would find none.
  addEventListener("hashchange", () => {
    if (!location.hash.includes("=")) return remember(field.value.trim());
    const now = new URLSearchParams(location.hash.slice(1));
    clearTimeout(timer);
    limit = STEP;
    field.value = now.get("q") ?? "";
    alter = now.get("alter") ?? "";
    filters.age.value = [...filters.age.options].some(({ value }) => value === alter) ? alter : "";
    filters.place.value = now.get("ort") ?? "";
    for (const box of [filters.open, filters.free]) box.checked = now.has(box.name);
    show();
  });

  function fillAges(ages) {
    if (filters.age.length > 1) return;
    for (const [id, name] of ages) filters.age.append(make("option", { value: id }, names[`alter/${id}/`]?.[0] ?? name));
    filters.age.value = ages.some(([id]) => id === alter) ? alter : "";
  }

  function noted({ notes, missed }) {
    const texts = notes.map(({ filter, value }) => unknown(filter, value.slice(0, 60)));
    if (missed) texts.push(say("Keine Treffer in {place}. Die nächsten stehen zuerst.", { place: names[`ort/${missed.id}/`]?.[0] ?? missed.name }));
    if (filters.open.checked || filters.free.checked) texts.push(say("Nur Angebote, von denen wir das sicher wissen."));
    return texts.map((text) => make("p", { class: "notice notice-info" }, text));
  }

  async function show(isTyping = false) {
    const mine = ++turn;
    const question = latinDigits(field.value.trim());
    // What somebody in danger asks stays out of the address, and so out of the history.
    remember(crisis.look(field.value, isTyping) ? "" : question);
    const typed = latinDigits(filters.place.value.trim());
    if (question.length < 2) {
      status.textContent = "";
      found.replaceChildren();
    }
    let answer;
    let ask;
    try {
      names = await inPageLanguage;
      fillAges((await engine.prepare()).ages);
      if (question.length < 2) return;
      const within = { alter, ort: await municipality(typed), offen: filters.open.checked ? await opensToday() : undefined, frei: filters.free.checked };
      ask = (most) => engine.answer(question, { limit: most, filters: within });
      answer = await ask(limit > STEP ? limit : FIRST);
    } catch {
      if (mine !== turn || question.length < 2) return;
      status.textContent = say("Die Suche ist gerade nicht verfügbar.");
      found.replaceChildren(...waysOn(say("Vielleicht ist das Netz schwach. So kommen Sie trotzdem weiter:"), {}));
      return;
    }
    if (mine === turn) await draw(answer, question, ask, mine);
  }

  /** What was found, or the ways on from nothing. */
  async function draw(answer, question, ask, mine) {
    const { results, total } = answer;
    if (!results.length) {
      status.textContent = say("Dazu haben wir nichts gefunden.");
      found.replaceChildren(...noted(answer), ...waysOn(say("Versuchen Sie ein anderes Wort, zum Beispiel „Kita“, „Schulden“ oder „Pflege“. Oder sehen Sie hier nach:"), answer, question));
      return;
    }
    const all = Math.min(total, limit);
    status.textContent = total > all ? say("{total} Treffer, die besten {all} stehen hier.", { total, all }) : say("{number} Treffer", { number: total });
    // What the question is about stands first; further down a sensitive page may be there by chance.
    if (results.slice(0, 3).some(({ neutral }) => neutral)) dispatchEvent(new Event("sensitive"));
    const list = make("ul", { class: "rows" }, ...results.map(row));
    const after = make("p", { class: "more" }, say("Nicht das Richtige?"), " ", link("thema/", "", say("Alle Themen")), " · ", link("notfall/", "", say("Hilfe im Notfall")));
    found.replaceChildren(...noted(answer), make("h2", { class: "visually-hidden" }, say("Treffer")), list, after);
    if (all > results.length && !(await addRest(list, ask, mine))) return;
    if (total > all) after.before(moreButton(all));
  }

  /** The others, right behind the first few; false if something else was asked meanwhile, or the line broke. */
  async function addRest(list, ask, mine) {
    try {
      const { results } = await ask(limit);
      if (mine !== turn) return false;
      list.append(...results.slice(list.children.length).map(row));
      return true;
    } catch {
      // The first ones are there; the next word tries again.
      return false;
    }
  }

  function moreButton(seen) {
    const button = make("button", { type: "button" }, say("Mehr Treffer anzeigen"));
    button.addEventListener("click", async () => {
      limit += STEP;
      await show();
      found.querySelectorAll(".row-title")[seen]?.focus();
    });
    return button;
  }

  function soon() {
    crisis.look(field.value, true);
    clearTimeout(timer);
    limit = STEP;
    timer = setTimeout(() => show(true), PAUSE);
  }
  field.addEventListener("input", soon);
  filters.place.addEventListener("input", soon);
  for (const box of [filters.open, filters.free]) box.addEventListener("change", soon);
  filters.age.addEventListener("change", () => {
    alter = filters.age.value;
    soon();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    await show();
    status.focus({ preventScroll: true });
  });
  show();
  // The words may come after the first answer.
  for (const words of crisis.ready) words.then(() => crisis.look(field.value, document.activeElement === field) && remember(""));
}
