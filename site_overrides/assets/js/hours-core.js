// Is it open? In the district's own time, wherever the visitor's phone thinks it is. No page, no network: runs in Node.
// A moment is { day: "2026-11-22", minute: 0…1439 } on the clock of the district, so a change of clocks needs no care.

const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const WEEKDAY_NAMES = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
const MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const MIDNIGHT = 24 * 60;
const DAYS_AHEAD = 400;
const ALWAYS_AFTER = 7;

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
const daysBetween = (from, to) => Math.round((utc(to) - utc(from)) / 86_400_000);

const RULE = /^([A-Z0-9,-]+) (\d\d)(\d\d)-(\d\d)(\d\d)(?: (\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?)?(?: #(.*))?$/;

/** Rules from `data-open`; what cannot be read is left out. */
export function rulesFrom(text) {
  return text.split(";").flatMap((line) => {
    const found = RULE.exec(line);
    if (!found) return [];
    const [, days, h1, m1, h2, m2, first = "", last = "", remark = ""] = found;
    return [{ days: days.split(","), from: h1 * 60 + +m1, to: h2 * 60 + +m2, first, last, remark }];
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

/** Hours of a day, the earliest first. On a public holiday only those count that name it (`PH`). */
function spansOn(rules, day, free) {
  const names = free.has(day) ? ["PH"] : namesOf(day);
  return inOrder(rules.filter((rule) => within(rule, day) && rule.days.some((name) => names.includes(name))));
}

/** Would it be open if the day were no holiday? */
const usually = (rules, day) => spansOn(rules, day, new Set()).length > 0;

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

/** `{ state: "open", until, remark }`, `{ state: "holiday", next }`, `{ state: "closed", next }`. */
export function stateOf(rules, now = berlinNow(), free = holidays()) {
  const span = spansOn(rules, now.day, free).find(({ from, to }) => from <= now.minute && now.minute < to);
  if (span) return { state: "open", until: endOf(rules, now, span, free), remark: span.remark };
  const next = nextOf(rules, now, free);
  const isOff = free.has(now.day) && spansOn(rules, now.day, free).length === 0 && usually(rules, now.day);
  return { state: isOff ? "holiday" : "closed", next };
}

/** Is it open now or later today? undefined when nobody knows the hours. */
export function opensToday(text, now = berlinNow(), free = holidays()) {
  const rules = rulesFrom(text ?? "");
  if (!rules.length) return undefined;
  return spansOn(rules, now.day, free).some(({ to }) => to > now.minute);
}

const WORDS = {
  place: { now: (maybe) => `${maybe}jetzt geöffnet`, next: (when, maybe) => `öffnet ${maybe}${when}`, off: "wahrscheinlich geschlossen" },
  phone: { now: (maybe) => `${maybe}jetzt erreichbar`, next: (when, maybe) => `erreichbar ${maybe}${when}`, off: "wahrscheinlich nicht erreichbar" },
  group: { now: (maybe) => `findet ${maybe}gerade statt`, next: (when, maybe) => `das nächste Mal ${maybe}${when}`, off: "fällt wahrscheinlich aus" },
};

const timeText = (minute) => `${Math.floor(minute / 60)}${minute % 60 ? `:${two(minute % 60)}` : ""} Uhr`;

/** „heute“, „morgen“, „Montag“, „am 7. Dezember“. */
function dayText(now, day) {
  const days = daysBetween(now.day, day);
  if (days < 2) return days === 0 ? "heute" : "morgen";
  if (days < 7) return WEEKDAY_NAMES[utc(day).getUTCDay()];
  const year = day.slice(0, 4) === now.day.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return `am ${Number(day.slice(8))}. ${MONTHS[Number(day.slice(5, 7)) - 1]}${year}`;
}

const untilText = (now, until) => {
  if (!until) return "rund um die Uhr";
  return until.day === now.day ? `bis ${timeText(until.minute)}` : `bis ${dayText(now, until.day)} ${timeText(until.minute)}`;
};
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const bracketed = (remark) => (remark ? ` (${remark})` : "");

/** A sentence for people; empty when there is nothing to say. `unsure`: nobody has confirmed the hours. */
export function sentence(found, now, { kind = "place", unsure = false } = {}) {
  const words = WORDS[kind] ?? WORDS.place;
  const maybe = unsure ? "laut Angabe " : "";
  if (found.state === "open") {
    return capital(`${words.now(maybe)}, ${untilText(now, found.until)}${bracketed(found.remark)}`);
  }
  const { next } = found;
  const when = next && `${dayText(now, next.day)} ${timeText(next.minute)}${bracketed(next.remark)}`;
  const then = when ? capital(words.next(when, maybe)) : "";
  if (found.state === "holiday") return `Heute ist Feiertag – ${words.off}.${then ? ` ${then}` : ""}`;
  return then;
}
