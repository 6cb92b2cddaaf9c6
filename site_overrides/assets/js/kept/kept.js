// What stays on this device, and only after the visitor asked for it: saved offers and the chosen place.
// Every read and write may fail (private window, full, switched off, damaged) and says so with a value.

const LIST = "kompass.merkliste";
const PLACE = "kompass.ort";
const STEPS = "kompass.schritte";
const ID = /^[a-z0-9][a-z0-9-]{0,119}$/;
export const MOST = 200;
/** @type {Record<string, string>} What each of them is, for the page that shows and deletes them. */
const NAMES = { [LIST]: "Ihre Merkliste", [PLACE]: "Ihr Ort", [STEPS]: "Ihre Häkchen in Wegweisern" };

/** Ids that can be ids, each once. */
const clean = (/** @type {unknown} */ ids) => [...new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === "string" && ID.test(id)) : [])].slice(0, MOST);

function read(/** @type {string} */ key) {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/**
 * True if it is kept; an empty text deletes it.
 * @param {string} key
 * @param {string} text
 */
function write(key, text) {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Names of all that is kept, in words. */
export const keptNames = () => Object.keys(NAMES).filter(read).map((key) => NAMES[key]);

/** True if nothing of ours is left. */
export const forgetAll = () => Object.keys(NAMES).map((key) => write(key, "")).every(Boolean);

/** {ids, damaged}: saved offers in the order they were saved. */
export function savedOffers() {
  const text = read(LIST);
  try {
    const found = JSON.parse(text || "[]");
    return { ids: clean(found), damaged: !Array.isArray(found) };
  } catch {
    return { ids: [], damaged: true };
  }
}

/** "kept", "full" (too many) or "failed". */
export function saveOffers(/** @type {string[]} */ ids) {
  if (new Set(ids).size > MOST) return "full";
  const wanted = clean(ids);
  return write(LIST, wanted.length ? JSON.stringify(wanted) : "") ? "kept" : "failed";
}

export function keptPlace() {
  const id = read(PLACE);
  return ID.test(id) ? id : "";
}
export const keepPlace = (/** @type {string} */ id) => write(PLACE, ID.test(id) ? id : "");

function allDoneSteps() {
  try {
    const found = JSON.parse(read(STEPS) || "{}");
    return found && typeof found === "object" && !Array.isArray(found) ? found : {};
  } catch {
    return {};
  }
}

/** Steps of a guide that were ticked on this device. */
export const doneSteps = (/** @type {string} */ guide) => clean(allDoneSteps()[guide]);

/**
 * An empty list forgets the guide.
 * @param {string} guide
 * @param {string[]} ids
 */
export function keepDoneSteps(guide, ids) {
  const { [guide]: _, ...others } = allDoneSteps();
  const found = ids.length && ID.test(guide) ? { ...others, [guide]: clean(ids) } : others;
  return write(STEPS, Object.keys(found).length ? JSON.stringify(found) : "");
}

/** Ids after the # of a shared list. */
export function sharedOffers(/** @type {string} */ hash) {
  let text = hash.slice(1, 30_000);
  try {
    text = decodeURIComponent(text);
  } catch {
    // A cut link: what can be read of it still counts.
  }
  return clean(text.split(","));
}
