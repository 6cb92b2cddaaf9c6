// The search without a page: finds help in the index that `generator/search/` makes. Runs in a browser and in Node.
// A question loads only the few small files that it needs; it is never sent anywhere.
import { GermanStemmer } from "../../vendor/snowball.js";
import { contactsIn } from "./contacts.js";

// --- Text → terms: the twin of generator/base/folding.py ------------------------------------------------------------

const UNSEEN = /[\u00ad\u00b7\u0640\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g;
const SPELLED_OUT = /([aeiouyq]?)(ae|oe|ue)/g;
/** @type {Record<string, string>} */
const LOOKALIKES = { ß: "ss", ł: "l", ı: "i", ø: "o", ى: "ي", ة: "ه", ё: "е" };
const CYRILLIC_ENDING =
  /(иями|ого|ому|ами|ями|иях|ых|их|ів|ов|ев|ии|ыи|ои|ая|яя|ое|ее|ие|ые|ия|ию|ах|ях|ам|ям|ом|ем|ою|ею|ти|ть|[уюаяиіыеоь])$/;
const ARABIC_START = /^(وال|بال|كال|فال|لل|ال)/;
const ARABIC_ENDING = /(ات|ين|ون|يه|ها|ه|ي)$/;

export const fold = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(UNSEEN, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßłıøىةё]/g, (c) => LOOKALIKES[c])
    .replace(SPELLED_OUT, (all, before, pair) => (before && pair === "ue" ? all : before + pair[0]));

/** @type {(text: string) => string[]} */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const german = new GermanStemmer();
/** @type {(ending: RegExp, word: string, shortest: number) => string} */
const shortened = (ending, word, shortest) => {
  const short = word.replace(ending, "");
  return short.length >= shortest ? short : word;
};

export function stem(/** @type {string} */ word) {
  if (/^[a-z]+$/.test(word)) return germanStem(word);
  if (/^[\u0400-\u04ff]+$/.test(word)) return shortened(CYRILLIC_ENDING, word, 3);
  if (/^[\u0600-\u06ff]+$/.test(word)) return shortened(ARABIC_ENDING, shortened(ARABIC_START, word, 2), 3);
  return word;
}

function germanStem(/** @type {string} */ word) {
  const short = german.stemWord(word);
  if (short.length < 4) return short;
  if (/[^aeiouy][aioy]s$/.test(short) && !short.endsWith("nis")) return short.slice(0, -1);
  if (short.length < 6) return short;
  if (short.endsWith("um")) return short.slice(0, -2);
  return short.replace(/([^e])inn?$/, "$1");
}

// --- The files: the twin of generator/search/files.py --------------------------------------------------------------

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

// --- Near misses ---------------------------------------------------------------------------------------------------

/** "zuhört" → zuhören, "gekündigt" → kündigen: stems of verbs that Snowball does not bring together. */
const infinitives = (/** @type {string} */ word) => {
  const [, begun, core] = /^(ge)?([a-z]{3,})t$/.exec(word) ?? [];
  return core ? [stem(`${begun ?? ""}${core}en`), ...(begun ? [stem(`${core}en`)] : [])] : [];
};

/** Edits allowed: none in short words, so DRK and ASB stay exact. */
export const tolerance = (/** @type {string} */ word) => (word.length < 5 ? 0 : word.length <= 8 ? 1 : 2);

/**
 * Letters added, dropped, replaced or swapped with their neighbour (optimal string alignment), up to `most`.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      least = Math.min(least, row[j]);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length];
}

// --- The engine ----------------------------------------------------------------------------------------------------

export class SearchUnavailable extends Error {}

const VERSION = 4;
const HEAD = 3;
const LENGTHS = [3, 4, 5, 6, 7, 8, 9];
const LONGEST_QUESTION = 400;
const MOST_WORDS = 14;
const WEIGHT = { exact: 1, form: 0.9, joined: 1.1, begins: 0.75, longer: 0.35, typo: 0.8, part: 0.7 };
/** @type {Record<string, number>} */
/** Documents this much weaker than the best only share a chance word with the question. */
const FAINTEST = 0.12;
/** What may no longer exist stands behind what is sure and fits as well. */
const DOUBTFUL = 0.6;
const PLACE = [0, 0.1, 0.35, 0.5];

/** The day on the wall of the district. */
const berlinDay = () => new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin", year: "numeric", month: "2-digit", day: "2-digit" }).format();

const readJson = async (/** @type {string} */ url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.json();
};

