// The files of the index, each fetched once and only when it is needed: the twin of generator/search/files.py. A part of search-core.js.
import { fold } from "./terms.js";

const VERSION = 5;
/** Letters that say in which file a word lies, at least. */
export const HEAD = 3;
const LENGTHS = [3, 4, 5, 6, 7, 8, 9];

export class SearchUnavailable extends Error {}

export function fileNumber(/** @type {string} */ key, /** @type {number} */ files) {
  let value = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193);
  return (value >>> 0) % files;
}

/** Numbers of documents → how well a word fits each; `count` tells how many the word had before the index left the weakest out. */
class Levels extends Map {
  count = 0;
}

/**
 * "packed" levels → a map.
 * @param {string} [text]
 * @returns {Levels & Map<number, number>}
 */
export function unpacked(text) {
  const levels = new Levels();
  if (!text) return levels;
  let at = 0;
  const next = () => {
    for (let number = 0; ; ) {
      const code = text.charCodeAt(at++);
      if (!(code >= 35)) throw new Error("damaged");
      if (code < 92) return number * 57 + code - 35;
      number = number * 34 + code - 92;
    }
  };
  levels.count = next();
  while (at < text.length) {
    const level = next();
    for (let count = next(), number = 0; count > 0; count--) levels.set((number += next()), level);
  }
  return levels;
}

/**
 * @typedef {{ term: string, surface: string, forms: string[], scores: ReturnType<typeof unpacked>, idf: number,
 *   places?: Map<number, number>, municipalities: string[], via: string, names: string[][] }} Entry A word of the index.
 * @typedef {[string?, string?, string?, string?, string?, string?]} Packed An entry as its file has it.
 * @typedef {[id: string, title: string, summary?: string, where?: string, by?: string, neutral?: string, phone?: string]} Found A document.
 * @typedef {{ kind: string, folder: string, label: string, weight: number, start: number, end: number }} Kind
 * @typedef {{ terms: number, words: number, contacts: number, levels: number, perFile: number, kinds: Kind[], total: number,
 *   stop: Set<string>, aside: Set<string>, divided: Set<string>, doubtful: Set<number>, ends: Map<number, string>, ages: [string, string][] }} Manifest
 * @typedef {{ topics: [string, string][], emergency: string[][] }} Ways What to do when nothing is found.
 * @typedef {(path: string) => Promise<any>} File
 * @typedef {ReturnType<typeof reader>} Index
 */

/**
 * `await indexAt(…)()` is the index at `base`, once its manifest is here; `fetchJson(url)` reads one file.
 * @param {string} base
 * @param {(url: string) => Promise<any>} fetchJson
 */
export function indexAt(base, fetchJson) {
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();
  /** @type {File} */
  const file = (path) => {
    let coming = files.get(path);
    if (!coming) {
      coming = Promise.resolve(fetchJson(base + path)).catch((error) => {
        files.delete(path);
        throw new SearchUnavailable(path, { cause: error });
      });
      files.set(path, coming);
    }
    return coming;
  };

  /** @type {Index | undefined} */
  let opened;
  return async () => {
    if (opened) return opened;
    const found = await file("manifest.json");
    if (found?.v !== VERSION || !(found.terms > 0)) {
      files.delete("manifest.json");
      throw new SearchUnavailable("manifest");
    }
    opened = reader(ready(found), file);
    return opened;
  };
}

/** @type {(found: any) => Manifest} */
function ready(found) {
  let start = 0;
  const kinds = found.kinds.map((/** @type {[string, number, string, string, number]} */ [kind, count, folder, label, weight]) => ({ kind, folder, label, weight, start, end: (start += count) }));
  const sets = { stop: new Set(found.stop.split(" ")), aside: new Set(found.aside.split(" ")), divided: new Set(found.divided.split(" ")), doubtful: new Set(found.doubtful) };
  return { ...found, ...sets, kinds, total: start, ends: new Map(found.ends) };
}

