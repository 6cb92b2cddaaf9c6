// What the finder says: how many fit, what is chosen, what to leave out when nothing fits.
import { button, contact, link, make } from "./dom.js";

const UNSURE = { kostenlos: "die Kosten", zugang: "den Zugang", offen: "die Zeiten" };
const FACETS = { alter: "Alter", thema: "Thema", sprache: "Sprache", ort: "Ort" };
const offers = (number) => (number === 1 ? "1 Angebot" : `${number} Angebote`);

/** The part below the form. `drop(name, value)` takes one choice back, `clear` all of them, `include` adds what is not known. */
export function makeState(section, { drop, clear, include }) {
  const status = make("p", { role: "status", class: "result-count", tabindex: "-1" });
  const chosen = make("ul", { class: "chosen" });
  const bar = make("div", { class: "finder-chosen" }, chosen, button("Alles zurücksetzen", clear, { class: "plain" }));
  const notes = make("div", { class: "finder-notes" });
  bar.hidden = true;
  section.append(status, bar, notes);

  const chip = ({ name, value, text }) => {
    const said = FACETS[name] ? `${FACETS[name]}: ${text}` : text;
    const away = button(said, () => drop(name, value), { class: "plain", "aria-label": `${said} weglassen` });
    away.append(make("span", { "aria-hidden": "true" }, "×"));
    return make("li", {}, away);
  };
  return {
    status,
    show(view) {
      bar.hidden = !view.active.length;
      chosen.replaceChildren(...view.active.map(chip));
      const text = statusText(view);
      if (status.textContent !== text) status.textContent = text;
      notes.replaceChildren(...noted(view, drop, include));
    },
    fail: (text) => notes.append(make("p", { class: "notice notice-warn", role: "alert" }, text)),
  };
}

function statusText({ active, found, total }) {
  if (!active.length) return "";
  const number = found.ids.size;
  if (!number) return "Nichts passt zu allem zugleich.";
  return `${number} von ${total} ${total === 1 ? "Angebot" : "Angeboten"} ${number === 1 ? "passt" : "passen"}.`;
}

function noted({ active, found, unknown, cut, everywhere }, drop, include) {
  const lines = [];
  if (unknown.length) {
    const text = `Das in der Adresse kennen wir hier nicht: ${unknown.join(", ")}. Wir zeigen die Liste ohne diese Angabe.`;
    lines.push(make("p", { class: "notice notice-warn" }, text));
  }
  for (const [name, many] of Object.entries(found.unsure)) {
    const text = `Bei ${many} weiteren ${many === 1 ? "Angebot" : "Angeboten"} kennen wir ${UNSURE[name]} nicht. Fragen Sie dort nach.`;
    lines.push(make("p", { class: "small" }, text), button(many === 1 ? "Auch dieses zeigen" : "Auch diese zeigen", include, { class: "plain" }));
  }
  if (active.length && !found.ids.size) lines.push(...nothing(active, found.without, drop, everywhere));
  else if (active.length && cut) lines.push(make("p", { class: "small" }, "Hier stehen nicht alle Angebote. ", link(everywhere, "In allen Angeboten suchen")));
  return lines;
}

/** Never a dead end: what to leave out, where to look instead, whom to call. */
function nothing(active, without, drop, everywhere) {
  const names = [...new Set(active.map(({ name }) => name))].filter((name) => without[name]);
  const ways = names.map((name) => {
    const texts = active.filter((one) => one.name === name).map((one) => `„${one.text}“`);
    return make("li", {}, button(`Ohne ${texts.join(" und ")}: ${offers(without[name])}`, () => drop(name), { class: "plain" }));
  });
  const first = ways.length
    ? [make("p", {}, "Lassen Sie etwas weg:"), make("ul", { class: "ways" }, ...ways)]
    : [make("p", {}, "Lassen Sie mehreres weg, oder setzen Sie alles zurück.")];
  return [...first, make("p", { class: "more" }, link(everywhere, "In allen Angeboten suchen")), ...contact()];
}
