// A word of a question that the index does not have: a slip, a compound that nobody here has written, German in other letters.
// Most questions need none of it, so it comes when one does.
import { heardAs } from "./cyrillic.js";
import { nearest, tolerance } from "./distance.js";
import { fold, HEAD, IS_NUMBER, meanings, stem, WEIGHT } from "./search-core.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {import("./index-files.js").Entry} Entry
 * @typedef {import("./index-files.js").Packed} Packed
 * @typedef {import("./meanings.js").Meaning} Meaning
 */

/** Nouns of three letters that end many compounds, as in generator/search/compounds.py. */
const SHORT_PARTS = new Set(["amt", "bus", "kur", "rat", "job"]);

/**
 * Entries one of whose forms differs from a word by few edits, the nearest only. Expressions of several words are no forms of one.
 * @param {Index} index
 * @param {string} word
 * @param {(other: string) => boolean} mayBe
 * @returns {Promise<Meaning[]>}
 */
async function typos(index, word, mayBe) {
  const near = await index.termsLike(stem(word));
  const forms = Object.entries(near).flatMap(([key, [surfaces = ""]]) =>
    surfaces.split(" ").filter((form) => form.length >= 4 && !form.includes("_") && mayBe(fold(form))).map((form) => /** @type {[string, string]} */ ([fold(form), key])),
  );
  const { found, edits } = nearest(word, tolerance(word), forms);
  return found.slice(0, 12).map((key) => ({ entry: index.prepared(key, near[key]), weight: WEIGHT.typo / edits ** 0.5 }));
}

const part = (/** @type {Entry} */ one, weight = WEIGHT.part) => [{ entry: one, weight }];

/**
 * A compound nobody here has written: its beginning and its end may be known, or at least its end, or its beginning.
 * @param {Index} index
 * @param {string} word
 * @returns {Promise<Meaning[][]>}
 */
async function split(index, word) {
  if (word.length < 7 || IS_NUMBER.test(word)) return [];
  const near = await index.beginningOf(word);
  const cuts = beginnings(word, near);
  for (const [at, head] of cuts.slice(0, 4)) {
    const rest = await partOf(index, word.slice(at));
    const further = rest ? [part(rest)] : await split(index, word.slice(at));
    if (further.length) return [part(index.prepared(head, near[head])), ...further];
  }
  const [at, end] = await knownEnd(index, word);
  if (end) {
    const head = await mistyped(index, at > 6 ? word.slice(0, at).replace(/s$/, "") : word.slice(0, at));
    return [...(head.length ? [head.map(({ entry: one, weight }) => ({ entry: one, weight: weight * WEIGHT.part }))] : []), part(end)];
  }
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

/** What may be the end of a compound: neither a town („Betreuungslobenstein“) nor three letters that stand in its name („Hallenbad“). */
async function partOf(/** @type {Index} */ index, /** @type {string} */ word) {
  if (word.length < 4 && !SHORT_PARTS.has(word)) return undefined;
  const known = await index.entry(stem(word));
  return known?.places ? undefined : known;
}

/**
 * The longest known end of a word, and where it begins.
 * @type {(index: Index, word: string) => Promise<[number, Entry?]>}
 */
async function knownEnd(index, word) {
  const ends = await index.ends();
  for (let at = 3; at <= word.length - 4; at++) {
    const known = ends.has(stem(word.slice(at))) && (await partOf(index, word.slice(at)));
    if (known) return [at, known];
  }
  return [0];
}

/** A real word is nobody's slip, unless it begins like the other: „hilft“ → Hilfe, but never „gucken“ → Rücken. */
const beginsAlike = (/** @type {string} */ word) => {
  const beginning = word.slice(0, Math.max(4, word.length - 2));
  return (/** @type {string} */ other) => other.startsWith(beginning);
};

/**
 * A mistyped word: looked up beside it, with two neighbours swapped, and by the letters that a typo leaves whole.
 * @param {Index} index
 * @param {string} word
 * @returns {Promise<Meaning[]>}
 */
async function mistyped(index, word) {
  const most = IS_NUMBER.test(word) ? 0 : tolerance(word);
  if (!most) return [];
  const keys = [word.slice(0, 2) + word.slice(-2), ...[0, -1, 1].map((shift) => word.slice(4 + shift, 7 + shift))].filter(Boolean);
  const isReal = (await index.wordsWith(keys[0])).includes(`!${word}`);
  const mayBe = isReal ? beginsAlike(word) : () => true;
  const close = await typos(index, word, mayBe);
  if (close.length) return close;
  const turned = isReal ? [] : await entries(index, swapped(word));
  if (turned.length) return turned.map((entry) => ({ entry, weight: WEIGHT.typo }));
  const listed = (await Promise.all(keys.map(index.wordsWith))).flat().filter((other) => other[0] !== "!" && mayBe(other));
  const { found, edits } = nearest(word, most, [...new Set(listed)].map((other) => [other, other]));
  return (await entries(index, found.slice(0, 4))).map((entry) => ({ entry, weight: (WEIGHT.typo / edits ** 0.5) * 0.95 }));
}

/** A word with each two neighbours swapped, behind the letters that name its file. */
const swapped = (/** @type {string} */ word) =>
  [...word.slice(HEAD, -1)].map((_, n) => word.slice(0, n + HEAD) + word[n + HEAD + 1] + word[n + HEAD] + word.slice(n + HEAD + 2));

/** @type {(index: Index, some: string[]) => Promise<Entry[]>} */
const entries = async (index, some) => (await Promise.all(some.map((word) => index.entry(stem(word))))).flatMap((one) => one ?? []);

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

/**
 * A German word as it is heard and written in Cyrillic letters.
 * @param {Index} index
 * @param {string} heard
 */
async function asGerman(index, heard) {
  const found = await meanings(index, heard, []);
  return found.length ? found : mistyped(index, heard);
}

/**
 * What a word may mean that is not in the index: for each of its parts the entries that may be meant.
 * @param {Index} index
 * @param {string} word
 * @returns {Promise<Meaning[][]>}
 */
export async function unknownWord(index, word) {
  const typed = await mistyped(index, word);
  if (typed.length) return [typed];
  const heard = heardAs(word);
  return heard ? [await asGerman(index, heard)] : split(index, word);
}
