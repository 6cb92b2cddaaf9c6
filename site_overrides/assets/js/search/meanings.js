// What a word of a question may mean, and how surely: itself, its forms, its beginning, a typo, parts of a compound. A part of search-core.js.
import { nearest, tolerance } from "./distance.js";
import { HEAD } from "./index-files.js";
import { fold, stem } from "./terms.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {import("./index-files.js").Entry} Entry
 * @typedef {import("./index-files.js").Packed} Packed
 * @typedef {{ entry: Entry, weight: number }} Meaning What a word of a question may mean, and how surely.
 */

export const WEIGHT = { exact: 1, form: 0.9, joined: 1.1, begins: 0.75, longer: 0.35, typo: 0.8, part: 0.7 };
const IS_NUMBER = /^[0-9]+$/;

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
  for (const key of joined) if (index.areTogether(key, term)) add(await index.entry(key), WEIGHT.joined);
  const exact = await index.entry(term);
  add(exact, WEIGHT.exact);
  if (!exact) for (const verb of infinitives(word)) add(await index.entry(verb), WEIGHT.form);
  // A number is itself or another one: 116 is no beginning of 116117.
  if (word.length >= HEAD && !IS_NUMBER.test(word)) {
    const near = await index.termsLike(term);
    const beginning = Object.keys(near).filter((key) => key !== term && key.startsWith(term.length < word.length && !exact ? word : term));
    const weight = exact ? WEIGHT.longer : WEIGHT.begins;
    for (const key of beginning.slice(0, 60)) add(index.prepared(key, near[key]), weight * Math.min(1, 0.5 + word.length / key.length / 2));
    if (!exact && !beginning.length) for (const { entry, weight } of typos(index, word, near)) add(entry, weight);
  }
  return [...found.values()];
}

/**
 * Entries one of whose forms differs from a word by few edits, the nearest only.
 * @param {Index} index
 * @param {string} word
 * @param {Record<string, Packed>} near
 * @returns {Meaning[]}
 */
function typos(index, word, near) {
  const most = tolerance(word);
  if (!most) return [];
  const forms = Object.entries(near).flatMap(([key, raw]) => (raw[0] ? fold(raw[0]).split(/[ _]/) : []).map((form) => /** @type {[string, string]} */ ([form, key])));
  const { found, edits } = nearest(word, most, forms.filter(([form]) => form.length >= 4));
  return found.slice(0, 12).map((key) => ({ entry: index.prepared(key, near[key]), weight: WEIGHT.typo / edits ** 0.5 }));
}

const part = (/** @type {Entry} */ one, weight = WEIGHT.part) => [{ entry: one, weight }];

/**
 * A compound nobody here has written: its beginning and its end may be known, or at least its end, or its beginning.
 * @param {Index} index
 * @param {string} word
 * @returns {Promise<Meaning[][]>}
 */
export async function split(index, word) {
  if (word.length < 7 || IS_NUMBER.test(word)) return [];
  const near = await index.beginningOf(word);
  const cuts = beginnings(word, near);
  for (const [at, head] of cuts.slice(0, 4)) {
    const rest = await index.entry(stem(word.slice(at)));
    const further = rest ? [part(rest)] : await split(index, word.slice(at));
    if (further.length) return [part(index.prepared(head, near[head])), ...further];
  }
  const end = await knownEnd(index, word);
  if (end) return [part(end)];
  const [, begins] = cuts.find(([at]) => at >= 4) ?? [];
  return begins ? [part(index.prepared(begins, near[begins]), WEIGHT.part / 2)] : [];
}

/**
 * Where a word may be cut so that its beginning is known, the longest first: [place of the cut, stem of the beginning].
 * @type {(word: string, near: Record<string, Packed>) => [number, string][]}
 */
const beginnings = (word, near) => {
  /** @type {[number, string][]} */
  const cuts = [];
  for (let at = word.length - 3; at >= 3; at--) {
    const head = stem(word.slice(0, at));
    if (head.length >= 3 && near[head]?.[0]) cuts.push([at, head]);
  }
  return cuts;
};

/**
 * The longest known end of a word.
 * @type {(index: Index, word: string) => Promise<Entry | undefined>}
 */
async function knownEnd(index, word) {
  const ends = await index.ends();
  for (let at = 3; at <= word.length - 4; at++) {
    const end = stem(word.slice(at));
    const known = ends.has(end) && (await index.entry(end));
    if (known) return known;
  }
  return undefined;
}

/** A word whose beginning or middle is mistyped: looked up by the letters that a typo leaves whole. */
export async function mistyped(/** @type {Index} */ index, /** @type {string} */ word) {
  const most = IS_NUMBER.test(word) ? 0 : tolerance(word);
  if (!most) return [];
  const keys = [word.slice(0, 2) + word.slice(-2), ...[0, -1, 1].map((shift) => word.slice(4 + shift, 7 + shift))].filter(Boolean);
  const listed = (await Promise.all(keys.map(index.wordsWith))).flat();
  const { found, edits } = nearest(word, most, [...new Set(listed)].map((other) => [other, other]));
  const known = await Promise.all(found.slice(0, 4).map((other) => index.entry(stem(other))));
  return known.flatMap((one) => one ?? []).map((one) => ({ entry: one, weight: (WEIGHT.typo / edits ** 0.5) * 0.95 }));
}

/** The last resort, when nothing of a question is known: words that share at least half of its letters from the start. */
export async function beginningsLike(/** @type {Index} */ index, /** @type {string} */ word) {
  const shortest = Math.max(4, Math.ceil(word.length / 2));
  const near = await index.beginningOf(word);
  for (let length = word.length - 1; length >= shortest; length--) {
    const keys = Object.keys(near).filter((key) => key.startsWith(word.slice(0, length)));
    if (keys.length) return keys.slice(0, 6).map((key) => ({ entry: index.prepared(key, near[key]), weight: WEIGHT.part }));
  }
  return [];
}
