// Is it open, and what has passed? In the district's own time, wherever the visitor's phone thinks it is. No network; only
// `start` and `removePassed` need a page. A page that nobody builds again must grow old by itself.
// A moment is { day: "2026-11-22", minute: 0…1439 } on the clock of the district, so a change of clocks needs no care.
import { clockText, dayOfYear, dayText, isGerman, say, weekdayText } from "../page/words.js";

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const EVES = { "12-24": () => say("Heiligabend"), "12-31": () => say("Silvester") };
const MIDNIGHT = 24 * 60;
// A night ends by then; what goes on longer are hours of the next day.
const MORNING = 8 * 60;
const DAYS_AHEAD = 400;
const ALWAYS_AFTER = 7;
const EVERY = 60_000;

const clock = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Berlin",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/** What the clock on the wall shows in the district. */
export function berlinNow(date = new Date()) {
  const part = Object.fromEntries(clock.formatToParts(date).map(({ type, value }) => [type, value]));
  return { day: `${part.year}-${part.month}-${part.day}`, minute: Number(part.hour) * 60 + Number(part.minute) };
}

/** Public holidays that the page knows, as days. */
export const holidays = () => new Set((globalThis.document?.body.dataset.holidays ?? "").split(" ").filter(Boolean));

/** `2026-12-01T09:00`, to compare with times on the page. */
export const stamp = ({ day, minute }) => `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
const two = (number) => String(number).padStart(2, "0");

const utc = (day) => new Date(`${day}T00:00:00Z`);
const later = (day, days) => new Date(utc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
const daysBetween = (from, to) => Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000);

const RULE = /^([A-Z0-9,-]+) (\d\d)(\d\d)-(\d\d)(\d\d)(?: (\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?)?(?: #(.*))?$/;

/** Rules from `data-open`; what cannot be read is left out. */
export function rulesFrom(text) {
  return text.split(";").flatMap((line) => {
    const found = RULE.exec(line);
    if (!found) return [];
    const [, days, h1, m1, h2, m2, first = "", last = "", remark = ""] = found;
    return [{ days: days.split(","), from: Number(h1) * 60 + Number(m1), to: Number(h2) * 60 + Number(m2), first, last, remark }];
  });
}

/** Names a day goes by: `TU`, `1TU` for the first one of its month, `-1TU` for the last one. */
function namesOf(day) {
  if (!known.has(day)) known.set(day, named(day));
  return known.get(day);
}
const known = new Map();

function named(day) {
  const date = utc(day);
  const weekday = WEEKDAYS[date.getUTCDay()];
  const isLast = later(day, 7).slice(0, 7) !== day.slice(0, 7);
  return [weekday, `${Math.ceil(date.getUTCDate() / 7)}${weekday}`, ...(isLast ? [`-1${weekday}`] : [])];
}

const within = (rule, day) => (!rule.first || rule.first <= day) && (!rule.last || day <= rule.last);
const inOrder = (spans) => spans.sort((a, b) => a.from - b.from || a.to - b.to);

/** Christmas Eve or New Year's Eve: no holiday by law, but hardly anybody opens as usual. */
const eveOf = (day) => EVES[day.slice(5)];

/** Do hours hold on this very day, whatever day it is? They name it alone, or never end. */
const names = (rule, day) => rule.first === day && rule.last === day;
const isAlways = (rule) => rule.from === 0 && rule.to === MIDNIGHT && WEEKDAYS.every((name) => rule.days.includes(name));

/** The end of a night that began the day before: „20–24 Uhr“ and then „0–2 Uhr“ are one opening, written as two. */
const endsNight = (rules, day, span) =>
  span.from === 0 && span.to <= MORNING && !names(span, day) && usualSpans(rules, later(day, -1)).some(isToMidnight);
const isToMidnight = ({ from, to }) => from > 0 && to === MIDNIGHT;

/** Hours of a day, the earliest first. A night belongs to the day on which it begins, whatever the next one is. */
function spansOn(rules, day, free) {
  const [night, own] = divided(rules, day);
  const before = later(day, -1);
  const goesOn = night.length > 0 && heldSpans(rules, before, divided(rules, before)[1], free).some(isToMidnight);
  const held = heldSpans(rules, day, own, free);
  return goesOn ? inOrder([...new Set([...night, ...held])]) : held;
}

/** [ends of nights, other hours] of a day like any other. */
function divided(rules, day) {
  const usual = usualSpans(rules, day);
  const night = usual.filter((span) => endsNight(rules, day, span));
  return [night, usual.filter((span) => !night.includes(span))];
}

/** Of the hours that begin on a day: on a public holiday only those count that name it (`PH`), on an eve those for it alone. */
function heldSpans(rules, day, usual, free) {
  if (free.has(day)) return inOrder([...new Set([...usual.filter((rule) => names(rule, day)), ...spansNamed(rules, day, ["PH"])])]);
  return eveOf(day) ? usual.filter((rule) => names(rule, day) || isAlways(rule)) : usual;
}

const spansNamed = (rules, day, wanted) => inOrder(rules.filter((rule) => within(rule, day) && rule.days.some((name) => wanted.includes(name))));

/** What would hold if the day were like any other. */
const usualSpans = (rules, day) => spansNamed(rules, day, namesOf(day));

/** The end of an opening that goes on over further spans and over midnight; undefined if it never ends. */
function endOf(rules, now, span, free) {
  let day = now.day;
  let to = span.to;
  for (let passed = 0; passed < ALWAYS_AFTER; ) {
    const spans = spansOn(rules, day, free);
    to = spans.reduce((end, next) => (next.from <= end && next.to > end ? next.to : end), to);
    if (to < MIDNIGHT) return { day, minute: to };
    const next = spansOn(rules, later(day, 1), free).find(({ from }) => from === 0);
    if (!next) return { day, minute: MIDNIGHT };
    [day, to, passed] = [later(day, 1), next.to, passed + 1];
  }
  return undefined;
}

/** The next opening after a moment, `{ day, minute, remark }`. */
function nextOf(rules, now, free) {
  for (let days = 0; days < DAYS_AHEAD; days += 1) {
    const day = later(now.day, days);
    const span = spansOn(rules, day, free).find(({ from }) => days > 0 || from > now.minute);
    if (span) return { day, minute: span.from, remark: span.remark };
  }
  return undefined;
}

/** `{ state: "open", until, remark }`, `{ state: "holiday", next }`, `{ state: "eve", eve, next }`, `{ state: "closed", next }`. */
export function stateOf(rules, now = berlinNow(), free = holidays()) {
  const span = spansOn(rules, now.day, free).find(({ from, to }) => from <= now.minute && now.minute < to);
  if (span) return { state: "open", until: endOf(rules, now, span, free), remark: span.remark };
  const next = nextOf(rules, now, free);
  if (!isUnsettled(rules, now.day, free)) return { state: "closed", next };
  return free.has(now.day) ? { state: "holiday", next } : { state: "eve", eve: eveOf(now.day), next };
}

/** Would it be open if the day were no holiday and no eve? */
function isUnsettled(rules, day, free) {
  const own = divided(rules, day)[1];
  return own.length > 0 && heldSpans(rules, day, own, free).length === 0;
}

/** Is it open now or later today? undefined when nobody knows, for the hours are old (`known` is their last day) or it is an eve. */
export function opensToday(text, now = berlinNow(), free = holidays(), known = "") {
  const rules = isKnown(known, now) ? rulesFrom(text ?? "") : [];
  if (!rules.length || (eveOf(now.day) && isUnsettled(rules, now.day, free))) return undefined;
  return spansOn(rules, now.day, free).some(({ to }) => to > now.minute);
}

/** May hours still be said on a day? */
const isKnown = (known, now) => !known || now.day <= known;

const WORDS = {
  place: {
    now: (until) => say("Jetzt geöffnet, {until}", { until }),
    maybeNow: (until) => say("Laut Angabe jetzt geöffnet, {until}", { until }),
    next: (when) => say("Öffnet {when}", { when }),
    maybeNext: (when) => say("Öffnet laut Angabe {when}", { when }),
    off: () => say("Heute ist Feiertag – wahrscheinlich geschlossen."),
    eve: (eve) => say("Heute ist {eve} – vielleicht geschlossen. Bitte vorher anrufen.", { eve: eve() }),
  },
  phone: {
    now: (until) => say("Jetzt erreichbar, {until}", { until }),
    maybeNow: (until) => say("Laut Angabe jetzt erreichbar, {until}", { until }),
    next: (when) => say("Erreichbar {when}", { when }),
    maybeNext: (when) => say("Erreichbar laut Angabe {when}", { when }),
    off: () => say("Heute ist Feiertag – wahrscheinlich nicht erreichbar."),
    eve: (eve) => say("Heute ist {eve} – vielleicht nicht erreichbar.", { eve: eve() }),
  },
  group: {
    now: (until) => say("Findet gerade statt, {until}", { until }),
    maybeNow: (until) => say("Findet laut Angabe gerade statt, {until}", { until }),
    next: (when) => say("Das nächste Mal {when}", { when }),
    maybeNext: (when) => say("Das nächste Mal laut Angabe {when}", { when }),
    off: () => say("Heute ist Feiertag – fällt wahrscheinlich aus."),
    eve: (eve) => say("Heute ist {eve} – fällt vielleicht aus. Bitte vorher anrufen.", { eve: eve() }),
  },
};

/** „heute 8 Uhr“, „morgen 8 Uhr“, „Montag 8 Uhr“, „am 7. Dezember 8 Uhr“. */
function whenText(now, { day, minute }) {
  const days = daysBetween(now.day, day);
  const time = clockText(minute);
  if (days === 0) return say("heute {time} Uhr", { time });
  if (days === 1) return say("morgen {time} Uhr", { time });
  if (days < 7) return say("{weekday} {time} Uhr", { weekday: weekdayText(day), time });
  const isThisYear = day.slice(0, 4) === now.day.slice(0, 4);
  return say("am {day} {time} Uhr", { day: isThisYear ? dayOfYear(day) : dayText(day), time });
}

/** „bis 12 Uhr“, „bis morgen 2 Uhr“; an opening that ends at all ends within a week. */
function untilText(now, until) {
  if (!until) return say("rund um die Uhr");
  const time = clockText(until.minute);
  if (until.day === now.day) return say("bis {time} Uhr", { time });
  if (daysBetween(now.day, until.day) === 1) return say("bis morgen {time} Uhr", { time });
  return say("bis {weekday} {time} Uhr", { weekday: weekdayText(until.day), time });
}

const bracketed = (remark) => (remark ? ` (${remark})` : "");

/** A sentence for people; empty when there is nothing to say. `unsure`: nobody has confirmed the hours. */
export function sentence(found, now, { kind = "place", unsure = false } = {}) {
  const words = WORDS[kind] ?? WORDS.place;
  if (found.state === "open") {
    return (unsure ? words.maybeNow : words.now)(untilText(now, found.until)) + bracketed(found.remark);
  }
  const { next } = found;
  const then = next && (unsure ? words.maybeNext : words.next)(whenText(now, next)) + bracketed(next.remark);
  const today = { holiday: () => words.off(), eve: () => words.eve(found.eve) }[found.state]?.();
  return [today, then].filter(Boolean).join(" ");
}

function showHours(now, free) {
  for (const element of document.querySelectorAll(".open-state")) {
    const { text, remark, isOpen } = saidBy(element, now, free);
    if (element.textContent !== text) element.replaceChildren(...marked(text, remark));
    element.classList.toggle("is-open", isOpen);
    element.hidden = !text;
  }
}

/** What an element is to say by the hours around it: nothing where none are known. */
function saidBy(element, now, free) {
  const { open = "", known } = element.closest("[data-open]")?.dataset ?? {};
  const rules = isKnown(known, now) ? rulesFrom(open) : [];
  if (!rules.length) return { text: "", remark: "", isOpen: false };
  const { kind, sure = "", place } = element.dataset;
  const found = stateOf(rules, now, free);
  const said = sentence(found, now, { kind, unsure: sure < now.day });
  return { text: said && place ? `${place}: ${said}` : said, remark: found.remark || found.next?.remark, isOpen: found.state === "open" };
}

/** A remark is the district's own text, and German on every page. */
function marked(text, remark) {
  if (isGerman || !remark) return [text];
  const part = document.createElement("bdi");
  part.lang = "de";
  part.textContent = remark;
  const at = text.lastIndexOf(remark);
  return [text.slice(0, at), part, text.slice(at + remark.length)];
}

/** Takes what is over out of lists, so that nobody counts it, and hides it elsewhere. */
export function removePassed({ day } = berlinNow()) {
  for (const element of document.querySelectorAll("[data-end]")) {
    if (element.dataset.end >= day) continue;
    if (element.localName === "li") removeItem(element);
    else element.hidden = true;
  }
  for (const element of document.querySelectorAll("[data-after]")) element.hidden = day <= element.dataset.after;
}

/** With an item go its list, its fold and its section when nothing is left in them; a fold that says how many it has counts anew. */
function removeItem(item) {
  const around = [item.closest("ul"), item.closest("details.more-rows"), item.closest("section")];
  item.remove();
  for (const element of around) if (element && !element.querySelector("li[data-offer]")) element.hidden = true;
  const counted = around[1]?.querySelector(":scope > summary[data-count]");
  if (counted) counted.textContent = say("Noch {number} Angebote zeigen", { number: around[1].querySelectorAll("li[data-offer]").length });
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

/** Says „jetzt geöffnet“ on the page and hides what has passed; from now on, too. */
export function start() {
  const free = holidays();
  const show = () => {
    const now = berlinNow();
    showHours(now, free);
    hidePassed(now);
    removePassed(now);
  };
  show();
  setInterval(show, EVERY);
  addEventListener("pageshow", show);
  document.addEventListener("visibilitychange", () => document.hidden || show());
}
