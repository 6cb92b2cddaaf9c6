// Narrows the list that is on the page, and sorts it for a place. Without this file the whole list stands there.
import { make } from "../page/dom.js";
import { narrowed, paramsOf, stateFrom, withUnsure } from "./facets.js";
import { askedIn, hashOf, otherPlace, several, unknownPlace, wider } from "./asked.js";
import { facetsOf, fillForm, offeredIn, rememberWords, showCounts, wordsFor } from "./form.js";
import { itemsIn, showAge, showOnly } from "./list.js";
import { makeState } from "./state.js";
import { keepPlace, keptPlace } from "../kept/kept.js";
import { listOf, nearList } from "../place/near.js";
import { keeper, nameOf, placeField, placeNamed } from "../place/field.js";
import { say } from "../page/words.js";

class Finder {
  constructor(section, { elements, first, items }) {
    this.section = section;
    this.elements = elements;
    this.first = first;
    this.items = items;
    /** @type {Record<string, string[]>} */
    this.facets = {};
    /** @type {string[]} */
    this.unknown = [];
    /** What else to say of the address: elements. */
    this.remarks = [];
    this.ages = [...document.querySelectorAll(".of-age")];
    this.form = section.querySelector("form");
    this.listing = document.querySelector("[data-listing]");
    this.jump = document.querySelector(".jump");
    this.near = make("div", { class: "listing", "data-near": "" });
    this.listing.after(this.near);
    rememberWords(this.form);
    const hours = items.some((item) => item.open !== undefined);
    this.form.querySelectorAll("[name=offen]").forEach((box) => (hours ? undefined : box.closest("label").remove()));
    this.offered = offeredIn(this.form);
    this.place = undefined;
    this.state = makeState(section, {
      drop: (name, value) => this.drop(name, value),
      clear: () => this.clear(),
      include: () => this.include(),
    });
    this.placeInput = this.form.querySelector("[data-place-field] input");
  }

  async begin() {
    // On a bad line somebody has chosen before this file was here.
    const chosen = facetsOf(this.form, undefined, this.offered);
    const typed = this.placeInput?.value ?? "";
    this.listen();
    if (this.placeInput) this.listenForPlace();
    addEventListener("hashchange", async () => {
      // A part of the page is no question: what was chosen stays.
      if (location.hash && !location.hash.includes("=")) return;
      await this.read();
      if (location.hash) this.state.status.scrollIntoView({ block: "start" });
    });
    await this.read(chosen);
    if (typed.trim() && !this.place) {
      this.placeInput.value = typed;
      this.placeInput.dispatchEvent(new Event("input"));
    }
  }

  /** The state from the address, which stays as it is until the place in it has been understood; `chosen` counts more. */
  async read(chosen = {}) {
    const asked = askedIn(location.hash);
    const wanted = [...new Set(asked.getAll("ort").map((text) => text.trim().slice(0, 80)).filter(Boolean))];
    Object.assign(this, stateFrom(asked, this.offered), { place: undefined, remarks: [] });
    this.facets = withUnsure({ ...this.facets, ...chosen }, this.facets);
    if (wanted.length) await this.readPlace(wanted, asked);
    else if (this.placeInput && keptPlace()) await this.sortFor(keptPlace());
    this.draw();
  }

  async readPlace(named, asked) {
    const [wanted, ...others] = named;
    const own = new URLSearchParams(this.section.dataset.own).get("ort");
    const found = wanted === own ? own : await placeNamed(wanted).catch(() => "");
    if (!found) this.remarks = unknownPlace(wanted);
    else if (!this.placeInput) this.remarks = found === own ? [] : otherPlace({ id: found, name: await nameOf(found) }, asked);
    else if (!(await this.sortFor(found))) this.unknown.push(`ort=${wanted.slice(0, 40)}`);
    else if (others.length) this.remarks = several(this.place.name);
  }

