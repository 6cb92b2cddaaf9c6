// Numbers in texts that scripts draw: the twin of generator/language/number_marks.py.

const GROUP = "(?:\\([0-9]{1,6}\\)[0-9]*|[0-9]+)";
const BLANK = "[ \\u00a0]";
const BETWEEN = `(?:${BLANK}?[/–-]${BLANK}?|${BLANK})`;
const HEAD = "(?:\\+[0-9]+(?:\\(0\\)[0-9]*)?|\\(\\+?[0-9]{2,6}\\)[0-9]*|0[0-9]+|116)";
const PHONE = `${HEAD}${BETWEEN}${GROUP}(?:${BETWEEN}${GROUP})*`;
const PARTS = `${GROUP}(?:(?:${BLANK}?[/-]${BLANK}?|${BLANK})${GROUP})+|\\+[0-9]+(?:\\(0\\)[0-9]*)?|\\(0[0-9]{1,5}\\)[0-9]+`;
// What stands before a number is captured: the oldest browsers cannot look behind.
const FOUND = new RegExp(`(^|[^0-9.,:/+-])(${PHONE}|${PARTS})(?![0-9]|[.,:][0-9])`, "g");
const IS_PHONE = new RegExp(`^(?:${PHONE})$`);
const FEWEST = 6;
const MOST = 17;

/** The number on one line. */
const whole = (/** @type {string} */ number) => {
  const digits = number.replace(/[^0-9]/g, "").length;
  if (!IS_PHONE.test(number) || digits < FEWEST || digits > MOST) return number;
  return number.replace(/ /g, "\u00a0").replace(/[–/-]/g, "$&\u2060");
};

/** A text with its numbers held together, for places where no elements may stand. */
export const held = (/** @type {string} */ text) => text.replace(FOUND, (_, before, number) => before + whole(number));

/**
 * The same as nodes: in a right-to-left page numbers keep their direction.
 * @param {string} text
 */
export function marked(text, direction = document.documentElement.dir) {
  if (direction !== "rtl") return [held(text)];
  /** @type {(string | Node)[]} */
  const nodes = [];
  let done = 0;
  for (const [all, before, number] of text.matchAll(FOUND)) {
    const at = text.indexOf(all, done) + before.length;
    const part = document.createElement("bdi");
    part.dir = "ltr";
    part.textContent = whole(number);
    nodes.push(text.slice(done, at), part);
    done = at + number.length;
  }
  return [...nodes, text.slice(done)].filter(Boolean);
}
