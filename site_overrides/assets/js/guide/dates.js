// „Meine Termine“: one day turns the times of a guide into days. Nothing is sent; a link carries the days behind a #.

import { between, key, period, periodText, read, resolved, state } from "./dates-core.js";
import { button, make } from "../page/dom.js";
import { dayText, parts, say, latinDigits } from "../page/words.js";
import { marked } from "../page/number-marks.js";

const PROBLEMS = {
  empty: (day) => say("Hier fehlt noch ein Tag, zum Beispiel {day}.", { day }),
  form: (day) => say("Das ist noch kein Tag. Bitte so schreiben: Tag.Monat.Jahr, zum Beispiel {day}.", { day }),
  month: (day, word) => say("„{word}“ kennen wir nicht als Monat. Bitte so schreiben: Tag.Monat.Jahr, zum Beispiel {day}.", { day, word: `\u2068${word}\u2069` }),
  unreal: () => say("Diesen Tag gibt es nicht im Kalender. Bitte Tag und Monat prüfen."),
  far: () => say("Dieser Tag liegt zu weit weg. Bitte das Jahr prüfen."),
};
const STATES = { past: say("vorbei"), now: say("jetzt"), future: "" };

/** The day of the visitor; a test may set another one. */
const todayHere = () => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Opens all that a field is folded in. */
function unfold(field) {
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
}

