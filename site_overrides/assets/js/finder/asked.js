// What an address asks of a list. It stands behind "#", where no host's log learns of a village, an age or a need.
import { link, make } from "../page/dom.js";
import { say } from "../page/words.js";

const LONGEST = 2000;

/** The state in an address; none where only a part of the page is meant. */
export const askedIn = (/** @type {string} */ hash) => new URLSearchParams(hash.includes("=") ? hash.slice(1, LONGEST) : "");

/** The same with a new state. A part of the page that was meant stays meant. */
export const hashOf = (/** @type {URLSearchParams} */ params, /** @type {string} */ before) => {
  const state = params.toString();
  return state ? `#${state}` : before.includes("=") ? "" : before;
};

/** The same question to the list of all: what the page has settled, and what was chosen. */
export function wider(own, params) {
  const all = new URLSearchParams(own);
  for (const name of new Set(params.keys())) all.delete(name);
  for (const [name, value] of params) all.append(name, value);
  return `angebote/#${all}`;
}

/** What to say of places in an address: of several, of one that nobody knows, of one with a page of its own. */
export const several = (name) => [make("p", {}, say("Bitte nur ein Ort auf einmal. Wir zeigen {place}.", { place: name }))];

export const unknownPlace = (text) => [
  make("p", {}, say("Den Ort „{place}“ kennen wir nicht. Vielleicht liegt er in einem anderen Landkreis. Wir zeigen die Liste ohne ihn.", { place: text })),
  make("p", {}, link("ort/", say("Alle Orte von A bis Z"))),
];

export const otherPlace = ({ id, name }, params) => {
  const rest = new URLSearchParams(params);
  rest.delete("ort");
  return [
    make("p", {}, say("Diese Seite ist für einen anderen Ort.")),
    make("p", {}, link(`ort/${id}/${hashOf(rest, "")}`, say("Zu Ihrem Ort: Hilfe in {place}", { place: name }))),
  ];
};
