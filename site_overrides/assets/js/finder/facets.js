// What a list can be narrowed by. Values within a facet widen, facets among each other narrow. No page, no network.

/**
 * @typedef {ReturnType<typeof itemFrom>} Item What a finder knows of an offer in the list.
 * @typedef {Record<string, string[]>} Facets Name of a facet → values that are chosen.
 */

export const NAMES = ["alter", "thema", "wie", "kostenlos", "zugang", "offen", "sprache", "unklar"];
/** @type {Facets} */
const ALWAYS = { unklar: ["1"] };
const OLDEST = 120;
const words = (/** @type {string | undefined} */ text) => (text ? text.split(" ") : []);

/**
 * An item of a list from the data of its element. `opensToday` comes from the opening hours.
 * @param {DOMStringMap} data
 * @param {(hours?: string, known?: string) => boolean | undefined} [opensToday]
 */
export function itemFrom(data, opensToday = () => undefined) {
  return {
    id: data.offer ?? "",
    spans: words(data.age).map((span) => span.split("-").map(Number)),
    groups: words(data.group),
    thema: words(data.topic),
    wie: words(data.how),
    sprache: words(data.lang),
    cost: data.cost,
    access: data.access,
    open: opensToday(data.open, data.known),
  };
}

/** @type {Record<string, (item: Item, value: string) => boolean>} Does an item fit a value of a facet? */
const TESTS = {
  alter: (item, value) => (isYears(value) ? ofYears(item, Number(value)) : item.groups.includes(value)),
  thema: (item, value) => item.thema.includes(value),
  wie: (item, value) => item.wie.includes(value),
  kostenlos: (item) => item.cost === "frei",
  zugang: (item) => item.access === "ja" || item.access === "teilweise",
  offen: (item) => item.open === true,
  sprache: (item, value) => item.sprache.includes(value),
};
// "Up to 12 months" ends where the second year of life begins: that one month alone does not make it for one-year-olds.
const ofYears = (/** @type {Item} */ { spans }, /** @type {number} */ years) =>
  spans.some(([low, high]) => low <= years * 12 + 11 && high >= years * 12 + Number(low < years * 12));
export const isYears = (/** @type {string} */ text) => /^\d{1,3}$/.test(text) && Number(text) <= OLDEST;

/**
 * Is it unknown whether an item fits, so that asking is worth it? What stands under no age may be for anybody.
 * @type {Record<string, (item: Item) => boolean>}
 */
const UNKNOWN = {
  alter: (item) => !item.groups.length,
  kostenlos: (item) => item.cost === undefined,
  zugang: (item) => item.access === undefined,
  offen: (item) => item.open === undefined,
};

/**
 * Keeps "also what is not known" of `before` as long as a facet is chosen that it means something to.
 * @param {Facets} facets
 * @param {Facets} before
 * @returns {Facets}
 */
export function withUnsure(facets, before) {
  const { unklar, ...rest } = facets;
  const kept = unklar ?? before.unklar;
  return kept && Object.keys(UNKNOWN).some((name) => rest[name]) ? { ...rest, unklar: kept } : rest;
}

/**
 * {facets: {name: [values]}, unknown: ["name=value"]} from the address. `offered` has the values of each facet on this
 * page; what is not among them is named in `unknown`.
 * @param {URLSearchParams} params
 * @param {Facets} offered
 */
export function stateFrom(params, offered) {
  /** @type {Facets} */
  const facets = {};
  const unknown = [];
  for (const name of NAMES) {
    for (const value of new Set(params.getAll(name).map((text) => text.trim()).filter(Boolean))) {
      const isKnown = name === "alter" && isYears(value) ? offered.alter !== undefined : (offered[name] ?? ALWAYS[name])?.includes(value);
      if (!isKnown) unknown.push(`${name}=${value.slice(0, 40)}`);
      else if (name === "wie") (facets[name] ??= []).push(value);
      else facets[name] = [name === "alter" && isYears(value) ? String(Number(value)) : value];
    }
  }
  return { facets: withUnsure(facets, {}), unknown: unknown.slice(0, 5) };
}

/**
 * The address of a state: other parts of the address stay as they are.
 * @param {Facets} facets
 * @param {string | undefined} place
 * @param {string} before
 */
export function paramsOf(facets, place, before) {
  const params = new URLSearchParams(before);
  for (const name of [...NAMES, "ort"]) params.delete(name);
  for (const name of NAMES) for (const value of facets[name] ?? []) params.append(name, value);
  if (place) params.append("ort", place);
  return params;
}

/**
 * {ids, without, counts, unsure}: offers that pass, how many would pass without each facet, how many each choice would
 * show, and for how many nobody knows. `reached` holds the offers for people of a place.
 * @param {Item[]} items
 * @param {Facets} facets
 * @param {Set<string>} [reached]
 */
export function narrowed(items, facets, reached) {
  /** @type {Set<string>} */
  const ids = new Set();
  /** @type {Record<string, number>} */
  const without = {};
  /** @type {Record<string, number>} */
  const unsure = {};
  /** @type {Map<string, number>} */
  const counts = new Map();
  const active = Object.keys(facets).filter((name) => name !== "unklar");
  const fits = (/** @type {Item} */ item, /** @type {string} */ name) => facets[name].some((value) => TESTS[name](item, value)) || Boolean(facets.unklar && UNKNOWN[name]?.(item));
  for (const item of items) {
    const failed = active.filter((name) => !fits(item, name));
    if (reached && !reached.has(item.id)) failed.push("ort");
    if (!failed.length) ids.add(item.id);
    if (failed.length > 1) continue;
    if (failed.length) {
      without[failed[0]] = (without[failed[0]] ?? 0) + 1;
      if (UNKNOWN[failed[0]]?.(item)) unsure[failed[0]] = (unsure[failed[0]] ?? 0) + 1;
    }
    if (failed[0] !== "ort") count(counts, item, failed[0], facets.unklar);
  }
  return { ids, without, counts, unsure };
}

/**
 * Counts an item for every choice that would show it: of all facets, or of the only one that hides it.
 * @param {Map<string, number>} counts
 * @param {Item} item
 * @param {string | undefined} only
 * @param {string[] | undefined} unsure
 */
function count(counts, item, only, unsure) {
  const add = (/** @type {string} */ name, /** @type {string} */ value) => {
    if (!only || only === name) counts.set(`${name}=${value}`, (counts.get(`${name}=${value}`) ?? 0) + 1);
  };
  for (const group of unsure && UNKNOWN.alter(item) ? ["*"] : item.groups) add("alter", group);
  for (const name of /** @type {const} */ (["thema", "wie", "sprache"])) for (const value of item[name]) add(name, value);
  for (const name of ["kostenlos", "zugang", "offen"]) if (TESTS[name](item, "1") || (unsure && UNKNOWN[name](item))) add(name, "1");
}

/**
 * Offers a choice would show.
 * @type {(counts: Map<string, number>, name: string, value: string) => number}
 */
export const counted = (counts, name, value) =>
  (counts.get(`${name}=${value}`) ?? 0) + (name === "alter" ? (counts.get("alter=*") ?? 0) : 0);
