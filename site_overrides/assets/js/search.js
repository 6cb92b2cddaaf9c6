// Search in the visitor's own browser: the index comes when it is needed, the question never leaves.
import MiniSearch from "../vendor/minisearch.js";

const ROOT = new URL("../../", import.meta.url);
const SHOWN = 20;
const KINDS = {
  offer: "Angebot",
  transition: "Schritt für Schritt",
  topic: "Thema",
  age: "Altersgruppe",
  area: "Gebiet",
  place: "Ort",
  page: "Seite",
  organization: "Anbieter",
};
const KIND_BOOST = { age: 1.3, area: 1.2, place: 1.5, topic: 1.6, transition: 1.1 };

/** Lower case without accents; ä and ae both become a, ß becomes ss. */
export const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[\u00ad\u00b7]/g, "")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/([aou])e/g, "$1");

export const words = (text) => text.split(/[^\p{L}\p{N}\p{M}\u00ad\u00b7]+/u).filter(Boolean);

const STOP_WORDS = new Set(
  words(
    "aber als am an auch auf aus bei beim bin bis brauche da das dass dem den der des die doch du ein eine einem einen " +
      "einer eines er es finde finden für gibt habe haben hat ich ihr im in ist kann können man mein meine meinem meinen " +
      "meiner mich mir mit möchte nach nicht nur oder ob sich sie sind so suche über um und uns unser unsere vom von vor " +
      "wann war was wegen wenn wer wie will wir wird wo wohin zu zum zur",
  ).map(fold),
);
const processTerm = (term) => {
  const folded = fold(term);
  return STOP_WORDS.has(folded) ? null : folded;
};

const OPTIONS = {
  combineWith: "OR",
  prefix: (term) => term.length > 1,
  boost: { title: 4, words: 2, where: 2, summary: 1 },
};

/** Makes `find(question)` → documents, best first. */
export function makeFinder(docs) {
  const index = new MiniSearch({ fields: ["title", "words", "where", "summary"], tokenize: words, processTerm });
  const byId = new Map(docs.map((doc, id) => [id, doc]));
  const known = new Set();
  docs.forEach((doc, id) => {
    const text = (value) => (Array.isArray(value) ? value.join(" ") : (value ?? ""));
    const entry = { id, title: text(doc.title), words: text(doc.words), where: text(doc.where), summary: text(doc.summary) };
    index.add(entry);
    words(`${entry.title} ${entry.words} ${entry.where} ${entry.summary}`).map(fold).forEach((word) => known.add(word));
  });
  const boostDocument = (id) => KIND_BOOST[byId.get(id).kind] ?? 1;
  // Only words that are not known are taken for misspelt: who asks for "Schulden" does not mean "Schule".
  const fuzzy = (term) => (term.length >= 5 && ![...known].some((word) => word.startsWith(term)) ? 0.2 : false);

  // Parts of compounds: "Stützpunkt" for "Pflegestützpunkt", "Elterngeldantrag" for "Elterngeld".
  const related = (question) =>
    words(question)
      .map(fold)
      .filter((word) => word.length >= 5)
      .flatMap((word) => [...known].filter((other) => other.length >= 5 && (other.includes(word) || word.includes(other))));

  return (question) => {
    let hits = index.search(question, { ...OPTIONS, fuzzy, boostDocument });
    if (!hits.length) hits = index.search(related(question).join(" "), { ...OPTIONS, prefix: false, boostDocument });
    return hits.map((hit) => byId.get(hit.id));
  };
}

/** An element with text and children; text never becomes markup. */
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};
const link = (address, text) => make("a", { href: new URL(address, ROOT).href }, text);

function row(doc) {
  const item = make("li", { class: "row" });
  if (doc.kind === "offer") item.dataset.offer = doc.id;
  const title = link(doc.url, doc.title);
  title.className = "row-title";
  const kind = [KINDS[doc.kind], Array.isArray(doc.where) ? doc.where.join(", ") : doc.where].filter(Boolean).join(", ");
  item.append(title, make("span", { class: "row-text row-kind" }, kind), make("span", { class: "row-text" }, doc.summary ?? ""));
  return item;
}

function nothing(reason) {
  const call = document.querySelector(".site-footer .call");
  const ways = make("ul", { class: "tiles" });
  for (const [address, text] of [["thema/", "Alle Themen ansehen"], ["notfall/", "Hilfe im Notfall"]]) {
    const tile = link(address, make("span", { class: "tile-title" }, text));
    tile.className = "tile";
    ways.append(make("li", {}, tile));
  }
  const parts = [make("p", {}, reason), ways];
  if (call) parts.push(make("p", {}, "Oder rufen Sie an. Das Landratsamt hilft Ihnen weiter:"), make("p", {}, call.cloneNode(true)));
  return parts;
}

function start() {
  const field = document.getElementById("q");
  const form = field.form;
  const list = document.getElementById("results") ?? form.insertAdjacentElement("afterend", make("div", { id: "results" }));
  const status = make("p", { role: "status", class: "result-count" });
  const found = make("div", { class: "result-list" });
  list.replaceChildren(status, found);

  let finder;
  let timer;
  const load = () =>
    (finder ??= fetch(new URL("suche/index.json", ROOT))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .then((data) => makeFinder(data.docs)));

  async function show() {
    const question = field.value.trim();
    const address = new URL(location.href);
    if (question) address.searchParams.set("q", question);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    if (question.length < 2) {
      status.textContent = "";
      found.replaceChildren();
      return;
    }
    let hits;
    try {
      hits = (await load())(question);
    } catch {
      finder = undefined;
      status.textContent = "Die Suche lädt gerade nicht.";
      found.replaceChildren(...nothing("Vielleicht ist das Netz schwach. So kommen Sie trotzdem weiter:"));
      return;
    }
    if (question !== field.value.trim()) return;
    if (!hits.length) {
      status.textContent = "Dazu haben wir nichts gefunden.";
      found.replaceChildren(...nothing("Versuchen Sie ein anderes Wort, zum Beispiel „Kita“, „Schulden“ oder „Pflege“. Oder sehen Sie hier nach:"));
      return;
    }
    const shown = hits.slice(0, SHOWN);
    status.textContent =
      hits.length > SHOWN ? `${hits.length} Treffer, die ersten ${SHOWN} stehen hier.` : `${hits.length} Treffer`;
    found.replaceChildren(make("ul", { class: "rows" }, ...shown.map(row)));
  }

  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 200);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    field.blur();
    show();
  });
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !field.value) field.value = asked;
  if (field.value) show();
  else load().catch(() => (finder = undefined));
}

if (typeof document !== "undefined") start();
