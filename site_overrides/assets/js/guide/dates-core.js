// The only place that turns rules of dates into days. No page, no clock: it also runs in a test.
//
// A day is a text "2027-03-12". Rules are data from content/vocabulary/deadlines.yml, events from events.yml. Counting follows §§ 187, 188 and 193 of the German civil code (BGB).
import { monthOf, monthWords } from "./months.js";
import { dayOfYear, dayText, monthText, say } from "../page/words.js";

/**
 * @typedef {{ event: string, start?: string, end?: string, fromDay?: string, untilDay?: string, year?: number,
 *   firstDayCounts?: boolean, count?: string, moves?: boolean, adds?: string }} Rule
 * @typedef {{ name: string, from?: { event: string, offset?: string, day?: string }[], first?: "same" | "next" }} Event
 * @typedef {Record<string, { day: string, assumed: boolean }>} Known Days of events; `assumed`: worked out from another one.
 * @typedef {{ start?: string, end?: string, moved?: string, assumed?: boolean }} Period `moved`: the last day was no working day.
 */

const DAY = 86_400_000;
const EARLIEST = 110;
const LATEST = 30;

const date = (/** @type {string} */ day) => new Date(`${day}T00:00:00Z`);
const text = (/** @type {Date} */ moment) => moment.toISOString().slice(0, 10);
/** @type {(year: number, month: number, day: number) => string} */
const made = (year, month, day) => text(new Date(Date.UTC(year, month - 1, day)));
/** @type {(year: number, month: number) => number} */
const length = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (/** @type {number} */ number) => String(number).padStart(2, "0");

/**
 * A day some days later.
 * @type {(day: string, days: number) => string}
 */
export const later = (day, days) => text(new Date(date(day).getTime() + days * DAY));

/**
 * Days from one day to another.
 * @type {(from: string, to: string) => number}
 */
export const between = (from, to) => Math.round((date(to).getTime() - date(from).getTime()) / DAY);

/**
 * A day plus an ISO 8601 duration ("-P3M"). Where a month is too short for the day, its last day counts
 * (§ 188 BGB); `over` takes the first of the next month instead, as whoever is born on 29 February has
 * completed a year only when 28 February is over.
 * @param {string} day
 * @param {string} duration
 */
export function plus(day, duration, over = false) {
  const [, minus, years, months, weeks, days] = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  const sign = minus ? -1 : 1;
  const [year, month, of] = day.split("-").map(Number);
  const all = year * 12 + month - 1 + sign * (12 * Number(years ?? 0) + Number(months ?? 0));
  const [y, m] = [Math.floor(all / 12), (all % 12) + 1];
  const short = of > length(y, m);
  const moved = short && over ? made(y, m + 1, 1) : made(y, m, Math.min(of, length(y, m)));
  return later(moved, sign * (7 * Number(weeks ?? 0) + Number(days ?? 0)));
}

/** @type {(day: string, holidays: Set<string>, saturdays: boolean) => boolean} */
const isFree = (day, holidays, saturdays) => {
  const weekday = date(day).getUTCDay();
  return weekday === 0 || (saturdays && weekday === 6) || holidays.has(day);
};

/**
 * So many working days (Monday to Friday) or weekdays (Saturday, too) before or after a day.
 * @type {(day: string, duration: string, count: string, holidays: Set<string>) => string}
 */
function counted(day, duration, count, holidays) {
  const days = between(day, plus(day, duration));
  const step = Math.sign(days);
  let found = day;
  for (let left = Math.abs(days); left; ) {
    found = later(found, step);
    if (!isFree(found, holidays, count === "working_days")) left -= 1;
  }
  return found;
}

/**
 * What is known of every event, from the days somebody has entered.
 * @param {Record<string, Event>} events
 * @param {Record<string, string>} entered
 */
