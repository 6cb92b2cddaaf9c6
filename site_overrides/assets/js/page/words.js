// What scripts say, in the language of the page. The German text is the key, as in generator/language/interface/. A page in another
// language brings its words along in #words, a German one needs none. Also runs without a page: then all is German.

const page = globalThis.document;
export const language = page?.documentElement.lang || "de";
/** @type {Record<string, string | Record<string, string>>} German text → what the page says instead, by plural where that depends on a number. */
const words = JSON.parse(page?.getElementById("words")?.textContent || "{}");
const plural = new Intl.PluralRules(language);

export const isGerman = language.split("-")[0] === "de";

/**
 * A German text in the language of the page, with `values` in its {places}. Where its form depends on a number, the first
 * number among the values counts; German says `one` for 1, other languages have all their forms under `german`.
 * @param {string} german
 * @param {Record<string, string | number>} [values]
 */
export function say(german, values = {}, one = german) {
  const number = Object.values(values).find((value) => typeof value === "number");
  const found = words[german] ?? (number === 1 ? one : german);
  const text = typeof found === "string" ? found : (found[plural.select(Number(number))] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** Digits of Arabic and Persian keyboards as the rest of the site has them: „٤“ → „4“. */
export const latinDigits = (/** @type {string} */ text) => text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));

/**
 * A text as children of an element, with `elements` in its {places}.
 * @type {(text: string, elements: Record<string, Node>) => (string | Node)[]}
 */
export const parts = (text, elements) => text.split(/\{(\w+)\}/).map((part, n) => (n % 2 ? elements[part] : part));

/**
 * Writes days; the digits are those of the rest of the site in every language.
 * @param {Intl.DateTimeFormatOptions} options
 */
function written(options) {
  /** @type {Intl.DateTimeFormat | undefined} */
  let format;
  return (/** @type {string} */ day) => {
    format ??= new Intl.DateTimeFormat(`${language === "en" ? "en-GB" : language}-u-nu-latn`, { ...options, timeZone: "UTC" });
    return format.format(new Date(`${day}T00:00:00Z`));
  };
}

/** „12. März 2027“ */
export const dayText = written({ day: "numeric", month: "long", year: "numeric" });
/** „12. März“ */
export const dayOfYear = written({ day: "numeric", month: "long" });
/** „März 2027“ */
export const monthText = written({ month: "long", year: "numeric" });
/** „Freitag“ */
export const weekdayText = written({ weekday: "long" });

/**
 * Minutes of a day on the clock of 24 hours: „8“ and „9:30“ in German, where „Uhr“ follows, else „8:00“.
 * @param {number} minute
 */
export function clockText(minute) {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  return isGerman && !rest ? `${hour}` : `${hour}:${String(rest).padStart(2, "0")}`;
}
