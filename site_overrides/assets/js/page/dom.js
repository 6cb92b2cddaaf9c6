// Small helpers for pages: elements made of text, files of this site, and texts kept on the device.
import { isGerman, say } from "./words.js";

export const ROOT = new URL("../../../", import.meta.url);

/** An element with attributes and children; text never becomes markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function button(text, act, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, text);
  element.addEventListener("click", act);
  return element;
}

/** What an element says, with the marks of its language. */
export const copied = (element) => [...element.childNodes].map((node) => node.cloneNode(true));

/** A link to a page of this site; those that scripts know are there in German only. */
export const link = (address, text, attributes = {}) =>
  make("a", { href: new URL(address, ROOT).href, ...(isGerman ? {} : { hreflang: "de" }), ...attributes }, text);

/** The number to call when nothing else fits, as the foot of every page has it. */
export function contact() {
  const call = document.querySelector(".site-footer .call");
  return call ? [make("p", {}, say("Oder rufen Sie an. Man hilft Ihnen weiter:")), make("p", {}, call.cloneNode(true))] : [];
}

const files = new Map();
/** A JSON file of this site, checked by `isGood`; a failed one is asked for again next time. */
export function readJson(address, isGood) {
  if (!files.has(address)) {
    const coming = fetch(new URL(address, ROOT))
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${answer.status} ${address}`))))
      .then((data) => (data?.v === 1 && isGood(data) ? data : Promise.reject(new Error(`damaged ${address}`))));
    coming.catch(() => files.delete(address));
    files.set(address, coming);
  }
  return files.get(address);
}