export function resolved(events, entered) {
  /** @type {Known} */
  const known = {};
  /** @type {(id: string, way: string[]) => Known[string] | undefined} */
  const find = (id, way) => {
    if (id in known) return known[id];
    const event = events[id];
    if (!event || way.includes(id)) return undefined;
    const found = entered[id] ? { day: entered[id], assumed: false } : assumed(event, [...way, id]);
    if (!found) return undefined;
    return (known[id] = { ...found, day: firstOfMonth(found.day, event.first) });
  };
  /**
   * From the first of its sources that is known.
   * @type {(event: Event, way: string[]) => Known[string] | undefined}
   */
  const assumed = (event, way) => {
    for (const source of event.from ?? []) {
      const base = find(source.event, way);
      if (!base) continue;
      const after = plus(base.day, source.offset ?? "P0D", true);
      return { day: source.day ? nextDay(after, source.day) : after, assumed: true };
    }
    return undefined;
  };
  Object.keys(events).forEach((id) => find(id, []));
  return known;
}

/**
 * The first of this month or the next, where only such a day will do; the first stays what it is.
 * @type {(day: string, which: Event["first"]) => string}
 */
const firstOfMonth = (day, which) => {
  if (!which || day.endsWith("-01")) return day;
  const first = `${day.slice(0, 7)}-01`;
  return which === "next" ? plus(first, "P1M") : first;
};

/**
 * The first "08-01" on or after a day.
 * @type {(after: string, day: string) => string}
 */
const nextDay = (after, day) => {
  const year = after.slice(0, 4);
  return `${year}-${day}` >= after ? `${year}-${day}` : `${+year + 1}-${day}`;
};

/**
 * The period a rule means, or undefined while its event is unknown.
 * @param {Rule} rule
 * @param {Known} known
 * @param {Set<string>} [holidays]
 */
export function period(rule, known, holidays = new Set()) {
  const event = known[rule.event];
  if (!event) return undefined;
  const { start, end } = bare(rule, event.day, holidays);
  if (!end) return start ? { assumed: event.assumed, start } : undefined;
  /** @type {Period & { end: string }} */
  const found = { assumed: event.assumed, ...(start && { start }), end };
  const due = rule.adds ? known[rule.adds]?.day : undefined;
  if (due && due > event.day) found.end = later(end, between(event.day, due));
  return rule.moves ? onWorkingDay(found, holidays) : found;
}

/**
 * The days of a rule, before anything moves them.
 * @type {(rule: Rule, day: string, holidays: Set<string>) => Period}
 */
const bare = (rule, day, holidays) => (rule.fromDay || rule.untilDay ? onDays(rule, day) : away(rule, day, holidays));

/**
 * An end on a free day moves to the next working day, and `moved` tells where it was.
 * @type {(found: Period & { end: string }, holidays: Set<string>) => Period}
 */
function onWorkingDay(found, holidays) {
  let { end } = found;
  while (isFree(end, holidays, true)) end = later(end, 1);
  return end === found.end ? found : { ...found, end, moved: found.end };
}

/**
 * A period between days of a year, whatever the day of the event: "08-01".
 * @param {Rule} rule
 * @param {string} day
 * @returns {Period}
 */
function onDays(rule, day) {
  const year = +day.slice(0, 4) + (rule.year ?? 0);
  const on = (/** @type {string} */ of) => made(year, +of.slice(0, 2), Math.min(+of.slice(3), length(year, +of.slice(0, 2))));
  return { ...(rule.fromDay && { start: on(rule.fromDay) }), ...(rule.untilDay && { end: on(rule.untilDay) }) };
}

/**
 * A period some time before or after an event.
 * @param {Rule} rule
 * @param {string} day
 * @param {Set<string>} holidays
 * @returns {Period}
 */
function away({ start, end, firstDayCounts, count }, day, holidays) {
  const on = (/** @type {string} */ duration, /** @type {boolean} */ over) =>
    count ? counted(day, duration, count, holidays) : plus(day, duration, over);
  const last = (/** @type {string} */ duration) => (firstDayCounts ? later(on(duration, true), -1) : on(duration, false));
  return { ...(start && { start: on(start, true) }), ...(end && { end: last(end) }) };
}

/**
 * Is it over, now, or still to come?
 * @type {(found: Period, today: string) => "past" | "now" | "future"}
 */
