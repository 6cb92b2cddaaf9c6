// What a question is narrowed to: an age group, a place, what costs nothing, what opens today. A part of search-core.js.
import { unpacked } from "./index-files.js";
import { stem, words } from "./terms.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {(rules: string, known: string, holidays: Set<string>) => boolean | undefined} OpensToday Says it of hours; undefined when nobody knows.
 * @typedef {{ alter?: string, ort?: string, frei?: boolean, offen?: OpensToday }} Filters
 * @typedef {{ filter: string, value: string }} Note A filter that nobody knows.
 */

/**
 * Documents that remain with the filters set; unknown values are noted and ignored.
 * @param {Index} index
 * @param {Filters} filters
 * @param {Note[]} notes
 */
export async function filtered(index, { alter, ort, frei, offen }, notes) {
  /** @type {string[]} */
  const facets = [];
  if (alter) index.known.ages.some(([id]) => id === alter) ? facets.push(`alter-${alter}`) : notes.push({ filter: "alter", value: alter });
  if (ort) {
    const [id] = await municipalities(index, ort);
    id ? facets.push(`ort-${id}`) : notes.push({ filter: "ort", value: ort });
  }
  if (frei) facets.push("frei");
  const sets = await Promise.all([...facets.map(index.facet), ...(offen ? [openToday(index, offen)] : [])]);
  return sets.length ? new Set([...sets[0].keys()].filter((number) => sets.every((set) => set.has(number)))) : undefined;
}

/**
 * Documents that are open now or later today, as their pages say it.
 * @type {(index: Index, opensToday: OpensToday) => Promise<Map<number, number>>}
 */
async function openToday(index, opensToday) {
  const { free, hours } = await index.hours();
  const holidays = new Set(free);
  return new Map(hours.flatMap(([rules, known, numbers]) => (opensToday(rules, known, holidays) ? [...unpacked(numbers)] : [])));
}

/** Ids of municipalities that a name may mean. */
async function municipalities(/** @type {Index} */ index, /** @type {string} */ text) {
  const found = await Promise.all(words(String(text).slice(0, 80)).map((word) => index.entry(stem(word))));
  const named = found.flatMap((one) => (one?.municipalities.length ? [one.municipalities] : []));
  const common = (named[0] ?? []).filter((id) => named.every((ids) => ids.includes(id)));
  if (common.includes(text)) return [text];
  return common.length ? common : (named[0] ?? []);
}
