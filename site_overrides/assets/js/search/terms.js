// Text → terms, as the index has them: the twin of generator/base/folding.py. A part of search-core.js.
import { GermanStemmer } from "../../vendor/snowball.js";

const UNSEEN = /[\u00ad\u00b7\u0640\u200b-\u200f\u2060\u2066-\u2069\u202a-\u202e\ufeff]/g;
const APOSTROPHE = /([\u0400-\u04ff])['’ʼ`´](?=[\u0400-\u04ff])/g;
const SPELLED_OUT = /([aeiouyq]?)(ae|oe|ue)/g;
/** @type {Record<string, string>} */
const LOOKALIKES = { ß: "ss", ł: "l", ı: "i", ø: "o", ى: "ي", ة: "ه", ё: "е" };
const CYRILLIC_ENDING =
  /(иями|ого|ому|ами|ями|иях|ых|их|ів|ов|ев|ии|ыи|ои|ая|яя|ое|ее|ие|ые|ия|ию|ах|ях|ам|ям|ом|ем|ою|ею|ти|ть|[уюаяиіыеоь])$/;
const ARABIC_START = /^(وال|بال|كال|فال|لل|ال)/;
const ARABIC_ENDING = /(ات|ين|ون|يه|ها|ه|ي)$/;

export const fold = (/** @type {string} */ text) =>
  text
    .toLowerCase()
    .replace(UNSEEN, "")
    .replace(APOSTROPHE, "$1")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[ßłıøىةё]/g, (c) => LOOKALIKES[c])
    .replace(SPELLED_OUT, (all, before, pair) => (before && pair === "ue" ? all : before + pair[0]));

/** @type {(text: string) => string[]} */
export const words = (text) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const german = new GermanStemmer();
/** @type {(ending: RegExp, word: string, shortest: number) => string} */
const shortened = (ending, word, shortest) => {
  const short = word.replace(ending, "");
  return short.length >= shortest ? short : word;
};

export function stem(/** @type {string} */ word) {
  if (/^[a-z]+$/.test(word)) return germanStem(word);
  if (/^[\u0400-\u04ff]+$/.test(word)) return shortened(CYRILLIC_ENDING, word, 3);
  if (/^[\u0600-\u06ff]+$/.test(word)) return shortened(ARABIC_ENDING, shortened(ARABIC_START, word, 2), 3);
  return word;
}

function germanStem(/** @type {string} */ word) {
  const short = german.stemWord(word);
  if (short.length < 4) return short;
  if (/[^aeiouy][aioy]s$/.test(short) && !short.endsWith("nis")) return short.slice(0, -1);
  if (short.length < 6) return short;
  if (short.endsWith("um")) return short.slice(0, -2);
  return short.replace(/([^e])inn?$/, "$1");
}
