// Which municipality is meant? Villages, towns and postal codes as people write them, mistyped or in a whole address.
// No page, no network.

/**
 * @typedef {{ municipalities: [id: string, name: string, area?: string][], places: Record<string, number[]>,
 *   codes: Record<string, number[]>, others?: Record<string, string>, around?: string[] }} Data ort/orte.json.
 * @typedef {{ id: string, area?: string, name: string, village: string, sure: boolean, rank: number }} Place
 * @typedef {Place & { n: number }} Found With the number of its municipality.
 * @typedef {{ name: string, numbers: number[], whole: boolean }} Entry What a word of a text may name.
 * @typedef {{ name: string, numbers: number[], full: string, short: string }} Name
 * @typedef {{ word: string, cut: number }} Word
 * @typedef {{ key: string, from: number, to: number }} Run
 * @typedef {Run & { entries: Entry[] }} Hit
 */

const MOST = 8;
const LONGEST = 120;
const set = (/** @type {string} */ text) => new Set(text.split(" "));
// All lists as `fold` leaves words.
const LINKS = set("a am an b bei d dem den der i im in ob v von zu zum zur");
/** Before the name of a place these take away the doubt that words before them leave: "Haus in Musterstadt". */
const LEADS = set("im in aus nach ot ortsteil stadtteil stadt gemeinde в у во із з из في من");
const FILLERS = set(
  "ich wir wohne wohnen wohnhaft lebe leben komme kommen bin sind mein meine nahe wohnort ort ortschaft dorf kreis landkreis lk lkr krs kreisstadt" +
    " plz postleitzahl nr hausnr nummer d de deutschland germany nord ost sud west mitte zentrum innenstadt altstadt",
);
const BEGINNING = /^(?:(?:in|bei|aus|im|nach|nahe|stadt|gemeinde|ot|ortsteil|ich|wir|wohne|wohnen) )+/;
const STREET = /(?:str|strasse|weg|gasse|platz|allee|ring|markt|damm|ufer|siedlung|anger|promenade)$/;
const AT = set("am an auf hinter im in unter vor zum zur");

/** Lower case, umlauts and ae/oe/ue alike (but "neue" stays), St. as Sankt, signs as spaces. */
export const fold = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/ß/g, "ss")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([aeiouyq]?)(ae|oe|ue)/g, (all, before, pair) => (before && pair === "ue" ? all : before + pair[0]))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/(^| )s(?:k?)t (?=.)/g, "$1sankt ");

/** Edits allowed: none in short words. */
const tolerance = (/** @type {string} */ word) => (word.length < 5 ? 0 : word.length <= 8 ? 1 : 2);

/**
 * Letters added, dropped, replaced or swapped with their neighbour.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function edits(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
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

/**
 * How well a typed name fits a known one: 0 exact, 1 begins, 2 a later word begins, 3 and more mistyped; -1 not.
 * @param {string} typed
 * @param {string} name
 */
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
const fitAny = (/** @type {string} */ typed, /** @type {Name} */ { full, short }) => (full !== short && full.startsWith(typed) && typed.length > short.length ? fit(typed, full) : fit(typed, short));

const joined = (/** @type {string} */ folded) => folded.split(" ").filter((word) => !LINKS.has(word)).join("");

