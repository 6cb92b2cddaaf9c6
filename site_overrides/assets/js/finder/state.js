// What the finder says: how many fit, what is chosen, what to leave out when nothing fits.
import { button, contact, link, make } from "../page/dom.js";
import { say } from "../page/words.js";

const CHOICES = {
  alter: (choice) => say("Alter: {choice}", { choice }),
  thema: (choice) => say("Thema: {choice}", { choice }),
  sprache: (choice) => say("Sprache: {choice}", { choice }),
  ort: (choice) => say("Ort: {choice}", { choice }),
};
const UNSURE = {
  alter: (number) =>
    say("Bei {number} weiteren Angeboten zählt das Alter nicht.", { number }, "Bei 1 weiteren Angebot zählt das Alter nicht."),
  kostenlos: (number) =>
    say(
      "Bei {number} weiteren Angeboten kennen wir die Kosten nicht. Nachfragen lohnt sich.",
      { number },
      "Bei 1 weiteren Angebot kennen wir die Kosten nicht. Nachfragen lohnt sich.",
    ),
  zugang: (number) =>
    say(
      "Bei {number} weiteren Angeboten kennen wir den Zugang nicht. Nachfragen lohnt sich.",
      { number },
      "Bei 1 weiteren Angebot kennen wir den Zugang nicht. Nachfragen lohnt sich.",
    ),
  offen: (number) =>
    say(
      "Bei {number} weiteren Angeboten kennen wir die Zeiten nicht. Nachfragen lohnt sich.",
      { number },
      "Bei 1 weiteren Angebot kennen wir die Zeiten nicht. Nachfragen lohnt sich.",
    ),
};

/** The part below the form. `drop(name, value)` takes one choice back, `clear` all of them, `include` adds what is not known. */
export function makeState(section, { drop, clear, include }) {
  const status = make("p", { role: "status", class: "result-count", tabindex: "-1" });
  const chosen = make("ul", { class: "chosen" });
  const bar = make("div", { class: "finder-chosen" }, chosen, button(say("Alles zurücksetzen"), clear, { class: "plain" }));
  const notes = make("div", { class: "finder-notes" });
  bar.hidden = true;
  section.append(status, bar, notes);

  const chip = ({ name, value, text }) => {
    const said = CHOICES[name]?.(text) ?? text;
    const away = button(said, () => drop(name, value), { class: "plain", "aria-label": say("{choice} weglassen", { choice: said }) });
    away.append(make("span", { "aria-hidden": "true" }, "×"));
    return make("li", {}, away);
  };
  const submit = section.querySelector(".finder-show button");
  return {
    status,
    show(view) {
      submit.textContent = submitText(view);
      bar.hidden = !view.active.length;
      chosen.replaceChildren(...view.active.map(chip));
      const text = statusText(view);
      if (status.textContent !== text) status.textContent = text;
      notes.replaceChildren(...noted(view, drop, include));
    },
    fail: (text) => notes.append(make("p", { class: "notice notice-warn", role: "alert" }, text)),
  };
}

/** The button at the end of the form counts, too: there is the finger. */
function submitText({ active, found }) {
  const number = found.ids.size;
  if (!active.length) return say("Liste zeigen");
  return number ? say("{number} Angebote zeigen", { number }, "1 Angebot zeigen") : say("Nichts passt. Vorschläge zeigen");
}

function statusText({ active, found, total }) {
  if (!active.length) return "";
  const number = found.ids.size;
  if (!number) return say("Nichts passt zu allem zugleich.");
  const one = total === 1 ? "1 von 1 Angebot passt." : "1 von {total} Angeboten passt.";
  return say("{number} von {total} Angeboten passen.", { number, total }, one);
}

function noted({ active, found, unknown, remarks, cut, everywhere }, drop, include) {
  const lines = remarks.length ? [make("div", { class: "notice notice-warn" }, ...remarks)] : [];
  if (unknown.length) {
    const text = say("Das in der Adresse kennen wir hier nicht: {values}. Wir zeigen die Liste ohne diese Angabe.", {
      values: unknown.join(", "),
    });
    const isAge = unknown.some((one) => one.startsWith("alter="));
    lines.push(make("p", { class: "notice notice-warn" }, text, ...(isAge ? [" ", say("Schreiben Sie das Alter als Zahl von 0 bis 120.")] : [])));
  }
  for (const [name, number] of Object.entries(found.unsure)) {
    const show = say("Auch diese zeigen", { number }, "Auch dieses zeigen");
    lines.push(make("p", { class: "small" }, UNSURE[name](number)), button(show, include, { class: "plain" }));
  }
  if (active.length && !found.ids.size) lines.push(...nothing(active, found.without, drop, everywhere));
  else if (active.length && cut) lines.push(make("p", { class: "small" }, say("Hier stehen nicht alle Angebote."), " ", link(everywhere, say("In allen Angeboten suchen"))));
  return lines;
}

/** Never a dead end: what to leave out, where to look instead, whom to call. */
function nothing(active, without, drop, everywhere) {
  const names = [...new Set(active.map(({ name }) => name))].filter((name) => without[name]);
  const ways = names.map((name) => {
    const texts = active.filter((one) => one.name === name).map((one) => say("„{choice}“", { choice: one.text }));
    const choices = texts.reduce((first, second) => say("{first} und {second}", { first, second }));
    const text = say("Ohne {choices}: {number} Angebote", { number: without[name], choices }, "Ohne {choices}: 1 Angebot");
    return make("li", {}, button(text, () => drop(name), { class: "plain" }));
  });
  const first = ways.length
    ? [make("p", {}, say("Etwas weglassen:")), make("ul", { class: "ways" }, ...ways)]
    : [make("p", {}, say("Lieber mehreres weglassen oder alles zurücksetzen."))];
  return [...first, make("p", { class: "more" }, link(everywhere, say("In allen Angeboten suchen"))), ...contact()];
}
