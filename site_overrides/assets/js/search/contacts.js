// Numbers and mail addresses in a question: the twin of generator/search/contacts.py. They are found as a whole or not at all.

const MAIL = /[\p{L}\p{N}_.+-]+@[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu;
const NUMBER = /(?:\+\s?)?\(?[0-9][0-9\s()/.\p{Pd}]*[0-9]/gu;
const SHORTEST = 3;
const MOST_GROUPS = 8;
/** A question that looks like a number finds that number or nothing; a postal code, a day or a year are words. */
const LOOKS_DIALLED = /^(?:0\d{5,}|116\d{3})$/;
/** Signs nobody sees: our own pages hold a number together with one, and it comes along when a number is copied. */
const UNSEEN_SIGNS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const A_DAY = /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$/;

/** As it is dialled at home, in digits; foreign ones begin with 00. */
export const contactKey = (/** @type {string} */ text) =>
  text.replaceAll("(0)", "").replace(/[^0-9+]/g, "").replace(/^(?:\+|00)49/, "0").replaceAll("+", "00");

/**
 * What of a question is a number or an address: `lookUp(key)` → numbers of documents or undefined.
 * { found: [numbers, the most telling first], rest: the question without it }
 * @param {string} question
 * @param {(key: string) => Promise<number[] | undefined>} lookUp
 */
export async function contactsIn(question, lookUp) {
  /** @type {Set<number>} */
  const found = new Set();
  let rest = question.normalize("NFKC").replace(UNSEEN_SIGNS, "");
  const take = async (/** @type {string} */ key) => {
    const numbers = await lookUp(key);
    for (const number of numbers ?? []) found.add(number);
    return numbers !== undefined;
  };
  for (const mail of rest.match(MAIL) ?? []) {
    await take(mail.toLowerCase());
    rest = rest.replace(mail, " ");
  }
  for (const text of rest.match(NUMBER) ?? []) {
    if (A_DAY.test(text)) continue;
    const left = await unknownIn(text, take);
    rest = rest.replace(text, left);
  }
  return { found: [...found], rest };
}

/** The number, and what it would be if the zero or the plus before it was left out, as tables and links of messengers do. */
const spelled = (/** @type {string} */ key) => (/^[1-9]\d{7,}$/.test(key) ? [key, `0${key}`, ...(key.startsWith("49") ? [`0${key.slice(2)}`] : [])] : [key]);

/**
 * The parts of a text that are no number: the longest run of its groups that is known counts.
 * @param {string} text
 * @param {(key: string) => Promise<boolean>} take
 */
async function unknownIn(text, take) {
  const whole = contactKey(text);
  if (whole.length < SHORTEST) return text;
  for (const key of spelled(whole)) if (await take(key)) return " ";
  const groups = text.replace(/([0-9)])[\s/]+(?=[0-9+(])/g, "$1|").split("|").slice(0, MOST_GROUPS);
  for (let length = groups.length - 1; length > 0; length--) {
    for (let at = 0; at + length <= groups.length; at++) {
      const key = contactKey(groups.slice(at, at + length).join(""));
      if (key.length < SHORTEST || !(await take(key))) continue;
      return [...groups.slice(0, at), ...groups.slice(at + length)].join(" ");
    }
  }
  return LOOKS_DIALLED.test(whole) ? " " : text;
}
