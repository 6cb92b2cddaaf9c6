// Any list, sorted for a place: the groups of the municipality's own page, with the items that are on this page.
import { button, copied, make, readJson } from "../page/dom.js";
import { say } from "../page/words.js";

const MOST_ROWS = 60;
const isList = (data) => typeof data.name === "string" && Array.isArray(data.groups) && data.groups.every(({ runs }) => Array.isArray(runs) && runs.every(([where]) => Array.isArray(where)));

/** What a municipality's page lists: {id, name, groups, reached}; `reached` are the offers for its people. */
export async function listOf(id) {
  const data = await readJson(`ort/${id}/angebote.json`, isList);
  return { ...data, reached: new Set(data.groups.flatMap(({ runs }) => runs.flatMap(([, ...ids]) => ids))) };
}

/** „Musterstadt, etwa 7 km Luftlinie“; empty when there is no place to go to. */
function whereText([town = "", kilometres]) {
  if (kilometres === undefined) return town;
  const distance = kilometres ? say("etwa {number} km Luftlinie", { number: kilometres }) : say("weniger als 1 km");
  return [town, distance].join(`${say(",")} `);
}

/** Sections with the offers in `ids`; `elements` holds the items they are made of. */
export function nearList({ id, name, groups }, elements, ids) {
  return groups.flatMap(({ reach, title, text, runs }) => {
    const rows = runs.flatMap(([where, ...found]) => found.filter((one) => ids.has(one)).map((one) => ({ where: whereText(where), element: elements.get(one) })));
    if (!rows.length) return [];
    // eslint-disable-next-line no-restricted-syntax -- GROUP_TITLES: the generator brings them along
    const heading = make("h2", { id: `bei-mir-${reach}` }, say(title, { name }));
    const section = make("section", { class: "band band-plain", "aria-labelledby": heading.id, "data-reach": reach, "data-for": id }, heading);
    const [heard, silent, doubtful] = ["0", "1", "2"].map((rank) => rows.filter(({ element }) => (element.dataset.rank ?? "0") === rank));
    const draw = (shown) => (reach === "near" ? byTown(shown) : [plainRows(shown)]);
    // eslint-disable-next-line no-restricted-syntax -- the same
    if (text && heard.length) section.append(make("p", {}, say(text)));
    if (heard.length) section.append(...draw(heard.slice(0, MOST_ROWS)));
    if (heard.length > MOST_ROWS) section.append(rest(section, heard.slice(MOST_ROWS), draw));
    if (silent.length) section.append(noNumber(silent, !heard.length));
    if (doubtful.length) section.append(plainRows(doubtful));
    return [section];
  });
}

function rest(section, rows, draw) {
  const more = button(say("{number} weitere zeigen", { number: rows.length }), () => {
    const drawn = draw(rows);
    more.replaceWith(...drawn);
    drawn[drawn.length - 1].querySelector("a").focus();
  }, { class: "plain" });
  return more;
}

/** Rows under the town they are in, with its distance. */
function byTown(rows) {
  const towns = new Map();
  for (const one of rows) towns.set(one.where, [...(towns.get(one.where) ?? []), one]);
  return [...towns].flatMap(([town, found]) => [make("h3", {}, town), make("ul", { class: "rows" }, ...found.map(({ element }) => row({ element, where: "" })))]);
}

const plainRows = (rows) => make("ul", { class: "rows" }, ...rows.map(({ element, where }) => row({ element, where: where ? [where] : placeIn(element) })));

/** Names of offers that have no number yet, and whom to call for them. */
function noNumber(rows, isAlone) {
  const title = isAlone ? say("Stellen hier – wir haben noch keine Nummer") : say("Weitere Stellen hier – wir haben noch keine Nummer");
  const names = make("ul", { class: "names" }, ...rows.map(({ element }) => make("li", { "data-offer": element.dataset.offer }, titleOf(element))));
  return make("details", { class: "more-rows no-number", ...(isAlone ? { open: "" } : {}) }, make("summary", {}, title), ...office(), names);
}

/** The office that connects people, as the foot of every page names it. */
function office() {
  const foot = document.querySelector(".footer-contact");
  const call = /** @type {HTMLElement | undefined} */ (foot?.querySelector(".call")?.cloneNode(true));
  if (!call) return [];
  call.className = "call-small";
  return [make("p", {}, foot.querySelector("p").textContent, " ", call)];
}

function titleOf(element) {
  const title = /** @type {HTMLElement} */ (element.querySelector(".card-title a, .row-title, a").cloneNode(true));
  title.className = "row-title";
  return title;
}

const placeIn = (element) => copied(element.querySelector(".row-place") ?? make("span"));

/** A row made of a card, a row or an entry of the list from A to Z. */
function row({ where, element }) {
  const item = make("li", { class: "row", "data-offer": element.dataset.offer }, titleOf(element));
  const summary = element.querySelector(".card-summary, .row-text, .link-note");
  if (summary) item.append(" ", make("span", { class: "row-text" }, ...copied(summary)));
  const closed = element.querySelector(".row-closed, .notice-warn");
  if (closed) item.append(" ", make("span", { class: "row-closed" }, ...copied(closed)));
  if (where.length) item.append(" ", make("span", { class: "row-place" }, ...where));
  const call = element.querySelector(".card-call .call, .row-call");
  if (call) {
    const copy = call.cloneNode(true);
    copy.className = "row-call";
    const whose = call.parentElement.querySelector(".phone-label, .row-whose");
    const named = whose && make("span", { class: "row-whose" }, ...copied(whose));
    item.append(" ", named ? make("span", { class: "row-calls" }, copy, " ", named) : copy);
  }
  return item;
}