/** Every name once: how it is written, of which municipalities, and by which words it is known in a longer text. */
/** @type {WeakMap<Data, { names: Name[], keys: Map<string, Entry[]>, around: Set<string> }>} */
const known = new WeakMap();
function namesOf(/** @type {Data} */ data) {
  const before = known.get(data);
  if (before) return before;
  /** @type {Name[]} */
  const names = [];
  /** @type {Map<string, Entry[]>} */
  const keys = new Map();
  const add = (/** @type {string} */ key, /** @type {Entry} */ entry) => key && keys.set(key, [...(keys.get(key) || []), entry]);
  const enter = (/** @type {string} */ written, /** @type {string} */ name, /** @type {number[]} */ numbers) => {
    const full = fold(written);
    const short = fold(written.replace(/\(.*\)/, ""));
    names.push({ name, numbers, full, short });
    const words = full.split(" ");
    const link = words.findIndex((word, n) => n && LINKS.has(word));
    const part = link > 0 ? words.slice(0, link).join("") : words[0] === "bad" ? words.slice(1).join("") : "";
    for (const key of new Set([joined(full), joined(short)])) add(key, { name, numbers, whole: true });
    if (part !== joined(short)) add(part, { name, numbers, whole: false });
    // "Hasel bei Neuburg" for "Hasel bei Neuburg an der Ode"
    words.forEach((word, n) => n > link && link > 0 && LINKS.has(word) && !LINKS.has(words[n - 1]) && add(joined(words.slice(0, n).join(" ")), { name, numbers, whole: true }));
    // "Neuburg a. d. O."
    const rest = full.split(" ").slice(link).filter((word) => !LINKS.has(word));
    if (link > 0 && rest.length) add(part + rest.map(([first]) => first).join(""), { name, numbers, whole: true });
  };
  for (const [name, numbers] of Object.entries(data.places)) enter(name, name, numbers);
  for (const [other, name] of Object.entries(data.others || {})) enter(other, name, data.places[name] || []);
  const found = { names, keys, around: set(fold((data.around || []).join(" "))) };
  known.set(data, found);
  return found;
}

/** The words of a text: {word, cut}; `cut` is 2 after a comma, 1 after a slash or bracket, which may stand within a name. */
const wordsOf = (/** @type {string} */ text) =>
  text.split(/([,;()/\n|]+)/).flatMap((part, n, parts) =>
    n % 2 ? [] : fold(part).split(" ").filter(Boolean).map((word, m) => ({ word, cut: m || !n ? 0 : /[,;\n|]/.test(parts[n - 1]) ? 2 : 1 })));

/** Runs of words without "an der", "bei" …: {key, from, to}, the longest first at each word. */
function* runs(/** @type {Word[]} */ words) {
  for (let from = 0; from < words.length; from++) {
    if (LINKS.has(words[from].word)) continue;
    /** @type {Run[]} */
    const found = [];
    let key = "";
    for (let to = from; to < words.length && found.length < 4 && (to === from || words[to].cut < 2); to++) {
      if (LINKS.has(words[to].word)) continue;
      key += words[to].word;
      found.unshift({ key, from, to });
    }
    yield found;
  }
}

const isStreet = (/** @type {Word[]} */ part) => part.some(({ word }) => /^\d{1,4}[a-z]?$/.test(word) || STREET.test(word)) || AT.has(part[0].word);

/**
 * Names among the words of a longer text, none upon another.
 * @param {Word[]} words
 * @param {Map<string, Entry[]>} keys
 */
function hits(words, keys) {
  /** @type {Hit[]} */
  const found = [];
  let after = 0;
  for (const options of runs(words)) {
    const run = options.find(({ key, from }) => from >= after && keys.has(key));
    if (!run) continue;
    found.push({ ...run, entries: keys.get(run.key) ?? [] });
    after = run.to + 1;
  }
  return found;
}

/**
 * What stands around a hit: may it mean another place of that name, and is it part of a street?
 * @param {Hit} hit
 * @param {Word[]} words
 * @param {Hit[]} all
 * @param {Set<string>} around
 */