  listen() {
    this.form.addEventListener("input", (event) => {
      if (!event.target.name) return;
      this.facets = withUnsure(facetsOf(this.form, event.target, this.offered), this.facets);
      Object.assign(this, { unknown: [], remarks: [] });
      this.draw(false);
    });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const wrong = this.form.querySelector("[aria-invalid=true]");
      if (wrong) {
        wrong.focus(); // its hint says how to write it
        return;
      }
      this.section.querySelector("details").open = false;
      this.state.status.scrollIntoView({ block: "start" });
      this.state.status.focus({ preventScroll: true });
    });
  }

  listenForPlace() {
    const keep = keeper();
    keep.box.addEventListener("keep", (event) => event.detail && this.place && keepPlace(this.place.id));
    this.placeInput.closest("[data-place-field]").append(keep.element);
    const decide = placeField(this.placeInput, async ({ id }) => {
      const isThere = await this.sortFor(id);
      this.draw();
      if (!isThere) this.state.fail(say("Die Angaben zu diesem Ort laden gerade nicht. Versuchen Sie es später noch einmal."));
      else if (keep.box.checked) keepPlace(id);
    });
    this.placeInput.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      decide();
    });
    this.placeInput.addEventListener("change", () => {
      if (this.placeInput.value.trim() || !this.place) return;
      this.drop("ort");
    });
  }

  /** True if the list can now be sorted for the place. */
  async sortFor(id) {
    this.place = await listOf(id).catch(() => undefined);
    return this.place !== undefined;
  }

  drop(name, value) {
    if (name === "ort") this.place = undefined;
    else if (value && this.facets[name].length > 1) this.facets[name] = this.facets[name].filter((one) => one !== value);
    else delete this.facets[name];
    Object.assign(this, { facets: withUnsure(this.facets, this.facets), unknown: [], remarks: [] });
    this.draw();
    this.state.status.focus();
  }

  clear() {
    Object.assign(this, { facets: {}, unknown: [], remarks: [], place: undefined });
    this.draw();
    this.state.status.focus();
  }

  /** Also what is free or open for all we know. */
  include() {
    this.facets = { ...this.facets, unklar: ["1"] };
    this.draw();
    this.state.status.focus();
  }

  /** Everything anew from the state; the form only where it did not start the change. */
  draw(alsoForm = true) {
    const { facets, place, form } = this;
    if (alsoForm) fillForm(form, facets);
    if (alsoForm && this.placeInput) this.placeInput.value = place?.name ?? "";
    const found = narrowed(this.items, facets, place?.reached);
    showCounts(form, found.counts, facets);
    this.drawList(found);
    const active = Object.entries(facets).flatMap(([name, values]) => values.map((value) => ({ name, value, text: wordsFor(form, name, value) })));
    if (place) active.push({ name: "ort", value: place.id, text: place.name });
    const params = paramsOf(facets, place?.id, askedIn(location.hash).toString());
    this.remember(params);
    const everywhere = wider(this.section.dataset.own, params);
    const cut = "cut" in this.section.dataset;
    this.state.show({ active, found, total: this.items.length, unknown: this.unknown, remarks: this.remarks, cut, everywhere });
  }

  /** The list as the page has it, or as seen from a place. */
  drawList(found) {
    const { facets, place } = this;
    const ofAge = showAge(this.ages, place ? undefined : facets.alter?.[0], found.ids, this.listing);
    showOnly(new Set([...found.ids].filter((id) => !ofAge.has(id))), this.listing, this.elements);
    this.listing.hidden = Boolean(place);
    if (this.jump) this.jump.hidden = Boolean(place);
    this.near.replaceChildren(...(place ? nearList(place, this.first, found.ids) : []));
  }

  remember(params) {
    const hash = hashOf(params, location.hash);
    if (hash !== location.hash) history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
  }
}

export async function start(section) {
  const listing = document.querySelector("[data-listing]");
  await new Finder(section, await itemsIn(listing)).begin();
}
