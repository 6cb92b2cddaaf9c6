// "Wo wohnen Sie?": a field that knows the villages. Works offline once its one small file is here.
import { button, contact, link, make, readJson, ROOT } from "../page/dom.js";
import { keepPlace, keptPlace } from "../kept/kept.js";
import { certain, isPlaceData, placesLike } from "./names.js";
import { latinDigits, say } from "../page/words.js";

const FOLDER = document.body.dataset.folder ?? "";
const placeNames = () => readJson("ort/orte.json", isPlaceData);

/** The municipality a text in an address means: its id, or a name that is certain; else empty. */
export async function placeNamed(text) {
  const data = await placeNames();
  return data.municipalities.some(([id]) => id === text) ? text : (certain(placesLike(data, latinDigits(text)))?.id ?? "");
}

/** Name of a municipality; empty if there is no such one. */
export const nameOf = async (id) => (await placeNames()).municipalities.find(([known]) => known === id)?.[1] ?? "";

const label = ({ name, village }) => (village ? say("{name}, gehört zu {municipality}", { name, municipality: village }) : name);

const allPlaces = () => link("ort/", say("Alle Orte von A bis Z"));

/** A tick box that keeps the place on this device, or forgets it at once. */
export function keeper() {
  const box = make("input", { type: "checkbox" });
  box.checked = keptPlace() !== "";
  box.addEventListener("change", () => {
    if (!box.checked) keepPlace("");
    box.dispatchEvent(new CustomEvent("keep", { detail: box.checked }));
  });
  return { box, element: make("label", { class: "tick" }, box, " ", make("span", {}, say("Ort auf diesem Gerät merken"))) };
}

/** Gives `input` suggestions; calls `choose({id, name, village})` when the place is clear. Returns `decide` for a submit. */
export function placeField(input, choose) {
  const status = make("p", { role: "status", class: "place-status" });
  const list = make("div", { class: "place-choices" });
  (input.closest(".search-row") ?? input).after(status, list);

  const tell = (text, ...elements) => {
    status.textContent = text;
    list.replaceChildren(...elements);
  };
  const take = (place) => {
    input.value = label(place);
    tell("");
    choose(place);
  };
  const offer = (text, found) =>
    tell(text, make("ul", {}, ...found.map((one) => make("li", {}, button(label(one), () => take(one), { class: "plain" })))));

  async function known(show) {
    const asked = input.value;
    try {
      const found = placesLike(await placeNames(), latinDigits(asked));
      // A slow answer to an older text must not replace a newer one.
      if (asked === input.value) show(found);
    } catch {
      if (asked === input.value) tell(say("Die Ortsnamen laden gerade nicht."), allPlaces());
    }
  }
  const suggest = (found) => {
    if (input.value.trim().length < 2 || !found.length) tell("");
    else if (!found[0].sure) offer(say("Meinten Sie:"), found);
    else offer(say("{number} Vorschläge:", { number: found.length }, "1 Vorschlag:"), found);
  };
  const decide = (found) => {
    const one = certain(found);
    if (!input.value.trim()) tell(say("Bitte schreiben Sie Ihren Ort oder Ihre Postleitzahl."));
    else if (one) take(one);
    else if (!found.length) tell(say("Diesen Ort kennen wir nicht. Suchen Sie ihn in der Liste:"), allPlaces(), ...contact());
    else offer(found[0].sure ? say("Mehrere Orte passen. Welchen meinen Sie?") : say("Meinten Sie:"), found.slice(0, 30));
  };
  let timer;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => known(suggest), 120);
  });
  return () => {
    clearTimeout(timer);
    return known(decide);
  };
}

/** The page of the municipality; in another language, which has none, that of its area. */
const pageOf = ({ id, area }) => (FOLDER && area ? `${FOLDER}gebiet/${area}/` : `ort/${id}/`);

/** The form on the home page and above the list of all places: leads to the page of the municipality. */
export function start(form) {
  const input = form.querySelector("input[name=ort]");
  const keep = keeper();
  const decide = placeField(input, (place) => {
    if (keep.box.checked) keepPlace(place.id);
    location.href = new URL(pageOf(place), ROOT).href;
  });
  form.append(keep.element);
  // Before the frame's own handler, which would lead to the list of all places.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    decide();
  }, true);
  const kept = keptPlace();
  if (kept) {
    nameOf(kept).then((name) => {
      if (!name) return;
      const offered = make("p", { class: "more" }, link(`ort/${kept}/`, say("Zu Ihrem Ort: Hilfe in {place}", { place: name })));
      form.prepend(offered);
      keep.box.addEventListener("keep", (event) => (offered.hidden = !event.detail));
    }, () => {});
  }
  const asked = new URLSearchParams(location.hash.slice(1, 2000)).get("ort");
  if (asked && !input.value) {
    input.value = asked.slice(0, 80);
    decide();
  } else if (input.value) input.dispatchEvent(new Event("input"));
}
