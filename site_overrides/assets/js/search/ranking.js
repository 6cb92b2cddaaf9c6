// Which documents fit a question, best first. A part of search-core.js.
import { WEIGHT } from "./meanings.js";

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {import("./index-files.js").Entry} Entry
 * @typedef {import("./whole-names.js").Group} Group
 * @typedef {[number: number, score: number, why: Entry[]]} Ranked A document.
 * @typedef {(number: number) => boolean} IsShown Is a document within the filters, and not over?
 */

/** Documents this much weaker than the best only share a chance word with the question. */
const FAINTEST = 0.12;
/** What may no longer exist stands behind what is sure and fits as well. */
const DOUBTFUL = 0.6;
const PLACE = [0, 0.1, 0.35, 0.5];
/** From this share of all that a question asks on, a provider has it in its name. */
const IN_NAME = 0.4;
const ASKED_BY_NAME = 1.15;

/**
 * @param {Index} index
 * @param {Set<number> | undefined} within Documents within the filters.
 * @param {() => string} today
 * @returns {IsShown}
 */
export function shownToday({ known }, within, today) {
  const day = known.ends.size ? today() : "";
  const isOver = (/** @type {string | undefined} */ end) => end !== undefined && end < day;
  return (number) => (!within || within.has(number)) && !isOver(known.ends.get(number));
}

/**
 * All documents that fit, best first.
 * @param {Index} index
 * @param {Group[]} groups
 * @param {IsShown} isShown
 */
export function ranked(index, groups, isShown) {
  const { content, places, most } = saidByAll(groups, index.known.levels);
  /** @type {Ranked[]} */
  const found = [];
  // Where a word says what is wanted, whatever only lies in the place, or names it, is no hit.
  const numbers = most ? [...content].flatMap(([number, { covered }]) => (covered ? [number] : [])) : [...new Set([...content.keys(), ...places.keys()])];
  for (const number of numbers.filter(isShown)) {
    const { score, covered, why } = content.get(number) ?? nothingSaid();
    const [level, place] = places.get(number) ?? [0, undefined];
    const fit = most ? score * (0.6 + (0.4 * covered) / most) * (1 + PLACE[level]) : score + level;
    const total = fit * importance(index, number, level, most > 0, isNamed({ score, covered, why }, most));
    if (level && place) why.add(place);
    if (total > 0) found.push([number, total, [...why]]);
  }
  found.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const least = FAINTEST * (found[0]?.[1] ?? 0);
  return found.filter(([, score]) => score >= least);
}

/** @typedef {{ score: number, covered: number, why: Set<Entry> }} Said What a document says of a question. */
/** @type {() => Said} */
const nothingSaid = () => ({ score: 0, covered: 0, why: new Set() });
/** Does it say all words itself, and about as much as a name does? */
const isNamed = (/** @type {Said} */ { score, covered, why }, /** @type {number} */ most) =>
  covered === most && score >= IN_NAME * most && [...why].every(({ via }) => !via);

/**
 * How much a document counts beside others that fit as well. A bare place name asks for the page of the place itself; with
 * a word for its office, for the number there. Who asks for a provider by name means the provider.
 * @type {(index: Index, number: number, level: number, hasWords: boolean, hasName: boolean) => number}
 */
const importance = (index, number, level, hasWords, hasName) => {
  const { kind, weight } = index.kindOf(number);
  const inPlace = kind === "place" && level === 3 && (hasWords ? 1 : 1.5);
  const own = inPlace || (kind === "organization" && hasWords && hasName ? ASKED_BY_NAME : weight);
  return index.known.doubtful.has(number) ? own * DOUBTFUL : own;
};

/**
 * What one word of a question says of documents: how well they fit, and which lie at a place of that name.
 * @param {Group} group
 * @param {boolean} isAlone
 * @param {number} levels
 */
function saidBy({ word, found }, isAlone, levels) {
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
    for (const [number, level] of one.scores) higher(own, number, (strength * level) / levels, one);
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
 * @param {number} levels How many there are in this index.
 */
function saidByAll(groups, levels) {
  /** @type {Map<number, Said>} */
  const content = new Map();
  /** @type {Map<number, [level: number, one: Entry]>} */
  const places = new Map();
  let most = 0;
  for (const group of groups) {
    const { isPlace, own, places: there, best } = saidBy(group, groups.length === 1, levels);
    if (!isPlace) most += best;
    for (const [number, [level, one]] of there) higher(places, number, level, one);
    for (const [number, [score, one]] of own) {
      const sum = content.get(number) ?? nothingSaid();
      sum.score += score;
      if (!isPlace) sum.covered += best;
      sum.why.add(one);
      content.set(number, sum);
    }
  }
  return { content, places, most };
}

/**
 * Whoever has the number that was typed stands first; words beside it may find others.
 * @param {number[]} numbers
 * @param {Ranked[]} found
 * @param {IsShown} isShown
 * @returns {Ranked[]}
 */
export function withContacts(numbers, found, isShown) {
  const exact = numbers.filter(isShown);
  const best = (found[0]?.[1] ?? 0) + 1;
  return [...exact.map((number) => /** @type {Ranked} */ ([number, best, []])), ...found.filter(([number]) => !exact.includes(number))];
}
