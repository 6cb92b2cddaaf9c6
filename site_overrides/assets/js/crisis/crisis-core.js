// Does a question hold a crisis? Without a page; the twin of generator/crisis/match.py. Runs in a browser and in Node.
import { fold, stem } from "../search/search-core.js";

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
export const wordsOf = (text) =>
  (fold(text.slice(0, MOST_LETTERS).replace(/['’ʼ`´]/g, "")).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/(.)\1{2,}/gu, "$1"));

/** A folded word in Latin letters: near enough to tell words apart. */
const latin = (word) => word.replace(/[ъьءؤ]/g, "").replace(/[^a-z0-9]/g, (letter) => LATIN_LETTERS[OTHER_LETTERS.indexOf(letter)] ?? letter);
const root = (word) => latin(stem(word));
const list = (text, mark = " ") => (text ? text.split(mark) : []);
const add = (lists, key, value) => (lists.has(key) ? lists.get(key).push(value) : lists.set(key, [value]));
const meet = (one, other) => one.some((id) => other.has(id));

/** At most one letter more, less, another, or two swapped. */
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  if (one.length > other.length) return one.slice(at + 1) === other.slice(at);
  if (one.length < other.length) return one.slice(at) === other.slice(at + 1);
  const swapped = one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
  return swapped || one.slice(at + 1) === other.slice(at + 1);
}

/** Which family a letter stands for; below zero for the letters of words. */
function familyOf(letter) {
  const code = letter.charCodeAt(0);
  if (code >= NEXT_LETTER) return CAPITALS + code - NEXT_LETTER;
  return letter >= "A" && letter <= "Z" ? code - 0x41 : -1;
}

/** What the rules of one language ask for: numbered forms of words, and rules over these numbers. */
function unpacked({ short, calm, rules }) {
  const forms = new Map();
  const idOf = (form) => {
    if (!forms.has(form)) forms.set(form, forms.size);
    return forms.get(form);
  };
  const meanings = [];
  // A word of letters that no folded word holds stands for several forms.
  const group = (text, mark) =>
    list(text, mark).flatMap((form) => (familyOf(form) < 0 ? [idOf(form)] : [...form].flatMap((letter) => meanings[familyOf(letter)])));
  for (const meaning of list(short)) meanings.push(group(meaning, "+"));
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

/** Which forms a word has. */
function reader(forms, ordinary) {
  const whole = new Map();
  const starts = new Map();
  const inside = [];
  for (const [form, id] of forms) {
    const core = form.replaceAll("*", "");
    if (form[0] === "*") inside.push([core, id, form.length > core.length + 1]);
    else (form.length > core.length || core.length >= LONG ? starts : whole).set(core, id);
  }
  /** [form, letters behind it] of forms that are written just so. */
  const plain = (word) => {
    const text = latin(word);
    const found = whole.has(root(word)) ? [[whole.get(root(word)), 0]] : [];
    for (let end = 3; end <= text.length; end++) if (starts.has(text.slice(0, end))) found.push([starts.get(text.slice(0, end)), text.length - end]);
    return found;
  };
  // A slip is never in the first letter: so few forms are compared with a word.
  const byLetter = new Map();
  for (const [isOpen, cores] of [[false, whole], [true, starts]])
    for (const [core, id] of cores) if (core.length >= SHORTEST_MISTYPED) add(byLetter, core[0], [core, id, isOpen]);
  const mistyped = (word) => {
    const text = latin(word);
    if (word.length < SHORTEST_MISTYPED || ordinary.has(text)) return [];
    const short = root(word);
    const isMeant = (core, isOpen) =>
      isOpen ? [-1, 0, 1].some((more) => core.length + more <= text.length && isNear(text.slice(0, core.length + more), core)) : isNear(short, core);
    return (byLetter.get(text[0]) ?? []).filter(([core, , isOpen]) => isMeant(core, isOpen)).map(([, id]) => id);
  };
  const known = new Map();
  const formsOf = (word, isWhole = true) => {
    if (isWhole && known.has(word)) return known.get(word);
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
function tongue(data) {
  const { every, calming, forms } = unpacked(data);
  // Most rules are out of the question by their first words; so only the others are tried.
  const byFirst = new Map();
  for (const rule of every) for (const id of rule.groups[0]) add(byFirst, id, rule);
  const filler = new Set(list(data.fillers));
  const exactFiller = new Set([...filler, ...list(data.exact)]);
  const ordinary = new Set(list(data.real));
  const longer = list(data.holds);
  const { plain, formsOf } = reader(forms, ordinary);
  const standsAlone = (part) => filler.has(latin(part)) || plain(part).some(([, more]) => more <= LONGEST_ENDING);
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
  const parted = (word, isWhole) => {
    if (word.length < SHORTEST_GLUED || ordinary.has(latin(word)) || formsOf(word, isWhole).size) return [word];
    const parts = split(word);
    return parts.length ? parts : [word];
  };
  const follows = (wanted, line) => line.some((_, start) => wanted.every((one, n) => line[start + n] && meet(one, line[start + n])));
  return {
    /** Kinds the words mean; the last word may not be whole yet. */
    kinds(words, isWhole) {
      const read = words.flatMap((word, n) => {
        // A Latin word is none of a language with letters of its own, and the other way round.
        if (data.own ? /[a-z]/.test(word) : latin(word) !== word) return [];
        const whole = isWhole || n < words.length - 1;
        return parted(word, whole).map((part) => [latin(part), formsOf(part, whole)]);
      });
      const all = new Set(read.flatMap(([, ids]) => [...ids]));
      const without = (left) => read.filter(([part]) => !left.has(part)).map(([, ids]) => ids);
      const line = without(filler);
      const short = without(exactFiller);
      const isCalm = meet(calming, all);
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
    mayGoOn: (word) => longer.some((other) => other.length > word.length && other.startsWith(latin(word))),
  };
}

/**
 * `data` is what generator/crisis/pack.py writes. The answer is the most urgent kind, or nothing; while somebody is typing,
 * `isWhole` says whether the last word is finished, `isHeld` that it may still become an ordinary one: „Gift“ on its way to „Giftmobil“.
 */
export function createCrisis({ kinds, tongues }) {
  const every = tongues.map(tongue);
  const first = (words, isWhole) => {
    const found = new Set(every.flatMap((one) => one.kinds(words, isWhole)));
    return kinds.find((_, n) => found.has(n));
  };
  return (question, isTyping = false) => {
    const words = wordsOf(question).slice(0, MOST_WORDS);
    const isWhole = !isTyping || !/[\p{L}\p{M}\p{N}]$/u.test(question);
    const kind = first(words, isWhole);
    const isHeld = Boolean(kind) && !isWhole && every.some((one) => one.mayGoOn(words[words.length - 1])) && first(words.slice(0, -1), true) !== kind;
    return { kind, isHeld, isWhole };
  };
}
