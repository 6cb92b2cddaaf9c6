// The search without a page: finds help in the index that `generator/search/` makes. Runs in a browser and in Node.
// A question loads only the few small files that it needs; it is never sent anywhere.
import { filtered } from "./filters.js";
import { indexAt } from "./index-files.js";
import { missedPlace, nearestFirst } from "./nearest.js";
import { LONGEST_QUESTION, understood } from "./question.js";
import { ranked, shownToday, withContacts } from "./ranking.js";

export { SearchUnavailable } from "./index-files.js";
export { HEAD } from "./index-files.js";
export { IS_NUMBER, meanings, WEIGHT } from "./meanings.js";
export { fold, stem, words } from "./terms.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {import("./filters.js").Filters} Filters
 * @typedef {import("./filters.js").Note} Note
 * @typedef {import("./ranking.js").Ranked} Ranked
 */

/** The day on the wall of the district. */
const berlinDay = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit" }).format();

const readJson = async (/** @type {string} */ url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
};

/**
 * A search over the index at `base`. `fetchJson(url)` reads one file, `today()` is the day: what has ended by then is not found.
 * `search(query, {limit, filters: {alter, ort, frei, offen}})` → [{id, kind, title, url, score, why, summary, where, by, phone, isDoubtful}].
 * @param {{ base?: string, fetchJson?: (url: string) => Promise<any>, today?: () => string }} [options]
 */
export function createSearch({ base = new URL("../../../suche/index/", import.meta.url).href, fetchJson = readJson, today = berlinDay } = {}) {
  const opened = indexAt(base, fetchJson);

  /**
   * Results with everything a page needs to say about them.
   * @param {unknown} query
   * @param {{ limit?: number, filters?: Filters }} [options]
   */
  async function answer(query, { limit = 20, filters = {} } = {}) {
    const index = await opened();
    /** @type {Note[]} */
    const notes = [];
    const text = typeof query === "string" ? query : "";
    const exact = await withoutContacts(text.slice(0, LONGEST_QUESTION), index);
    const [{ asked, groups }, within] = await Promise.all([understood(index, exact.rest), filtered(index, filters, notes)]);
    const isShown = shownToday(index, within, today);
    const fitting = ranked(index, groups, isShown);
    // Whoever chose a place has it as a filter.
    const missed = filters.ort ? undefined : await missedPlace(index, groups, fitting);
    const found = withContacts(exact.found, missed ? nearestFirst(fitting, missed.near) : fitting, isShown);
    const results = await Promise.all(found.slice(0, Math.max(0, limit)).map((one) => shown(index, one)));
    const ways = results.length ? { topics: [], emergency: [] } : await index.waysOn();
    return { results, total: found.length, asked, notes, missed, ...ways };
  }

  return {
    answer,
    /** @type {(query: unknown, options?: { limit?: number, filters?: Filters }) => Promise<Awaited<ReturnType<typeof shown>>[]>} */
    search: async (query, options) => (await answer(query, options)).results,
    prepare: async () => (await opened()).known,
  };
}

/** A question, and who has the numbers and addresses in it; what reads these comes when there is one. */
async function withoutContacts(/** @type {string} */ text, /** @type {Index} */ index) {
  if (!/[\p{N}@]/u.test(text)) return { found: [], rest: text };
  const { contactsIn } = await import("./contacts.js");
  return contactsIn(text, index.contact);
}

/** What a page says of a document. */
async function shown(/** @type {Index} */ index, /** @type {Ranked} */ [number, score, why]) {
  const [id, title, summary = "", where = "", by = "", neutral = "", phone = ""] = await index.documentOf(number);
  const { kind, folder, label } = index.kindOf(number);
  const reasons = why.map((one) => (one.via && one.via !== one.surface ? `${one.surface} → ${one.via}` : one.surface));
  const isDoubtful = index.known.doubtful.has(number);
  return { id, kind, label, title, url: `${folder}${id}/`, score, why: [...new Set(reasons)].join(", "), summary, where, by, neutral, phone, isDoubtful };
}


/** @type {ReturnType<typeof createSearch> | undefined} */
let common;
/**
 * The search over this site's own index.
 * @type {ReturnType<typeof createSearch>["search"]}
 */
export const search = (query, options) => (common ??= createSearch()).search(query, options);
