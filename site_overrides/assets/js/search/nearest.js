// A place was asked for and nothing is there: what lies nearest comes first. A part of search-core.js.

/**
 * @typedef {import("./index-files.js").Index} Index
 * @typedef {import("./whole-names.js").Group} Group
 * @typedef {import("./ranking.js").Ranked} Ranked
 * @typedef {{ id: string, name: string, near: Map<number, number> }} Missed A municipality without a hit; how near documents lie to it, 1…8.
 */

/** Hits this much weaker than the best do not count as what was looked for. */
const AS_GOOD = 0.5;
const NEAREST = 8;

/**
 * The municipality that a question names and in which nothing was found; undefined if there is something, or none is named.
 * @param {Index} index
 * @param {Group[]} groups
 * @param {Ranked[]} found
 * @returns {Promise<Missed | undefined>}
 */
export async function missedPlace(index, groups, found) {
  /** @type {Map<number, number>} */
  const there = new Map();
  for (const group of groups) for (const { entry: one } of group.found) for (const [number, level] of one.places ?? []) there.set(number, Math.max(level, there.get(number) ?? 0));
  const own = [...there].flatMap(([number, level]) => (level === 3 && index.kindOf(number).kind === "place" ? [number] : []));
  const least = AS_GOOD * (found[0]?.[1] ?? 0);
  if (own.length !== 1 || !found.length || found.some(([number, score]) => score >= least && there.has(number))) return undefined;
  const [id, name] = await index.documentOf(own[0]);
  return { id, name, near: await index.facet(`nah-${id}`) };
}

/**
 * What fits as well and lies nearer stands before what lies further.
 * @param {Ranked[]} found
 * @param {Map<number, number>} near
 */
export const nearestFirst = (found, near) =>
  found
    .map(([number, score, why]) => /** @type {Ranked} */ ([number, score * (1 + (0.6 * (near.get(number) ?? 0)) / NEAREST), why]))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
