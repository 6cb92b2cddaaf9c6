// A question → what its words mean, in the index. A part of search-core.js.
import { meanings } from "./meanings.js";
import { stem, words } from "./terms.js";
import { withWholeNames } from "./whole-names.js";

export const LONGEST_QUESTION = 400;
const MOST_WORDS = 14;
const slips = () => import("./slips.js");

/** What a question is about: for each of its words the entries that may be meant. */
export async function understood(/** @type {import("./index-files.js").Index} */ index, /** @type {string} */ query) {
  const all = words(query.slice(0, LONGEST_QUESTION));
  const said = all.filter((word) => !index.known.stop.has(word));
  const main = said.filter((word) => !index.known.aside.has(word));
  const telling = main.length ? main : said;
  const asked = [...new Set(telling)].slice(0, MOST_WORDS);
  // "Schulden Beratung" may stand as one word in the index, with or without a linking s.
  const joined = (/** @type {string} */ word) => {
    const at = telling.indexOf(word);
    const next = telling[at + 1];
    if (!next) return [];
    const keys = [word + next, `${word}s${next}`];
    if (telling[at + 2]) keys.push(word + next + telling[at + 2]);
    return keys.map(stem);
  };
  await Promise.all(asked.map((word) => index.termsLike(stem(word))));
  const groups = await Promise.all(
    asked.map(async (word) => {
      const found = await meanings(index, word, joined(word));
      if (found.length) return [{ word, found }];
      const { unknownWord } = await slips();
      return (await unknownWord(index, word)).map((parts) => ({ word, found: parts }));
    }),
  );
  if (groups.some((found) => found.length)) return { asked, groups: withWholeNames(telling, groups.flat()) };
  const { beginningsLike } = await slips();
  const guesses = await Promise.all(asked.map(async (word) => ({ word, found: await beginningsLike(index, word) })));
  return { asked, groups: guesses.filter(({ found }) => found.length) };
}