// eslint-disable-next-line complexity -- two ends of one rule, told step by step
function surroundings(hit, words, all, around) {
  const isHit = (/** @type {number} */ n) => all.some(({ from, to }) => from <= n && n <= to);
  const isEnd = (/** @type {number} */ n) => n >= words.length || words[n].cut === 2;
  const isKnown = (/** @type {Word} */ { word }) => around.has(word) || FILLERS.has(word);
  const isSaid = (/** @type {Word} */ one) => isKnown(one) || LEADS.has(one.word) || /^\d/.test(one.word) || STREET.test(one.word);
  let [start, end] = [hit.from, hit.to + 1];
  while (start && !isEnd(start)) start--;
  while (!isEnd(end)) end++;

  // Before it nothing, a word that leads to a place ("in", "OT"), or "bei" with nothing before that.
  let last = hit.from - 1;
  while (last >= start && LINKS.has(words[last].word)) last--;
  const before = hit.from > start ? words[hit.from - 1] : undefined;
  const isNear = last < start || isHit(last) || isKnown(words[last]);
  const isLed = !before || isHit(hit.from - 1) || isSaid(before) || (before.word !== "am" && isNear);

  // Behind it nothing, a number, a street, what lies around here. "Neustadt an der …" is another place.
  let next = hit.to + 1;
  while (!isEnd(next) && LINKS.has(words[next].word)) next++;
  const isLinked = next > hit.to + 1;
  let tail = end;
  while (!isEnd(tail + 1)) tail++;
  const rest = words.slice(end, tail + 1);
  const isFollowed =
    next >= words.length ||
    isHit(next) ||
    (words[next].cut < 2 ? (isLinked ? isKnown : isSaid)(words[next]) : isStreet(rest) || rest.some((one, n) => isHit(end + n) || isSaid(one)));
  // Behind the whole name of a town a bracket or slash only tells it from others of that name: "Musterstadt/Muster".
  const isLoose = !isLinked && next < words.length && words[next].cut > 0;
  return { isClear: (/** @type {boolean} */ isWholeTown) => isLed && (isFollowed || (isLoose && isWholeTown)), isStreet: isStreet(words.slice(start, end)) };
}

/**
 * Places named in a longer text; a village together with its municipality is that village.
 * @param {Data} data
 * @param {Word[]} words
 * @param {Set<number>} coded
 * @param {boolean} isForeign
 * @returns {Found[]}
 */
function named(data, words, coded, isForeign) {
  const names = namesOf(data);
  let found = hits(words, names.keys).map((hit, _, all) => {
    const { isClear, isStreet } = surroundings(hit, words, all, names.around);
    const places = hit.entries.flatMap(({ name, numbers, whole }) => numbers.map((n) => ({ n, name, whole, isTown: data.municipalities[n][1] === name })));
    return { isStreet, isDone: false, places: places.map((one) => ({ ...one, isClear: isClear(one.whole && one.isTown) })) };
  });
  for (const one of found) {
    const town = found.find((other) => other !== one && other.places.some(({ n, isTown }) => isTown && one.places.some((place) => place.n === n && !place.isTown)));
    if (!town) continue;
    one.places = one.places.filter(({ n }) => town.places.some((place) => place.isTown && place.n === n));
    one.isStreet = false;
    town.isDone = town.places.every(({ isClear }) => isClear);
  }
  found = found.filter(({ isDone }) => !isDone);
  if (found.some(({ isStreet }) => !isStreet)) found = found.filter(({ isStreet }) => !isStreet);
  // Two villages of one municipality: the first is meant, the other says where it lies.
  const places = new Set(found.flatMap((one) => one.places.map(({ n }) => n))).size === 1 ? found[0].places : found.flatMap((one) => one.places);
  const within = places.filter(({ n }) => coded.has(n));
  const isSure = found.every((one) => one.places.every(({ isClear }) => isClear)) && !isForeign && (within.length > 0 || !coded.size);
  return (within.length ? within : places).map(({ n, name }) => ({ ...place(data, n, name, isSure), n }));
}

/**
 * Every name that some words may be a typo of, with the least number of edits.
 * @param {Data} data
 * @param {Word[]} words
 */
function mistyped(data, words) {
  const { keys } = namesOf(data);
  /** @type {Map<string, { off: number, n: number, name: string }>} */
  const least = new Map();
  for (const options of runs(words)) {
    for (const { key } of options) {
      const most = /\d/.test(key) || STREET.test(key) ? 0 : tolerance(key);
      for (const [name, entries] of most ? keys : []) {
        const off = edits(key, name, most);
        if (off > most) continue;
        for (const { n, name: written } of entries.flatMap((entry) => entry.numbers.map((n) => ({ n, name: entry.name })))) {
          const id = `${n} ${written}`;
          if ((least.get(id)?.off ?? Infinity) > off) least.set(id, { off, n, name: written });
        }
      }
    }
  }
  return [...least.values()];
}

/**
 * The nearest names to words that are none: always a question, unless the postal code says the same.
 * @param {Data} data
 * @param {Word[]} words
 * @param {Set<number>} coded
 * @returns {Found[]}
 */