/**
 * What lies in which file.
 * @param {Manifest} known
 * @param {File} file
 */
function reader(known, file) {
  const path = (/** @type {string} */ term) => {
    let length = HEAD;
    while (length < term.length && known.divided.has(term.slice(0, length))) length++;
    return `t/${fileNumber(term.slice(0, length), known.terms)}.json`;
  };
  /**
   * All terms that lie where this one does.
   * @type {(term: string) => Promise<Record<string, Packed>>}
   */
  const termsLike = (term) => file(path(term));
  /** Do two terms lie in the same file? */
  const areTogether = (/** @type {string} */ one, /** @type {string} */ other) => path(one) === path(other);
  /**
   * All terms that lie where the beginnings of a word do.
   * @type {(word: string) => Promise<Record<string, Packed>>}
   */
  const beginningOf = async (word) =>
    Object.assign({}, ...(await Promise.all(LENGTHS.map((length) => termsLike(word.slice(0, length))))));
  const idf = (/** @type {number} */ count) => Math.log(1 + (known.total - count + 0.5) / (count + 0.5));

  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** An entry of the index, ready for use; undefined if there is none. */
  async function entry(/** @type {string} */ term) {
    const found = await termsLike(term);
    if (!Object.prototype.hasOwnProperty.call(found, term)) return undefined;
    return prepared(term, found[term]);
  }
  /** An entry as its file has it → ready for use. */
  function prepared(/** @type {string} */ term, /** @type {Packed} */ [surfaces = "", levels, places, municipalities = "", via = "", names = ""]) {
    let made = entries.get(term);
    if (!made) {
      const scores = unpacked(levels);
      made = {
        term,
        surface: surfaces.split(" ")[0].replaceAll("_", " ") || term,
        forms: surfaces ? surfaces.split(" ").map(fold) : [],
        scores,
        idf: scores.size ? idf(scores.count) : 0,
        places: places ? unpacked(places) : undefined,
        municipalities: municipalities.split(" ").filter(Boolean),
        via,
        names: names ? names.split("|").map((name) => name.split(" ")) : [],
      };
      entries.set(term, made);
    }
    return made;
  }

  const kindOf = (/** @type {number} */ number) => /** @type {Kind} */ (known.kinds.find((kind) => number < kind.end));
  /** A document. */
  async function documentOf(/** @type {number} */ number) {
    const at = `d/${Math.floor(number / known.perFile)}.json`;
    /** @type {Found | undefined} */
    const found = (await file(at))[number % known.perFile];
    if (!found) throw new SearchUnavailable(at);
    return found;
  }
  /** @type {(folder: string, key: string, files: number) => Promise<any>} */
  const listed = async (folder, key, files) => {
    const all = await file(`${folder}/${fileNumber(key, files)}.json`);
    return Object.prototype.hasOwnProperty.call(all, key) ? all[key] : undefined;
  };
  /**
   * Words that have these letters where a typo leaves them whole.
   * @type {(key: string) => Promise<string[]>}
   */
  const wordsWith = async (key) => (await listed("w", key, known.words))?.split(" ") ?? [];
  /**
   * Documents that show exactly this number or address.
   * @type {(key: string) => Promise<number[] | undefined>}
   */
  const contact = (key) => listed("n", key, known.contacts);
  /** Stems in which a compound may end. */
  const ends = async () => new Set(/** @type {string} */ (await file("ends.json")).split(" "));
  /** Documents within a filter. */
  const facet = async (/** @type {string} */ name) => unpacked(await file(`f/${name}.json`));

  /**
   * Public holidays, and for hours their rules, the last day on which they may be said, and who has them.
   * @type {() => Promise<{ free: string[], hours: [string, string, string][] }>}
   */
  const hours = () => file("f/offen.json");

  /** @type {() => Promise<Ways>} */
  const waysOn = () => file("ways.json");

  return { known, termsLike, areTogether, beginningOf, entry, prepared, kindOf, documentOf, wordsWith, contact, ends, facet, hours, waysOn };
}
