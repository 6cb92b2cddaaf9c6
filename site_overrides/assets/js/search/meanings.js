// What a word of a question may mean, and how surely: itself, its forms, its beginning. What nobody wrote, slips.js takes apart. A part of search-core.js.
import { HEAD } from "./index-files.js";
import { stem } from "./terms.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {import("./index-files.js").Entry} Entry
 * @typedef {import("./index-files.js").Packed} Packed
 * @typedef {{ entry: Entry, weight: number }} Meaning What a word of a question may mean, and how surely.
 */

export const WEIGHT = { exact: 1, form: 0.9, joined: 1.1, begins: 0.75, longer: 0.35, typo: 0.8, part: 0.7 };
export const IS_NUMBER = /^[0-9]+$/;

/** "zuhört" → zuhören, "gekündigt" → kündigen: stems of verbs that Snowball does not bring together. */
const infinitives = (/** @type {string} */ word) => {
  const [, begun, core] = /^(ge)?([a-z]{3,})t$/.exec(word) ?? [];
  return core ? [stem(`${begun ?? ""}${core}en`), ...(begun ? [stem(`${core}en`)] : [])] : [];
};

/**
 * Everything the index knows about one word of the question.
 * @param {Index} index
 * @param {string} word
 * @param {string[]} joined
 */
export async function meanings(index, word, joined) {
  const term = stem(word);
  /** @type {Map<string, Meaning>} */
  const found = new Map();
  const add = (/** @type {Entry | undefined} */ one, /** @type {number} */ weight) => {
    if (one && !((found.get(one.term)?.weight ?? 0) >= weight)) found.set(one.term, { entry: one, weight });
  };
  for (const key of joined) if (index.areTogether(key, term) || IS_NUMBER.test(word)) add(await index.entry(key), WEIGHT.joined);
  const exact = await index.entry(term);
  add(exact, WEIGHT.exact);
  if (!exact) for (const verb of infinitives(word)) add(await index.entry(verb), WEIGHT.form);
  // A number is itself or another one: 116 is no beginning of 116117.
  if (word.length >= HEAD && !IS_NUMBER.test(word)) {
    const near = await index.termsLike(term);
    // Who has written a whole word means none of the expressions of several words that begin with it.
    const isMeant = (/** @type {string} */ key) => key !== term && key.startsWith(term.length < word.length && !exact ? word : term) && !(exact && near[key][0]?.includes("_"));
    const beginning = Object.keys(near).filter(isMeant);
    const weight = exact ? WEIGHT.longer : WEIGHT.begins;
    for (const key of beginning.slice(0, 60)) add(index.prepared(key, near[key]), weight * Math.min(1, 0.5 + word.length / key.length / 2));
  }
  return [...found.values()];
}