function guesses(data, words, coded) {
  let found = mistyped(data, words);
  const within = found.filter(({ n }) => coded.has(n));
  if (within.length) found = within;
  const best = Math.min(...found.map(({ off }) => off));
  found = found.filter(({ off }) => off === best);
  const isSure = within.length > 0 && best === 1 && new Set(found.map(({ n }) => n)).size === 1;
  return found.map(({ n, name }) => ({ ...place(data, n, name, isSure), rank: isSure ? 0 : 2 + best, n }));
}

/**
 * Places that fit a text, the best first: [{id, name, village, sure, rank}].
 * `sure` means: what was typed is this name or code, or its beginning; otherwise it is a guess to ask about.
 * `data` is ort/orte.json.
 * @param {Data} data
 * @param {string} text
 * @returns {Place[]}
 */
export function placesLike(data, text) {
  const asked = String(text).slice(0, LONGEST);
  const code = (asked.match(/\d+/g) || []).find((digits) => digits.length === 5);
  /** @type {Set<number>} */
  const coded = new Set((code && data.codes[code]) || []);
  const isForeign = Boolean(code) && !coded.size;
  const ofCode = () => [...coded].map((n) => place(data, n, "", true));
  const typed = fold(asked.replace(/\d+/g, " ")).replace(BEGINNING, "");
  const words = wordsOf(asked);
  if (!typed || words.every(({ word }) => /^\d/.test(word) || FILLERS.has(word))) return ofCode();
  const found = namesOf(data).names.flatMap((one) => {
    const rank = fitAny(typed, one);
    return rank < 0 ? [] : one.numbers.map((n) => ({ ...place(data, n, one.name, rank <= 2), rank, n }));
  });
  const within = found.filter(({ n }) => coded.has(n));
  const alike = within.length ? within : found;
  const isBegun = found.some(({ rank }) => rank <= 2);
  if (!isBegun) return shown(saidOrMeant(data, words, coded, isForeign, alike), ofCode);
  // A name of ours with the code of another place may be that other place.
  return shown(code && !within.length ? found.map((one) => ({ ...one, sure: false })) : alike, ofCode);
}

/**
 * Where no name begins like what was typed: a name within the text, or a typo of one, before those that are only alike.
 * @param {Data} data
 * @param {Word[]} words
 * @param {Set<number>} coded
 * @param {boolean} isForeign
 * @param {Found[]} alike
 */
function saidOrMeant(data, words, coded, isForeign, alike) {
  const said = named(data, words, coded, isForeign);
  if (said.length) return said;
  const meant = guesses(data, words, coded);
  return meant.some(({ sure }) => sure) || !alike.length ? meant : alike;
}

/**
 * @param {Found[]} found
 * @param {() => Place[]} ofCode
 * @returns {Place[]}
 */
function shown(found, ofCode) {
  const best = Math.min(...found.map(({ rank }) => rank));
  // Guesses only where nothing begins like what was typed, and then only the nearest.
  const kept = found.filter(({ rank }) => (best <= 2 ? rank <= 2 : rank === best));
  kept.sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.name < b.name ? -1 : 1));
  const places = kept.filter((one, at) => kept.findIndex(({ n, rank, name }) => n === one.n && (rank ? name === one.name : !one.rank)) === at);
  const few = places.slice(0, Math.max(MOST, places.filter((one) => one.rank === 0).length));
  return few.length ? few.map(({ n, ...one }) => one) : ofCode();
}

/**
 * @param {Data} data
 * @param {number} number
 * @param {string} name
 * @param {boolean} sure
 * @returns {Place}
 */
function place(data, number, name, sure) {
  const [id, municipality, area] = data.municipalities[number];
  return { id, area, name: name || municipality, village: name && name !== municipality ? municipality : "", sure, rank: 0 };
}

/** The one place that is certainly meant, if there is one. */
export function certain(/** @type {Place[]} */ found) {
  const meant = found.filter(({ rank }) => rank === found[0].rank);
  return meant.length && meant.every(({ sure }) => sure) && new Set(meant.map((one) => one.id)).size === 1 ? meant[0] : undefined;
}

export const isPlaceData = (/** @type {any} */ data) => Array.isArray(data.municipalities) && typeof data.places === "object" && typeof data.codes === "object";
