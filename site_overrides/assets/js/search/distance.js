// How far a word is from another: what may be a typo. A part of search-core.js.

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

/**
 * What differs least from a word, by at most `most` edits: { found: values of the nearest candidates, edits }.
 * @template T
 * @param {string} word
 * @param {number} most
 * @param {[text: string, value: T][]} candidates
 */
export function nearest(word, most, candidates) {
  let edits = most;
  /** @type {T[]} */
  let found = [];
  for (const [text, value] of candidates) {
    const own = distance(word, text, edits);
    if (own > edits) continue;
    if (own < edits) found = [];
    edits = own;
    found.push(value);
  }
  return { found, edits };
}
