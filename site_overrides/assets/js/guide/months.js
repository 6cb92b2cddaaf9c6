// Names of months as people write them: those of the page's language, as its own days have them, the German ones, and those of
// all other languages of the guide, for many read a German page and write as at home, or speak two languages. No word names
// two months.
import { language } from "../page/words.js";

// Arabic has three families of names; a page writes one of them, its readers grew up with another.
const LOCALES = [...new Set([language, "de", "de-AT", "en-GB", "uk", "ru", "ar", "ar-SY", "ar-DZ", "ar-MA"])];
const SHORT = 3;
/** Short forms that are no beginning of a name. */
const OTHERS = new Map([["mrz", 3]]);

/** Whatever the keyboard: no capitals, no accents or dots, "Maerz" like "März". */
const plainWord = (/** @type {string} */ word) => word.toLowerCase().normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/ae/g, "a");

const said = (/** @type {Date} */ day, /** @type {Intl.DateTimeFormatOptions} */ options) =>
  LOCALES.flatMap((locale) => new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, { ...options, timeZone: "UTC" }).formatToParts(day));
/** @type {(text: string) => string[]} */
const wordsIn = (text) => text.match(/[\p{L}\p{M}]+/gu) || [];
const plainWords = (/** @type {string} */ text) => wordsIn(text).map(plainWord);

/** @type {string[][]} Forms of each month. */
let months = [];
/** @type {Set<string>} */
let fillers = new Set();
function learn() {
  months = Array.from({ length: 12 }, (_, n) => {
    const day = new Date(Date.UTC(2026, n, 1));
    // With a day beside it a month may have another ending: „березень“, „1 березня“.
    const forms = /** @type {const} */ ([{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }]).flatMap((options) => said(day, options));
    return [...new Set(forms.filter(({ type }) => type === "month").map(({ value }) => plainWords(value).join(" ")))];
  });
  const weekdays = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(2026, 0, 4 + n)));
  const beside = /** @type {const} */ (["long", "short"]).flatMap((weekday) => weekdays.flatMap((day) => said(day, { weekday }).map(({ value }) => value)));
  // What stands beside the month in a written day: „March 1 of“, „2027 р.“, „г.“.
  fillers = new Set([...beside.flatMap(plainWords), ...plainWords("am den der dem the on of st nd rd th р рік року г год года го числа в у عام سنة م يوم في")]);
}

/** The words of a text that may name a month, as they are typed: no weekday, no "of", no "року". */
export function monthWords(/** @type {string} */ text) {
  if (!months.length) learn();
  return wordsIn(text).filter((word) => !fillers.has(plainWord(word)));
}

/** 1 to 12 for words that name one month, also beside others ("geboren März") or twice ("آذار/مارس"); else 0. */
export function monthOf(/** @type {string[]} */ words) {
  const found = monthBy(words);
  if (found || words.length < 2) return found;
  const pairs = words.slice(1).map((word, n) => monthBy([words[n], word])).filter(Boolean);
  const named = new Set(pairs.length ? pairs : words.map((word) => monthBy([word])).filter(Boolean));
  return named.size === 1 ? [...named][0] : 0;
}

/** The month of all these words or of their beginning, 0 for any other; what fits two months is none. */
function monthBy(/** @type {string[]} */ words) {
  const typed = words.map(plainWord).join(" ");
  if (!months.length) learn();
  const other = OTHERS.get(typed);
  if (other) return other;
  const exact = months.findIndex((forms) => forms.includes(typed)) + 1;
  if (exact || typed.length < SHORT) return exact;
  const begun = months.flatMap((forms, n) => (forms.some((form) => form.startsWith(typed)) ? [n + 1] : []));
  return begun.length === 1 ? begun[0] : 0;
}