/**
 * @typedef {{ term: string, surface: string, forms: string[], scores: ReturnType<typeof unpacked>, idf: number,
 *   places?: Map<number, number>, municipalities: string[], via: string, names: string[][] }} Entry A word of the index.
 * @typedef {{ entry: Entry, weight: number }} Meaning What a word of a question may mean, and how surely.
 * @typedef {{ word: string, found: Meaning[] }} Group
 * @typedef {[string?, string?, string?, string?, string?, string?]} Packed An entry as its file has it.
 * @typedef {[number: number, score: number, why: Entry[]]} Ranked A document.
 * @typedef {{ alter?: string, ort?: string }} Filters
 * @typedef {{ filter: string, value: string }} Note A filter that nobody knows.
 */

/**
 * A search over the index at `base`. `fetchJson(url)` reads one file, `today()` is the day: what has ended by then is not found.
 * `search(query, {limit, filters: {alter, ort}})` → [{id, kind, title, url, score, why, summary, where, by, phone, isDoubtful}].
 * @param {{ base?: string, fetchJson?: (url: string) => Promise<any>, today?: () => string }} [options]
 */
export function createSearch({ base = new URL("../../../suche/index/", import.meta.url).href, fetchJson = readJson, today = berlinDay } = {}) {
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();
  /** @type {(path: string) => Promise<any>} */
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

  /** @type {any} The manifest, made ready once it is here. */
  let known;
  const manifest = async () => {
    if (known) return known;
    const found = await file("manifest.json");
    if (found?.v !== VERSION || !(found.terms > 0)) {
      files.delete("manifest.json");
      throw new SearchUnavailable("manifest");
    }
    let start = 0;
    const kinds = found.kinds.map((/** @type {[string, number, string, string, number]} */ [kind, count, folder, label, weight]) => ({ kind, folder, label, weight, start, end: (start += count) }));
    const sets = { stop: new Set(found.stop.split(" ")), divided: new Set(found.divided.split(" ")), doubtful: new Set(found.doubtful) };
    known = { ...found, ...sets, kinds, total: start, ends: new Map(found.ends) };
    return known;
  };

  const path = (/** @type {string} */ term) => {
    let length = HEAD;
    while (length < term.length && known.divided.has(term.slice(0, length))) length++;
    return `t/${fileNumber(term.slice(0, length), known.terms)}.json`;
  };
  /** @type {(term: string) => Promise<Record<string, Packed>>} */
  const termsLike = (term) => file(path(term));
  /** All terms that lie where the beginnings of a word do. */
  /** @type {(word: string) => Promise<Record<string, Packed>>} */
  const beginningOf = async (word) =>
    Object.assign({}, ...(await Promise.all(LENGTHS.map((length) => termsLike(word.slice(0, length))))));
  const kindOf = (/** @type {number} */ number) => known.kinds.find((/** @type {{ end: number }} */ kind) => number < kind.end);
  const idf = (/** @type {number} */ count) => Math.log(1 + (known.total - count + 0.5) / (count + 0.5));

  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** An entry of the index, ready for use; undefined if there is none. */
  async function entry(/** @type {string} */ term) {
    const found = await termsLike(term);
    if (!Object.prototype.hasOwnProperty.call(found, term)) return undefined;
    return prepared(term, found[term]);
  }
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

  /**
   * Everything the index knows about one word of the question.
   * @param {string} word
   * @param {string[]} joined
   */
  async function meanings(word, joined) {
    const term = stem(word);
    /** @type {Map<string, Meaning>} */
    const found = new Map();
    const add = (/** @type {Entry | undefined} */ one, /** @type {number} */ weight) => {
      if (one && !((found.get(one.term)?.weight ?? 0) >= weight)) found.set(one.term, { entry: one, weight });
    };
    for (const key of joined) if (path(key) === path(term)) add(await entry(key), WEIGHT.joined);
    const exact = await entry(term);
    add(exact, WEIGHT.exact);
    if (!exact) for (const verb of infinitives(word)) add(await entry(verb), WEIGHT.form);
    // A number is itself or another one: 116 is no beginning of 116117.
    if (word.length >= HEAD && !/^[0-9]+$/.test(word)) {
      const near = await termsLike(term);
      const beginning = Object.keys(near).filter((key) => key !== term && key.startsWith(term.length < word.length && !exact ? word : term));
      const weight = exact ? WEIGHT.longer : WEIGHT.begins;
      for (const key of beginning.slice(0, 60)) add(prepared(key, near[key]), weight * Math.min(1, 0.5 + word.length / key.length / 2));
      if (!exact && !beginning.length) {
        const most = tolerance(word);
        if (most) typos(word, most, Object.entries(near)).forEach(([key, raw, weight]) => add(prepared(key, raw), weight));
      }
    }
    return [...found.values()];
  }

  /**
   * Entries one of whose forms differs from a word by few edits, the nearest only.
   * @param {string} word
   * @param {number} most
   * @param {[string, Packed][]} candidates
   */
  function typos(word, most, candidates) {
    let least = most;
    /** @type {[string, Packed, number][]} */
    let found = [];
    for (const [key, raw] of candidates) {
      for (const form of raw[0] ? fold(raw[0]).split(/[ _]/) : []) {
        if (form.length < 4) continue;
        const edits = distance(word, form, least);
        if (edits > least) continue;
        if (edits < least) found = [];
        least = edits;
        found.push([key, raw, WEIGHT.typo / edits ** 0.5]);
      }
    }
    return found.slice(0, 12);
  }

  const part = (/** @type {Entry} */ one, weight = WEIGHT.part) => [{ entry: one, weight }];

  /**
   * A compound nobody here has written: its beginning and its end may be known, or at least its end.
   * @param {string} word
   * @returns {Promise<Meaning[][]>}
   */
  // eslint-disable-next-line complexity -- three tries, one after the other
  async function split(word) {
    if (word.length < 7 || /^[0-9]+$/.test(word)) return [];
    const near = await beginningOf(word);
    /** @type {[number, string][]} */
    const cuts = [];
    for (let at = word.length - 3; at >= 3; at--) {
      const head = stem(word.slice(0, at));
      if (head.length >= 3 && near[head]?.[0]) cuts.push([at, head]);
    }
    for (const [at, head] of cuts.slice(0, 4)) {
      const rest = await entry(stem(word.slice(at)));
      const further = rest ? [part(rest)] : await split(word.slice(at));
      if (further.length) return [part(prepared(head, near[head])), ...further];
    }
    const ends = new Set((await file("ends.json")).split(" "));
    for (let at = 3; at <= word.length - 4; at++) {
      const end = stem(word.slice(at));
      const known = ends.has(end) && (await entry(end));
      if (known) return [part(known)];
    }
    const [, begins] = cuts.find(([at]) => at >= 4) ?? [0, ""];
    return begins ? [part(prepared(begins, near[begins]), WEIGHT.part / 2)] : [];
  }

  /** A word whose beginning or middle is mistyped: looked up by the letters that a typo leaves whole. */
  async function mistyped(/** @type {string} */ word) {
    if (/^[0-9]+$/.test(word)) return [];
    const most = tolerance(word);
    if (!most) return [];
    const keys = [word.slice(0, 2) + word.slice(-2), ...[0, -1, 1].map((shift) => word.slice(4 + shift, 7 + shift))].filter(Boolean);
    const listed = await Promise.all(keys.map((key) => file(`w/${fileNumber(key, known.words)}.json`)));
    let least = most;
    /** @type {Set<string>} */
    let near = new Set();
    keys.forEach((key, n) => {
      for (const other of Object.prototype.hasOwnProperty.call(listed[n], key) ? listed[n][key].split(" ") : []) {
        const edits = distance(word, other, least);
        if (edits > least) continue;
        if (edits < least) near = new Set();
        least = edits;
        near.add(other);
      }
    });
    const found = await Promise.all([...near].slice(0, 4).map((other) => entry(stem(other))));
    return found.flatMap((one) => one ?? []).map((one) => ({ entry: one, weight: (WEIGHT.typo / least ** 0.5) * 0.95 }));
  }

  /** The last resort, when nothing of a question is known: words that share at least half of its letters from the start. */
  async function beginningsLike(/** @type {string} */ word) {
    const shortest = Math.max(4, Math.ceil(word.length / 2));
    const near = await beginningOf(word);
    for (let length = word.length - 1; length >= shortest; length--) {
      const keys = Object.keys(near).filter((key) => key.startsWith(word.slice(0, length)));
      if (keys.length) return keys.slice(0, 6).map((key) => ({ entry: prepared(key, near[key]), weight: WEIGHT.part }));
    }
    return [];
  }

  /** What a question is about: for each of its words the entries that may be meant. */
  async function understood(/** @type {string} */ query) {
    const all = words(query.slice(0, LONGEST_QUESTION));
    const telling = all.filter((word) => !known.stop.has(word));
    const asked = [...new Set(telling)].slice(0, MOST_WORDS);
    // "Schulden Beratung" may stand as one word in the index, with or without a linking s.
    const joined = (/** @type {string} */ word) => {
      const at = telling.indexOf(word);
      const next = telling[at + 1];
      if (!next) return [];
      const keys = [word + next, `${word}s${next}`];
      if (telling[at + 2]) keys.push(word + next + telling[at + 2]);
      return keys.map(stem);
    };
    await Promise.all(asked.map((word) => termsLike(stem(word))));
    const groups = await Promise.all(
      asked.map(async (word) => {
        const found = await meanings(word, joined(word));
        if (found.length) return [{ word, found }];
        const typed = await mistyped(word);
        return typed.length ? [{ word, found: typed }] : (await split(word)).map((parts) => ({ word, found: parts }));
      }),
    );
    if (groups.some((found) => found.length)) return { asked, groups: withWholeNames(telling, groups.flat()) };
    const guesses = await Promise.all(asked.map(async (word) => ({ word, found: await beginningsLike(word) })));
    return { asked, groups: guesses.filter(({ found }) => found.length) };
  }

  /**
   * Groups with those of a place's name made one: in "Hebamme Bad Muster" nobody asks for a bath.
   * @param {string[]} every
   * @param {Group[]} groups
   */
  function withWholeNames(every, groups) {
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

  /**
   * What one word of a question says of documents: how well they fit, and which lie at a place of that name.
   * @param {Group} group
   * @param {boolean} isAlone
   */
  function saidBy({ word, found }, isAlone) {
    const isPlace = found.some(({ entry: one, weight }) => one.places && weight >= WEIGHT.typo * 0.7);
    // A place, or the number of a year of life, narrows what the other words ask for.
    const share = isPlace || (/^\d\d?$/.test(word) && !isAlone) ? 0.25 : 1;
    /** @type {Map<number, [score: number, one: Entry]>} */
    const own = new Map();
    /** @type {Map<number, [level: number, one: Entry]>} */
    const places = new Map();
    let best = 0;
    for (const { entry: one, weight } of found) {
      const strength = weight * Math.min(one.idf, 6) * share;
      best = Math.max(best, strength);
      for (const [number, level] of one.scores) higher(own, number, (strength * level) / known.levels, one);
      for (const [number, level] of one.places ?? []) higher(places, number, level, one);
    }
    return { isPlace, own, places, best };
  }

  /** @type {(all: Map<number, [number, Entry]>, number: number, score: number, one: Entry) => void} */
  const higher = (all, number, score, one) => {
    if (!((all.get(number)?.[0] ?? -1) >= score)) all.set(number, [score, one]);
  };

  /**
   * What all words of a question say together; `most` is what a document gets that holds each of them.
   * @param {Group[]} groups
   */
  function saidByAll(groups) {
    /** @type {Map<number, { score: number, covered: number, why: Set<Entry> }>} */
    const content = new Map();
    /** @type {Map<number, [level: number, one: Entry]>} */
    const places = new Map();
    let most = 0;
    for (const group of groups) {
      const { isPlace, own, places: there, best } = saidBy(group, groups.length === 1);
      if (!isPlace) most += best;
      for (const [number, [level, one]] of there) higher(places, number, level, one);
      for (const [number, [score, one]] of own) {
        const sum = content.get(number) ?? { score: 0, covered: 0, why: new Set() };
        sum.score += score;
        if (!isPlace) sum.covered += best;
        sum.why.add(one);
        content.set(number, sum);
      }
    }
    return { content, places, most };
  }

  /**
   * All documents that fit, best first.
   * @param {Group[]} groups
   * @param {Set<number>} [within]
   */
  function ranked(groups, within) {
    const { content, places, most } = saidByAll(groups);
    /** @type {Ranked[]} */
    const found = [];
    const isShown = shownToday(within);
    const numbers = most ? content.keys() : new Set([...content.keys(), ...places.keys()]);
    for (const number of [...numbers].filter(isShown)) {
      const { score, covered, why } = content.get(number) ?? { score: 0, covered: 0, why: new Set() };
      const [level, place] = places.get(number) ?? [0, undefined];
      const fit = most ? score * (0.6 + (0.4 * covered) / most) * (1 + PLACE[level]) : score + level;
      const total = fit * importance(number, level, most > 0);
      if (level && place) why.add(place);
      if (total > 0) found.push([number, total, [...why]]);
    }
    found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const least = FAINTEST * (found[0]?.[1] ?? 0);
    return found.filter(([, score]) => score >= least);
  }

  /** Is a document within the filters, and not over? */
  const shownToday = (/** @type {Set<number> | undefined} */ within) => {
    const day = known.ends.size ? today() : "";
    return (/** @type {number} */ number) => (!within || within.has(number)) && !(known.ends.get(number) < day);
  };

  /**
   * How much a document counts beside others that fit as well. A bare place name asks for the page of the place itself; with
   * a word for its office, for the number there.
   * @type {(number: number, level: number, hasWords: boolean) => number}
   */
  const importance = (number, level, hasWords) => {
    const { kind, weight } = kindOf(number);
    const own = kind === "place" && level === 3 ? (hasWords ? 1 : 1.5) : weight;
    return known.doubtful.has(number) ? own * DOUBTFUL : own;
  };

  /**
   * Documents that remain with the filters set; unknown values are noted and ignored.
   * @param {Filters} filters
   * @param {Note[]} notes
   */
  async function filtered({ alter, ort }, notes) {
    /** @type {string[]} */
    const paths = [];
    if (alter) known.ages.some((/** @type {[string]} */ [id]) => id === alter) ? paths.push(`f/alter-${alter}.json`) : notes.push({ filter: "alter", value: alter });
    if (ort) {
      const ids = await municipality(ort);
      ids.length ? paths.push(`f/ort-${ids[0]}.json`) : notes.push({ filter: "ort", value: ort });
    }
    const sets = (await Promise.all(paths.map(file))).map(unpacked);
    return sets.length ? new Set([...sets[0].keys()].filter((number) => sets.every((set) => set.has(number)))) : undefined;
  }
  async function municipality(/** @type {string} */ text) {
    const found = await Promise.all(words(String(text).slice(0, 80)).map((word) => entry(stem(word))));
    const named = found.flatMap((one) => (one?.municipalities.length ? [one.municipalities] : []));
    const common = (named[0] ?? []).filter((id) => named.every((ids) => ids.includes(id)));
    return common.includes(text) ? [text] : common.length ? common : (named[0] ?? []);
  }

  async function shown(/** @type {Ranked} */ [number, score, why]) {
    const at = Math.floor(number / known.perFile);
    const found = (await file(`d/${at}.json`))[number % known.perFile];
    if (!found) throw new SearchUnavailable(`d/${at}.json`);
    const [id, title, summary = "", where = "", by = "", neutral = "", phone = ""] = found;
    const { kind, folder, label } = kindOf(number);
    const reasons = why.map((one) => (one.via && one.via !== one.surface ? `${one.surface} → ${one.via}` : one.surface));
    const isDoubtful = known.doubtful.has(number);
    return { id, kind, label, title, url: `${folder}${id}/`, score, why: [...new Set(reasons)].join(", "), summary, where, by, neutral, phone, isDoubtful };
  }

  /** Documents that show exactly this number or address. */
  async function contact(/** @type {string} */ key) {
    const ofKey = await file(`n/${fileNumber(key, known.contacts)}.json`);
    return Object.prototype.hasOwnProperty.call(ofKey, key) ? ofKey[key] : undefined;
  }

  /**
   * Whoever has the number that was typed stands first; words beside it may find others.
   * @param {number[]} numbers
   * @param {Ranked[]} found
   * @param {Set<number>} [within]
   * @returns {Ranked[]}
   */
  function withContacts(numbers, found, within) {
    const exact = numbers.filter(shownToday(within));
    const best = (found[0]?.[1] ?? 0) + 1;
    return [...exact.map((number) => /** @type {Ranked} */ ([number, best, []])), ...found.filter(([number]) => !exact.includes(number))];
  }

  /**
   * Results with everything a page needs to say about them.
   * @param {unknown} query
   * @param {{ limit?: number, filters?: Filters }} [options]
   */
  async function answer(query, { limit = 20, filters = {} } = {}) {
    await manifest();
    /** @type {Note[]} */
    const notes = [];
    const text = typeof query === "string" ? query : "";
    const exact = await contactsIn(text.slice(0, LONGEST_QUESTION), contact);
    const [{ asked, groups }, within] = await Promise.all([understood(exact.rest), filtered(filters, notes)]);
    const found = withContacts(exact.found, ranked(groups, within), within);
    const results = await Promise.all(found.slice(0, Math.max(0, limit)).map(shown));
    return { results, total: found.length, asked, notes, topics: known.topics, emergency: known.emergency };
  }

  return {
    answer,
    /** @type {(query: unknown, options?: { limit?: number, filters?: Filters }) => Promise<Awaited<ReturnType<typeof shown>>[]>} */
    search: async (query, options) => (await answer(query, options)).results,
    prepare: manifest,
  };
}

/** @type {ReturnType<typeof createSearch> | undefined} */
let common;
/**
 * The search over this site's own index.
 * @type {ReturnType<typeof createSearch>["search"]}
 */
export const search = (query, options) => (common ??= createSearch()).search(query, options);
