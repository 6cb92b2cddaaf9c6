// Names of months as people write them: those of the page's language, as its own days have them, and the German ones.
import { language } from "./words.js";

// Arabic has three families of names; a page writes one of them, its readers grew up with another.
const MORE = { ar: ["ar-SY", "ar-DZ", "ar-MA"], en: ["en-GB"] };
const LOCALES = [...new Set([language, ...(MORE[language] || []), "de", "de-AT"])];
const SHORT = 3;
/** Short forms that are no beginning of a name. */
const OTHERS = new Map([["mrz", 3]]);

/** Whatever the keyboard: no capitals, no accents or dots, "Maerz" like "März". */
const plainWord = (word) => word.toLowerCase().normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").replace(/ae/g, "a");

const said = (day, options) =>
  LOCALES.flatMap((locale) => new Intl.DateTimeFormat(`${locale}-u-nu-latn-ca-gregory`, { ...options, timeZone: "UTC" }).formatToParts(day));
const wordsIn = (text) => text.match(/[\p{L}\p{M}]+/gu) || [];
const plainWords = (text) => wordsIn(text).map(plainWord);

let months;
let fillers;
function learn() {
  months = Array.from({ length: 12 }, (_, n) => {
    const day = new Date(Date.UTC(2026, n, 1));
    // With a day beside it a month may have another ending: „березень“, „1 березня“.
    const forms = [{ month: "long" }, { month: "long", day: "numeric" }, { month: "short" }].flatMap((options) => said(day, options));
    return [...new Set(forms.filter(({ type }) => type === "month").map(({ value }) => plainWords(value).join(" ")))];
  });
  const weekdays = Array.from({ length: 7 }, (_, n) => new Date(Date.UTC(2026, 0, 4 + n)));
  const beside = ["long", "short"].flatMap((weekday) => weekdays.flatMap((day) => said(day, { weekday }).map(({ value }) => value)));
  // What stands beside the month in a written day: „March 1 of“, „2027 р.“, „г.“.
  fillers = new Set([...beside.flatMap(plainWords), ...plainWords("am den der dem the on of st nd rd th р рік року г год года го числа в у عام سنة م يوم في")]);
}

/** The words of a text that may name a month, as they are typed: no weekday, no "of", no "року". */
export function monthWords(text) {
  if (!months) learn();
  return wordsIn(text).filter((word) => !fillers.has(plainWord(word)));
}

/** 1 to 12 for the words of one month or their beginning, 0 for any other; what fits two months is none. */
export function monthOf(words) {
  const typed = words.map(plainWord).join(" ");
  if (!months) learn();
  if (OTHERS.has(typed)) return OTHERS.get(typed);
  const exact = months.findIndex((forms) => forms.includes(typed)) + 1;
  if (exact || typed.length < SHORT) return exact;
  const begun = months.flatMap((forms, n) => (forms.some((form) => form.startsWith(typed)) ? [n + 1] : []));
  return begun.length === 1 ? begun[0] : 0;
}
