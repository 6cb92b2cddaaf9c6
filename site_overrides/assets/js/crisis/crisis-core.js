// Does a question hold a crisis? Without a page; the twin of generator/crisis/match.py. Runs in a browser and in Node.
import { fold, stem } from "../search/search-core.js";

/**
 * @typedef {[kind: number, words: string, phrases: string, exact: string, combos: string]} Packed Rules of one kind.
 * @typedef {{ short: string, calm: string, rules: Packed[], fillers: string, exact: string, real: string, holds: string,
 *   own?: unknown }} Tongue One language of the list, as generator/crisis/pack.py writes it.
 * @typedef {"words" | "phrases" | "exact" | "combos"} How
 * @typedef {{ kind: number, how: How, groups: number[][], unless: number[] }} Rule
 */

const SHORTEST_MISTYPED = 6;
const SHORTEST_GLUED = 9;
const MOST_WORDS = 40;
const MOST_LETTERS = 600;
const LONGEST_ENDING = 3;
const LONG = 8;
const CAPITALS = 26;
const NEXT_LETTER = 0xc0;
const OTHER_LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюяієґابتثجحخدذرزسشصضطظعغفقكلمنهويئ";
const LATIN_LETTERS = "abvgdezziklmnoprstufhccssieuaiegabttghhddrzscsdtzegfqklmnhuyy";

