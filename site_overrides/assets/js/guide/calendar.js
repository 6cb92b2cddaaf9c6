// Periods of a guide → one calendar file with reminders (RFC 5545). Loaded only when somebody asks for it.

import ICAL from "../../vendor/ical.js";
import { between, later, periodText } from "./dates-core.js";
import { say } from "../page/words.js";

ICAL.foldLength = 74; // and the blank that begins a folded line: 75 octets (RFC 5545, 3.1)
const WEEK = 7;
const REMINDERS = ["-P14D", "-P2D"];

/** Days to mark: a short period as a whole, otherwise its beginning and its last day. */
function marks(found, title, today) {
  const { start, end } = found;
  if (start && end && between(start, end) <= WEEK) return end < today ? [] : [{ start, end, text: title, part: "" }];
  const days = [];
  if (start) days.push({ start, end: start, text: say("Ab heute: {title}", { title }), part: "-ab" });
  if (end) days.push({ start: end, end, text: say("Bis heute: {title}", { title }), part: "-bis" });
  return days.filter((day) => day.end >= today);
}

/** The text of a calendar file. `steps` are {id, title, found}; `now` is a moment in UTC as ISO text. */
export function calendar({ guide, name, url }, steps, today, now) {
  const root = new ICAL.Component("vcalendar");
  root.addPropertyWithValue("version", "2.0");
  root.addPropertyWithValue("prodid", "-//Familienkompass//Meine Termine//DE");
  root.addPropertyWithValue("name", name);
  root.addPropertyWithValue("x-wr-calname", name);
  const stamp = ICAL.Time.fromDateTimeString(`${now.slice(0, 19)}Z`);
  for (const { id, title, found } of steps) {
    for (const mark of marks(found, title, today)) {
      const event = new ICAL.Component("vevent");
      const put = (key, value) => event.addPropertyWithValue(key, value);
      put("uid", `${guide}-${id}${mark.part}@${new URL(url).host}`);
      put("dtstamp", stamp);
      put("dtstart", ICAL.Time.fromDateString(mark.start));
      put("dtend", ICAL.Time.fromDateString(later(mark.end, 1)));
      put("summary", mark.text);
      const text = say("{guide}: {step}, {period}. Angaben ohne Gewähr.", { guide: name, step: title, period: periodText(found) });
      put("description", `${text} ${url}#${id}`);
      put("url", `${url}#${id}`);
      put("transp", "TRANSPARENT");
      for (const before of REMINDERS) {
        const alarm = new ICAL.Component("valarm");
        alarm.addPropertyWithValue("action", "DISPLAY");
        alarm.addPropertyWithValue("description", mark.text);
        alarm.addPropertyWithValue("trigger", ICAL.Duration.fromString(before));
        event.addSubcomponent(alarm);
      }
      root.addSubcomponent(event);
    }
  }
  return `${root.toString()}\r\n`;
}