export function start(section) {
  const form = section.querySelector("form");
  const out = section.querySelector(".my-dates-found");
  const data = JSON.parse(section.querySelector("script[type='application/json']").textContent);
  const fields = [...form.querySelectorAll("input")];
  const holidays = new Set(data.holidays ?? []);
  const sensitive = Boolean(document.querySelector("[data-sensitive]"));
  const label = (field) => form.querySelector(`label[for="${field.id}"]`).textContent;

  const complain = (field, /** @type {{ problem?: string, word?: string }} */ { problem, word } = {}) => {
    const error = document.getElementById(`${field.id}-fehler`);
    error.textContent = problem ? `${label(field)}: ${PROBLEMS[problem](field.dataset.example, word)}` : "";
    error.hidden = !problem;
    if (problem) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
  };

  /** Days by event, or undefined when something cannot be read; what stood there before stays. */
  function entered() {
    const today = todayHere();
    const days = {};
    let first;
    const isEmpty = fields.every((field) => !field.value.trim());
    for (const field of fields) {
      const found = field.value.trim() || (isEmpty && field === fields[0]) ? read(latinDigits(field.value), today) : {};
      complain(field, found);
      if (found.problem) first ??= field;
      else if (found.day) days[field.dataset.event] = found.day;
    }
    if (first) {
      unfold(first);
      first.focus();
    }
    return first ? undefined : days;
  }

  function show(days) {
    const today = todayHere();
    const known = resolved(data.events, days);
    const found = [];
    for (const step of data.steps) {
      const one = step.rules.map((rule) => period(rule, known, holidays)).find(Boolean);
      mark(step, one, today);
      if (one) found.push({ ...step, found: one, state: state(one, today) });
    }
    const sorted = found.sort((a, b) => (key(a.found, today) < key(b.found, today) ? -1 : 1));
    const coming = sorted.filter((step) => step.state !== "past");
    const past = sorted.filter((step) => step.state === "past");
    out.replaceChildren(
      make("h3", { tabindex: "-1" }, coming.length ? say("Das steht an") : say("Alle Termine sind vorbei")),
      basis(known),
      ...(coming.length ? [list(coming)] : []),
      ...(past.length ? [make("h4", {}, say("Schon vorbei")), list(past), make("p", {}, say("Trotzdem nachfragen: Oft geht noch etwas."))] : []),
      actions(days, sorted, today),
      make("p", { class: "my-dates-doubt" }, say("Ausgerechnet auf diesem Gerät, ohne Gewähr. Im Zweifel entscheidet das Amt.")),
    );
    out.hidden = false;
  }

  /** Days that follow from those entered, so that everybody can check them. */
  function basis(known) {
    const worked = Object.entries(known).filter(([, event]) => event.assumed);
    if (!worked.length) return "";
    const line = ([id, { day }]) => make("li", {}, `${data.events[id].name}: ${dayText(day)}`);
    return make("div", { class: "my-dates-known" }, make("p", {}, say("Daraus folgt:")), make("ul", {}, ...worked.map(line)));
  }

  const list = (steps) =>
    make(
      "ul",
      { class: "my-dates-list" },
      ...steps.map((step) => make("li", {}, make("strong", {}, phrase(step.found, step.state)), " ", make("a", { href: `#${step.id}` }, ...marked(step.title)))),
    );

  const phrase = (found, now) => {
    const text = periodText(found);
    return now === "now" ? say("{period} (jetzt)", { period: text }) : text;
  };

  function mark(step, found, today) {
    const item = document.getElementById(step.id);
    item.querySelector(".step-date")?.remove();
    if (!found) return;
    const now = state(found, today);
    const left = found.end ? between(today, found.end) : -1;
    const said = [make("strong", {}, say("Termin: {period}", { period: periodText(found) }))];
    if (STATES[now]) said.push(` – ${STATES[now]}`);
    if (now !== "past" && left >= 0 && left <= 60) said.push(`${say(",")} `, say("noch {number} Tage", { number: left }, "noch 1 Tag"));
    if (found.moved) {
      const text = say("Der letzte Tag ({day}) ist kein Werktag. Darum gilt der nächste.", { day: dayText(found.moved) });
      said.push(make("span", { class: "step-date-note" }, text));
    }
    item.querySelector(".step-title").after(make("p", { class: `step-date step-date-${now}` }, ...said));
  }

  function actions(days, steps, today) {
    const said = make("p", { role: "status", class: "my-dates-said" });
    const address = `${location.href.split("#")[0]}#${new URLSearchParams(days)}`;
    if (!sensitive) history.replaceState(null, "", address);
    const save = button(say("In den Kalender (Datei)"), async () => {
      try {
        const { calendar } = await import("./calendar.js");
        const text = calendar(data, steps, today, new Date().toISOString());
        const file = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
        make("a", { href: file, download: `${data.guide}.ics` }).click();
        setTimeout(() => URL.revokeObjectURL(file), 60_000);
        said.textContent = say("Die Kalenderdatei ist gespeichert. Ein Tippen darauf trägt die Termine mit Erinnerungen ein.");
      } catch {
        said.textContent = say("Die Kalenderdatei geht gerade nicht. Bitte später noch einmal versuchen oder drucken.");
      }
    });
    const copy = button(say("Link mit Tagen kopieren"), async () => {
      try {
        await navigator.clipboard.writeText(address);
        said.textContent = say("Der Link ist kopiert. Wer ihn öffnet, sieht diese Tage.");
      } catch {
        const link = make("a", { href: address }, address);
        said.replaceChildren(...parts(say("Bitte diesen Link kopieren: {link}"), { link }));
      }
    }, { class: "plain" });
    const forget = button(say("Tage löschen"), () => {
      form.reset();
      fields.forEach((field) => complain(field));
      data.steps.forEach((step) => mark(step));
      out.replaceChildren();
      out.hidden = true;
      if (location.hash.includes("=")) history.replaceState(null, "", location.href.split("#")[0]);
      fields[0].focus();
    }, { class: "plain" });
    return make("div", { class: "actions" }, save, button(say("Drucken"), () => print(), { class: "plain" }), copy, forget, said);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const days = entered();
    if (!days) return;
    show(days);
    out.querySelector("h3").focus();
  });

  // A shared link carries its days behind the #.
  const shared = new URLSearchParams(location.hash.slice(1, 2000));
  let some = false;
  for (const field of fields) {
    const text = shared.get(field.dataset.event)?.slice(0, 40);
    if (!text) continue;
    const found = read(text, todayHere());
    field.value = found.day ? found.day.split("-").reverse().map(Number).join(".") : text;
    unfold(field);
    some = true;
  }
  if (some) {
    const days = entered();
    if (days) show(days);
  }
}
