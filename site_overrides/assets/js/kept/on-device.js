// On the privacy page: what this device keeps, and one button that deletes it.

import { button, make } from "../page/dom.js";
import { forgetAll, keptNames } from "./kept.js";

export function start(section) {
  const said = make("p", { role: "status", tabindex: "-1" });
  const list = make("ul");
  const drop = button("Alles davon löschen", () => {
    const gone = forgetAll();
    show();
    if (!gone) said.textContent = "Das Löschen hat nicht geklappt. Löschen Sie die Daten in den Einstellungen des Browsers.";
    said.focus();
  });
  const show = () => {
    const names = keptNames();
    said.textContent = names.length ? "Gespeichert ist:" : "Auf diesem Gerät ist nichts davon gespeichert.";
    list.replaceChildren(...names.map((name) => make("li", {}, name)));
    list.hidden = drop.hidden = !names.length;
  };
  show();
  section.querySelector("h2").after(said, list, drop);
  section.hidden = false;
}
