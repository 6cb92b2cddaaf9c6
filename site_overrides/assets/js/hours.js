// Says „jetzt geöffnet“ and hides halts that have passed. Loaded only on pages that have hours or halts.
import { berlinNow, holidays, rulesFrom, sentence, stamp, stateOf } from "./hours-core.js";

const EVERY = 60_000;
const free = holidays();

function showHours(now) {
  for (const element of document.querySelectorAll(".open-state")) {
    const rules = rulesFrom(element.closest("[data-open]")?.dataset.open ?? "");
    const { kind, unsure, place } = element.dataset;
    const found = rules.length ? stateOf(rules, now, free) : undefined;
    const said = found ? sentence(found, now, { kind, unsure: unsure !== undefined }) : "";
    const text = said && place ? `${place}: ${said}` : said;
    if (element.textContent !== text) element.textContent = text;
    element.classList.toggle("is-open", found?.state === "open");
    element.hidden = !text;
  }
}

function hidePassed(now) {
  const moment = stamp(now);
  for (const list of document.querySelectorAll(".stops")) {
    for (const stop of list.querySelectorAll("[data-until]")) stop.hidden = stop.dataset.until <= moment;
    list.hidden = !list.querySelector(":scope > :not([hidden])");
    const over = list.parentElement.querySelector(".stops-over");
    if (over) over.hidden = !list.hidden;
  }
}

function show() {
  const now = berlinNow();
  showHours(now);
  hidePassed(now);
}

show();
setInterval(show, EVERY);
addEventListener("pageshow", show);
document.addEventListener("visibilitychange", () => document.hidden || show());