export const state = (found, today) =>
  found.end && found.end < today ? "past" : found.start && found.start > today ? "future" : found.start || found.end === today ? "now" : "future";

/**
 * The day by which periods are sorted: when it begins, or once that is past, when it ends.
 * @type {(found: Period, today: string) => string | undefined}
 */
export const key = (found, today) => (found.start && (found.start >= today || !found.end) ? found.start : found.end);

/** Signs of Arabic keyboards and of text direction gone, one way to write letters with dots; commas, apostrophes as blanks. */
const tidy = (/** @type {string} */ typed) => typed.replace(/[\u00ad\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "").normalize("NFKC").replace(/[،,'’‘`\s]+/g, " ").trim();

/** A day in numbers and the name of a month, in any order: „Montag, 1. März 2027“, "March 1st, 2027", „1 березня 2027 р.“. */
function inWords(/** @type {string} */ plain) {
  const names = monthWords(plain);
  const numbers = plain.match(/\d+/g) || [];
  if (!names.length) {
    const [d, m, y] = numbers[0]?.length === 4 ? [...numbers].reverse() : numbers;
    return numbers.length === 3 && d.length < 3 ? { d, m, y } : undefined;
  }
  if (numbers.length !== 2) return undefined;
  const [y, d] = numbers[0].length === 4 ? numbers : [numbers[1], numbers[0]];
  if (d.length > 2 || (y.length !== 4 && y.length !== 2)) return undefined;
  return { y, d, m: monthOf(names), word: names.join(" ") };
}

/** Days in numbers alone: year first, day first, nothing between. */
const WRITTEN = [
  /^(?<y>\d{4})[./\- ]+(?<m>\d{1,2})[./\- ]+(?<d>\d{1,2})\.?$/,
  /^(?<d>\d{1,2})[./\- ]+(?<m>\d{1,2})[./\- ]+(?<y>\d{4}|\d{2})\.?$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4}|\d{2})$/,
];

/**
 * A day as people write it: "12.3.2027", "12. März 2027", "2027-03-12" → {day} or {problem}, perhaps with the `word` that is no month.
 * @param {string} typed
 * @param {string} today
 * @returns {{ day?: string, problem?: string, word?: string }}
 */
export function read(typed, today) {
  const plain = tidy(typed);
  if (!plain) return { problem: "empty" };
  const inNumbers = WRITTEN.map((pattern) => pattern.exec(plain)?.groups).find(Boolean);
  const written = inNumbers ?? (/\p{L}/u.test(plain) ? inWords(plain) : undefined);
  if (!written) return { problem: "form" };
  const { y, d, word } = written;
  const month = +written.m;
  if (word && !month) return { problem: "month", word: word.slice(0, 30) };
  const year = y.length === 2 ? 2000 + +y : +y;
  return dayOf(year, month, +d, +today.slice(0, 4));
}

/**
 * The day, if there is such a one and it is near enough.
 * @param {number} year
 * @param {number} month
 * @param {number} day
 * @param {number} now
 */
function dayOf(year, month, day, now) {
  if (month < 1 || month > 12 || day < 1 || day > length(year, month) || year < 1) return { problem: "unreal" };
  if (year < now - EARLIEST || year > now + LATEST) return { problem: "far" };
  return { day: `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` };
}

/** „bis 12. März 2027“, „vom 2. bis 10. Mai 2026“, „im Februar 2027“. */
export function periodText(/** @type {Period} */ { start, end }) {
  if (!end) return start ? say("ab {day}", { day: dayText(start) }) : "";
  if (!start) return say("bis {day}", { day: dayText(end) });
  if (start === end) return say("am {day}", { day: dayText(end) });
  const last = dayText(end);
  if (start.slice(0, 7) === end.slice(0, 7)) {
    const whole = start.endsWith("-01") && later(end, 1).endsWith("-01");
    return whole ? say("im {month}", { month: monthText(end) }) : say("vom {number}. bis {end}", { number: +start.slice(8), end: last });
  }
  const first = start.slice(0, 4) === end.slice(0, 4) ? dayOfYear(start) : dayText(start);
  return say("vom {start} bis {end}", { start: first, end: last });
}
