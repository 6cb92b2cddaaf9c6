// The list that a finder narrows: its items, and what is hidden with them.
import { isYears, itemFrom } from "./facets.js";

/** {elements, first, items}: an offer may stand in the list twice under two names, but counts once. */
export async function itemsIn(listing) {
  await withoutPassed(listing);
  const elements = [...listing.querySelectorAll("li[data-offer]:not(.stop)")];
  const first = new Map();
  for (const element of elements) {
    const known = first.get(element.dataset.offer);
    if (!known || "again" in known.dataset) first.set(element.dataset.offer, element);
  }
  const opensToday = await openingHours(elements);
  return { elements, first, items: [...first.values()].map((element) => itemFrom(element.dataset, opensToday)) };
}

/** What is over is not counted. */
async function withoutPassed(listing) {
  if (!listing.querySelector("[data-end]")) return;
  const hours = await import("../hours/hours.js").catch(() => undefined);
  hours?.removePassed();
}

/** Whether something opens today, where the page knows hours at all. */
async function openingHours(elements) {
  if (!elements.some((element) => element.dataset.open)) return undefined;
  const hours = await import("../hours/hours.js").catch(() => undefined);
  if (!hours?.opensToday) return undefined;
  const [now, holidays] = [hours.berlinNow(), hours.holidays()];
  return (text, known) => (text ? hours.opensToday(text, now, holidays, known) : undefined);
}

/**
 * Shows what helps first at an age, at the beginning of the list, and returns those offers: they do not stand there twice.
 * @param {HTMLElement[]} sections
 * @param {string | undefined} value
 * @param {Set<string>} ids
 * @param {HTMLElement} listing
 */
export function showAge(sections, value, ids, listing) {
  const one = value && sections.find((section) => section.id === `alter=${value}` || holds(section.dataset.months, value));
  for (const section of sections) {
    section.hidden = section !== one;
    section.toggleAttribute("data-shown", section === one);
  }
  if (!one) return new Set();
  const rows = /** @type {HTMLElement[]} */ ([...one.querySelectorAll("li[data-offer]")]);
  for (const row of rows) row.hidden = !ids.has(row.dataset.offer);
  one.hidden = rows.every((row) => row.hidden);
  listing.before(one);
  return new Set(rows.filter((row) => !row.hidden).map((row) => row.dataset.offer));
}

/** Does a span of months begin the year of life that is meant? */
const holds = (months, value) => {
  const [low, high] = months.split("-").map(Number);
  return isYears(value) && low <= value * 12 && value * 12 <= high;
};

/** Hides what is not in `ids`, with headings above nothing and links to them. */
export function showOnly(ids, listing, elements) {
  for (const element of elements) element.hidden = !ids.has(element.dataset.offer);
  for (const list of listing.querySelectorAll("ul")) {
    if (list.querySelector(":scope > li[data-offer]")) list.hidden = !list.querySelector(":scope > li:not([hidden])");
  }
  const isNarrowed = elements.some((element) => element.hidden);
  for (const fold of listing.querySelectorAll("details.more-rows")) {
    hideEmptyHeadings(fold);
    fold.hidden = !fold.querySelector("li[data-offer]:not([hidden])");
    unfold(fold, isNarrowed);
  }
  for (const section of listing.querySelectorAll("section")) {
    hideEmptyHeadings(section);
    section.hidden = !section.querySelector("li[data-offer]:not([hidden])");
  }
  for (const jump of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".jump a"))) {
    const target = document.getElementById(jump.hash.slice(1))?.closest("section");
    if (target && listing.contains(target)) jump.parentElement.hidden = target.hidden;
  }
}

/** A narrowed list stands open and a summary that counts the whole list goes; afterwards all is as before. */
function unfold(fold, isNarrowed) {
  const counting = fold.querySelector(":scope > summary[data-count]");
  if (counting) counting.hidden = isNarrowed;
  if (isNarrowed && !fold.open) {
    fold.open = true;
    fold.dataset.opened = "";
  } else if (!isNarrowed && "opened" in fold.dataset) {
    fold.open = false;
    delete fold.dataset.opened;
  }
}

function hideEmptyHeadings(section) {
  let heading;
  for (const child of section.children) {
    if (child.localName === "h3") {
      heading = child;
      heading.hidden = true;
    } else if (heading && child.localName === "ul" && !child.hidden) heading.hidden = false;
    else if (heading && child.querySelector(":scope > summary + ul:not([hidden])")) heading.hidden = false;
  }
}
