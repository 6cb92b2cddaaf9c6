// Which municipality is meant? Villages, towns and postal codes, also mistyped. No page, no network.

const MOST = 8;
const LONGEST = 80;
const FILLERS = /^(in|bei|aus|im|nach|nähe|naehe)\s+/;

/** Lower case, umlauts and ae/oe/ue alike, signs as spaces. */
export const fold = (text) =>
  text
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Edits allowed: none in short words. */
const tolerance = (word) => (word.length < 5 ? 0 : word.length <= 8 ? 1 : 2);

/** Letters added, dropped, replaced or swapped with their neighbour. */
export function edits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length];
}

/** How well a typed name fits a known one: 0 exact, 1 begins, 2 a later word begins, 3 and more mistyped; -1 not. */
function fit(typed, name) {
  if (name === typed) return 0;
  if (typed.length >= 2 && name.startsWith(typed)) return 1;
  if (typed.length >= 3 && name.includes(` ${typed}`)) return 2;
  const most = tolerance(typed);
  if (!most) return -1;
  const words = name.split(" ").filter((word) => word.length >= 5);
  const least = Math.min(...[name, name.slice(0, typed.length), ...words].map((word) => edits(typed, word, most)));
  return least <= most ? 2 + least : -1;
}

/** "Neuhof (bei Musterstadt)" is a Neuhof like the others, and not a Musterstadt. */
const fitAny = (typed, full, short) => (full !== short && full.startsWith(typed) && typed.length > short.length ? fit(typed, full) : fit(typed, short));

/**
 * Places that fit a text, the best first: [{id, name, village, sure, rank}].
 * `sure` means: what was typed is this name or code, or its beginning; otherwise it is a guess to ask about.
 * `data` is ort/orte.json.
 */
export function placesLike(data, text) {
  const asked = String(text).slice(0, LONGEST);
  const code = asked.match(/\d+/)?.[0] ?? "";
  const typed = fold(asked.replace(/\d+/g, " ").trim().toLowerCase().replace(FILLERS, ""));
  const coded = new Set(code.length === 5 ? (data.codes[code] ?? []) : []);
  if (!typed) return [...coded].map((n) => place(data, n, "", true));
  const named = [];
  for (const [name, numbers] of Object.entries(data.places)) {
    const rank = fitAny(typed, fold(name), fold(name.replace(/\(.*\)/, "")));
    if (rank >= 0) for (const n of numbers) named.push({ rank, n, name });
  }
  const within = named.filter(({ n }) => coded.has(n));
  const found = within.length ? within : named;
  const best = Math.min(...found.map(({ rank }) => rank));
  // Guesses only where nothing begins like what was typed, and then only the nearest.
  const kept = found.filter(({ rank }) => (best <= 2 ? rank <= 2 : rank === best));
  kept.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const places = kept
    .filter((one, at) => one.rank || kept.findIndex(({ n, rank }) => !rank && n === one.n) === at)
    .map(({ n, name, rank }) => ({ ...place(data, n, name, rank <= 2), rank }));
  const shown = places.slice(0, Math.max(MOST, places.filter((one) => one.rank === 0).length));
  return shown.length || !coded.size ? shown : [...coded].map((n) => place(data, n, "", true));
}

function place(data, number, name, sure) {
  const [id, municipality, area] = data.municipalities[number];
  return { id, area, name: name || municipality, village: name && name !== municipality ? municipality : "", sure, rank: 0 };
}

/** The one place that is certainly meant, if there is one. */
export function certain(found) {
  const meant = found.filter(({ rank }) => rank === found[0].rank);
  return meant.length && meant[0].sure && new Set(meant.map((one) => one.id)).size === 1 ? meant[0] : undefined;
}

export const isPlaceData = (data) => Array.isArray(data.municipalities) && typeof data.places === "object" && typeof data.codes === "object";
