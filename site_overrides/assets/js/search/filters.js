// What a question is narrowed to: an age group, a place. A part of search-core.js.
import { stem, words } from "./terms.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {{ alter?: string, ort?: string }} Filters
 * @typedef {{ filter: string, value: string }} Note A filter that nobody knows.
 */

/**
 * Documents that remain with the filters set; unknown values are noted and ignored.
 * @param {Index} index
 * @param {Filters} filters
 * @param {Note[]} notes
 */
export async function filtered(index, { alter, ort }, notes) {
  /** @type {string[]} */
  const facets = [];
  if (alter) index.known.ages.some(([id]) => id === alter) ? facets.push(`alter-${alter}`) : notes.push({ filter: "alter", value: alter });
  if (ort) {
    const [id] = await municipalities(index, ort);
    id ? facets.push(`ort-${id}`) : notes.push({ filter: "ort", value: ort });
  }
  const sets = await Promise.all(facets.map(index.facet));
  return sets.length ? new Set([...sets[0].keys()].filter((number) => sets.every((set) => set.has(number)))) : undefined;
}

/** Ids of municipalities that a name may mean. */
async function municipalities(/** @type {Index} */ index, /** @type {string} */ text) {
  const found = await Promise.all(words(String(text).slice(0, 80)).map((word) => index.entry(stem(word))));
  const named = found.flatMap((one) => (one?.municipalities.length ? [one.municipalities] : []));
  const common = (named[0] ?? []).filter((id) => named.every((ids) => ids.includes(id)));
  if (common.includes(text)) return [text];
  return common.length ? common : (named[0] ?? []);
}