/** Folded words; an apostrophe is none (don't, б'є), three equal letters are one. */
export const wordsOf = (/** @type {string} */ text) =>
  (fold(text.slice(0, MOST_LETTERS).replace(/['’ʼ`´]/g, "")).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(.)\1{2,}/gu, "$1"));

/** A folded word in Latin letters: near enough to tell words apart. */
const latin = (/** @type {string} */ word) => word.replace(/[ъьءؤ]/g, "").replace(/[^a-z0-9]/g, (letter) => LATIN_LETTERS[OTHER_LETTERS.indexOf(letter)] ?? letter);
const root = (/** @type {string} */ word) => latin(stem(word));
const list = (/** @type {string} */ text, mark = " ") => (text ? text.split(mark) : []);
/** @type {<K, V>(lists: Map<K, V[]>, key: K, value: V) => unknown} */
const add = (lists, key, value) => lists.get(key)?.push(value) ?? lists.set(key, [value]);
const meet = (/** @type {number[]} */ one, /** @type {Set<number>} */ other) => one.some((id) => other.has(id));

/**
 * At most one letter more, less, another, or two swapped.
 * @param {string} one
 * @param {string} other
 */
function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  if (one.length > other.length) return one.slice(at + 1) === other.slice(at);
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  return swapped || one.slice(at + 1) === other.slice(at + 1);
}

/** Which family a letter stands for; below zero for the letters of words. */
function familyOf(/** @type {string} */ letter) {
  const code = letter.charCodeAt(0);
  if (code >= NEXT_LETTER) return CAPITALS + code - NEXT_LETTER;
  return letter >= "A" && letter <= "Z" ? code - 0x41 : -1;
}

/** What the rules of one language ask for: numbered forms of words, and rules over these numbers. */
function unpacked(/** @type {Tongue} */ { short, calm, rules }) {
  /** @type {Map<string, number>} */
  const forms = new Map();
  const idOf = (/** @type {string} */ form) => {
    const id = forms.get(form) ?? forms.size;
    forms.set(form, id);
    return id;
  };
  /** @type {number[][]} */
  const meanings = [];
  // A word of letters that no folded word holds stands for several forms.
  /** @type {(text: string, mark?: string) => number[]} */
  const group = (text, mark) =>
    list(text, mark).flatMap((form) => (familyOf(form) < 0 ? [idOf(form)] : [...form].flatMap((letter) => meanings[familyOf(letter)])));
  for (const meaning of list(short)) meanings.push(group(meaning, "+"));
  /** @type {(text: string, kind: number, how: How) => Rule[]} */
  const lines = (text, kind, how) =>
    list(text, "|").map((line) => {
      const [all, unless] = line.split("!");
      return { kind, how, groups: all.split(",").map((one) => group(one)), unless: group(unless) };
    });
  const every = rules.flatMap(([kind, words, phrases, exact, combos]) => [
    ...lines(words, kind, "words"),
    ...lines(phrases, kind, "phrases"),
    ...lines(exact, kind, "exact"),
    ...lines(combos, kind, "combos"),
  ]);
  return { every, calming: group(calm), forms };
}

/**
 * Which forms a word has.
 * @param {Map<string, number>} forms
 * @param {Set<string>} ordinary
 */
function reader(forms, ordinary) {
  /** @type {Map<string, number>} */
  const whole = new Map();
  /** @type {Map<string, number>} */
  const starts = new Map();
  /** @type {[core: string, id: number, isAnywhere: boolean][]} */
  const inside = [];
  for (const [form, id] of forms) {
    const core = form.replaceAll("*", "");
    if (form[0] === "*") inside.push([core, id, form.length > core.length + 1]);
    else (form.length > core.length || core.length >= LONG ? starts : whole).set(core, id);
  }
  /** [form, letters behind it] of forms that are written just so. */
  const plain = (/** @type {string} */ word) => {
    const text = latin(word);
    /** @type {[id: number, more: number][]} */
    const found = [];
    const take = (/** @type {number | undefined} */ id, /** @type {number} */ more) => id !== undefined && found.push([id, more]);
    take(whole.get(root(word)), 0);
    for (let end = 3; end <= text.length; end++) take(starts.get(text.slice(0, end)), text.length - end);
    return found;
  };
  // A slip is never in the first letter: so few forms are compared with a word.
  /** @type {Map<string, [core: string, id: number, isOpen: boolean][]>} */
  const byLetter = new Map();
  for (const [isOpen, cores] of /** @type {[boolean, Map<string, number>][]} */ ([[false, whole], [true, starts]]))
    for (const [core, id] of cores) if (core.length >= SHORTEST_MISTYPED) add(byLetter, core[0], [core, id, isOpen]);
  const mistyped = (/** @type {string} */ word) => {
    const text = latin(word);
    if (word.length < SHORTEST_MISTYPED || ordinary.has(text)) return [];
    const short = root(word);
    const isMeant = (/** @type {string} */ core, /** @type {boolean} */ isOpen) =>
      isOpen ? [-1, 0, 1].some((more) => core.length + more <= text.length && isNear(text.slice(0, core.length + more), core)) : isNear(short, core);
    return (byLetter.get(text[0]) ?? []).filter(([core, , isOpen]) => isMeant(core, isOpen)).map(([, id]) => id);
  };
  /** @type {Map<string, Set<number>>} */
  const known = new Map();
  const formsOf = (/** @type {string} */ word, isWhole = true) => {
    const before = isWhole ? known.get(word) : undefined;
    if (before) return before;
    const sure = plain(word).map(([id]) => id);
    const ids = new Set(sure.length || !isWhole ? sure : mistyped(word));
    const text = latin(word);
    for (const [core, id, isAnywhere] of inside) if (isAnywhere ? text.includes(core) : text.endsWith(core)) ids.add(id);
    if (isWhole) known.set(word, ids);
    return ids;
  };
  return { plain, formsOf };
}

/** One language of the list, ready to be asked. */
function tongue(/** @type {Tongue} */ data) {
  const { every, calming, forms } = unpacked(data);
  // Most rules are out of the question by their first words; so only the others are tried.
  /** @type {Map<number, Rule[]>} */
  const byFirst = new Map();
  for (const rule of every) for (const id of rule.groups[0]) add(byFirst, id, rule);
  const filler = new Set(list(data.fillers));
  const exactFiller = new Set([...filler, ...list(data.exact)]);
  const ordinary = new Set(list(data.real));
  const longer = list(data.holds);
  const { plain, formsOf } = reader(forms, ordinary);
  const standsAlone = (/** @type {string} */ part) => filler.has(latin(part)) || plain(part).some(([, more]) => more <= LONGEST_ENDING);
  /** @type {(word: string) => string[]} */
  const split = (word) => {
    for (let end = word.length; end > 1; end--) {
      if (!standsAlone(word.slice(0, end))) continue;
      if (end === word.length) return [word];
      const rest = split(word.slice(end));
      if (rest.length) return [word.slice(0, end), ...rest];
    }
    return [];
  };
  /** A word that somebody wrote without blanks, taken apart. */
  const parted = (/** @type {string} */ word, /** @type {boolean} */ isWhole) => {
    if (word.length < SHORTEST_GLUED || ordinary.has(latin(word)) || formsOf(word, isWhole).size) return [word];
    const parts = split(word);
    return parts.length ? parts : [word];
  };
  const follows = (/** @type {number[][]} */ wanted, /** @type {Set<number>[]} */ line) => line.some((_, start) => wanted.every((one, n) => line[start + n] && meet(one, line[start + n])));
  return {
    /**
     * Kinds the words mean; the last word may not be whole yet.
     * @param {string[]} words
     * @param {boolean} isWhole
     */
    kinds(words, isWhole) {
      const read = words.flatMap((word, n) => {
        // A Latin word is none of a language with letters of its own, and the other way round.
        if (data.own ? /[a-z]/.test(word) : latin(word) !== word) return [];
        const whole = isWhole || n < words.length - 1;
        return parted(word, whole).map((part) => /** @type {const} */ ([latin(part), formsOf(part, whole)]));
      });
      const all = new Set(read.flatMap(([, ids]) => [...ids]));
      const without = (/** @type {Set<string>} */ left) => read.filter(([part]) => !left.has(part)).map(([, ids]) => ids);
      const line = without(filler);
      const short = without(exactFiller);
      const isCalm = meet(calming, all);
      /** @type {Record<How, (rule: Rule) => boolean>} */
      const fulfils = {
        words: ({ groups }) => !isCalm && meet(groups[0], all),
        combos: ({ groups, unless }) => !isCalm && groups.every((one) => meet(one, all)) && !meet(unless, all),
        phrases: ({ groups }) => follows(groups, line),
        exact: ({ groups }) => groups.length === short.length && follows(groups, short),
      };
      const near = new Set([...all].flatMap((id) => byFirst.get(id) ?? []));
      return [...near].filter((rule) => fulfils[rule.how](rule)).map(({ kind }) => kind);
    },
    /** May the word become an ordinary one with more letters? */
    mayGoOn: (/** @type {string} */ word) => longer.some((other) => other.length > word.length && other.startsWith(latin(word))),
  };
}

/**
 * The first argument is what generator/crisis/pack.py writes. The answer is the most urgent kind, or nothing; while somebody is typing,
 * `isWhole` says whether the last word is finished, `isHeld` that it may still become an ordinary one: „Gift“ on its way to „Giftmobil“.
 * @param {{ kinds: string[], tongues: Tongue[] }} data
 */
export function createCrisis({ kinds, tongues }) {
  const every = tongues.map(tongue);
  const first = (/** @type {string[]} */ words, /** @type {boolean} */ isWhole) => {
    const found = new Set(every.flatMap((one) => one.kinds(words, isWhole)));
    return kinds.find((_, n) => found.has(n));
  };
  return (/** @type {string} */ question, isTyping = false) => {
    const words = wordsOf(question).slice(0, MOST_WORDS);
    const isWhole = !isTyping || !/[\p{L}\p{M}\p{N}]$/u.test(question);
    const kind = first(words, isWhole);
    const isHeld = Boolean(kind) && !isWhole && every.some((one) => one.mayGoOn(words[words.length - 1])) && first(words.slice(0, -1), true) !== kind;
    return { kind, isHeld, isWhole };
  };
}
