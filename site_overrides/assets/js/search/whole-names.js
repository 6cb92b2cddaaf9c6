// Names of places in a question, of several words or of one. A part of search-core.js.
import { WEIGHT } from "./meanings.js";
import { stem } from "./terms.js";

/**
 * @typedef {import("./index-files.js").Entry} Entry
 * @typedef {import("./meanings.js").Meaning} Meaning
 * @typedef {{ word: string, found: Meaning[] }} Group A word of a question, or the name of a place.
 */

/**
 * Groups with those of a place's name made one: in "Hebamme Bad Muster" nobody asks for a bath.
 * @param {string[]} every
 * @param {Group[]} groups
 */
export function withWholeNames(every, groups) {
  // „b.“ stands for „bei“, which is no telling word either.
  const telling = every.filter((word) => !/^\p{L}$/u.test(word));
  const inNames = new Set();
  const named = [];
  for (let at = 0; at < telling.length; at++) {
    const [first, length] = longestName(telling, at, groups);
    if (!length) continue;
    const name = telling.slice(first, first + length);
    for (let n = first; n < first + length; n++) inNames.add(n);
    const parts = name.map((part) => groups.find(({ word }) => word === part)?.found.find(({ entry: one }) => one.places)?.entry);
    named.push({ word: name.join(" "), found: [{ entry: whole(parts.flatMap((one) => one ?? [])), weight: WEIGHT.exact }] });
    at = first + length - 1;
  }
  if (!named.length) return groups;
  const others = new Set(telling.filter((_, at) => !inNames.has(at)));
  return [...groups.filter(({ word }) => others.has(word)), ...named];
}

/**
 * [first, length] of the longest name of a place around a word; its own letters may be mistyped or still missing.
 * @param {string[]} telling
 * @param {number} at
 * @param {Group[]} groups
 */
function longestName(telling, at, groups) {
  let best = [at, 0];
  for (const { word, found } of groups) {
    if (word !== telling[at]) continue;
    for (const { entry: one } of found)
      for (const name of one.places ? one.names : []) {
        const own = name.findIndex((part) => stem(part) === one.term);
        const isAll = name.every((part, n) => n === own || telling[at - own + n] === part);
        if (isAll && name.length > best[1]) best = [at - own, name.length];
      }
  }
  return best;
}

/** The first word says what is there, the others which of its places is meant: Neuhof near Musterstadt. */
const whole = (/** @type {Entry[]} */ [one, ...others]) => ({
  ...one,
  places: new Map([...(one.places ?? [])].filter(([number]) => others.every(({ places }) => places?.has(number)))),
});
