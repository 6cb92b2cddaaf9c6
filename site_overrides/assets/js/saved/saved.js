// The Merkliste: what is saved on this device, or a list that somebody has sent.
import { button, contact, link, make, readJson, ROOT } from "../page/dom.js";
import { keepPlace, keptPlace, MOST, savedOffers, saveOffers, sharedOffers } from "../kept/kept.js";
import { held } from "../page/number-marks.js";
import { nameOf } from "../place/field.js";
import { mailLink, shareLink } from "./mail.js";

const FAILED = "Ihr Browser erlaubt das Merken gerade nicht, zum Beispiel in einem privaten Fenster.";
const FULL = `Mehr als ${MOST} Angebote passen nicht auf die Merkliste.`;
const counted = (number) => (number === 1 ? "1 Angebot" : `${number} Angebote`);
const isSavedData = (data) => data.offers !== null && typeof data.offers === "object";

class SavedPage {
  constructor(element) {
    this.element = element;
    this.device = document.querySelector("[data-device]");
    /** @type {(name: string) => HTMLElement} */
    const part = (name) => element.querySelector(`[data-${name}]`);
    this.status = part("status");
    this.shared = part("shared");
    this.items = part("items");
    this.actions = part("actions");
    this.careful = part("careful");
    this.link = part("link");
    this.mail = /** @type {HTMLAnchorElement} */ (part("mail"));
    /** @type {any[]} */
    this.offers = [];
    this.field = this.link.querySelector("input");
    const on = (name, act, within = element) => within.querySelector(`[data-${name}]`).addEventListener("click", act);
    on("print", () => print());
    on("clear", () => this.clear());
    on("share", () => this.share());
    on("copy", () => this.copy());
    on("keep", () => this.keep());
    on("forget", () => this.forget(), this.device);
    on("own", (event) => {
      event.preventDefault();
      this.leaveShared();
    });
    addEventListener("hashchange", () => this.draw());
    addEventListener("storage", () => this.draw());
  }

  async draw(said = "") {
    const shared = sharedOffers(location.hash);
    const { ids, damaged } = savedOffers();
    this.isShared = shared.length > 0;
    this.asked = this.isShared ? shared : ids;
    this.element.hidden = false;
    this.shared.hidden = !this.isShared;
    this.link.hidden = true;
    this.drawDevice();
    if (!this.asked.length) return this.empty(said || (damaged ? "Die gespeicherte Liste war beschädigt. Sie ist jetzt leer." : ""));
    try {
      this.show((await readJson("merkliste/angebote.json", isSavedData)).offers, said);
    } catch {
      this.status.textContent = "Ihre Liste lädt gerade nicht. Versuchen Sie es später noch einmal.";
      this.items.replaceChildren(make("ul", { class: "links" }, ...this.asked.map((id) => make("li", {}, link(`angebote/${id}/`, id)))), ...contact());
    }
  }

  show(known, said) {
    const has = (id) => Object.prototype.hasOwnProperty.call(known, id);
    this.offers = this.asked.filter(has).map((id) => ({ id, ...known[id] }));
    const lost = this.asked.filter((id) => !has(id));
    this.status.textContent = [said, `${counted(this.offers.length)} ${this.isShared ? "in dieser Liste" : "auf Ihrer Merkliste"}.`].join(" ").trim();
    const rows = this.offers.map((offer) => this.row(offer));
    this.items.replaceChildren(...(rows.length ? [make("ul", { class: "rows" }, ...rows)] : []), ...this.lostNote(lost));
    this.actions.hidden = !rows.length;
    this.actions.querySelector("[data-clear]").hidden = this.isShared;
    const isCareful = this.offers.some((offer) => offer.neutral);
    this.careful.hidden = !isCareful;
    if (isCareful) dispatchEvent(new Event("sensitive"));
    const address = shareLink(new URL("merkliste/", ROOT).href, this.offers.map((offer) => offer.id));
    this.field.value = address;
    this.mail.href = mailLink(this.offers, (id) => new URL(`angebote/${id}/`, ROOT).href, address);
  }

  row({ id, name, by = "", where = "", phone, whose, note, neutral }) {
    const title = link(`angebote/${id}/`, held(name), { class: "row-title", ...(neutral ? { "data-neutral": neutral } : {}) });
    const item = make("li", { class: "row", "data-offer": id }, title);
    if (by) item.append(make("span", { class: "row-text" }, held(by)));
    if (note) item.append(make("span", { class: "row-closed" }, note));
    if (where) item.append(make("span", { class: "row-place" }, where));
    if (phone) {
      const call = make("a", { class: "row-call", href: `tel:${phone[0]}` }, make("span", { class: "call-word" }, "Anrufen"), " ", make("bdi", { dir: "ltr" }, phone[1]));
      const beside = [["row-whose", whose], ["call-price", phone[2] !== whose && phone[2]]].filter(([, words]) => words);
      item.append(beside.length ? make("span", { class: "row-calls" }, call, ...beside.flatMap(([css, words]) => [" ", make("span", { class: css }, words)])) : call);
    }
    if (!this.isShared) {
      item.append(button("Entfernen", () => this.remove(id, name), { class: "plain row-remove", "aria-label": `${name} entfernen` }));
    }
    return item;
  }

  lostNote(lost) {
    if (!lost.length) return [];
    const text = lost.length === 1 ? "Ein Eintrag gehört zu keinem Angebot mehr." : `${lost.length} Einträge gehören zu keinem Angebot mehr.`;
    const note = make("p", { class: "notice notice-info" }, text, " ");
    if (!this.isShared) note.append(button("Aufräumen", () => this.change((ids) => ids.filter((id) => !lost.includes(id)), "Aufgeräumt."), { class: "plain" }));
    return [note];
  }

  empty(said) {
    this.offers = [];
    this.status.textContent = [said, "Ihre Merkliste ist leer."].join(" ").trim();
    this.items.replaceChildren();
    this.actions.hidden = true;
    this.careful.hidden = true;
  }

  /** `edit` gets what is saved now: another tab may have changed it. */
  async change(edit, said) {
    const outcome = saveOffers(edit(savedOffers().ids));
    await this.draw(outcome === "kept" ? said : outcome === "full" ? FULL : FAILED);
    this.focusStatus();
    return outcome === "kept";
  }

  focusStatus() {
    this.status.setAttribute("tabindex", "-1");
    this.status.focus();
  }

  remove(id, name) {
    return this.change((ids) => ids.filter((one) => one !== id), `Entfernt: ${name}.`);
  }

  /** One tap, and one tap back. */
  async clear() {
    const before = savedOffers().ids;
    if (!(await this.change(() => [], "Gelöscht."))) return;
    this.items.replaceChildren(make("p", {}, button("Rückgängig machen", () => this.change(() => before, "Wieder da."), { class: "plain" })));
  }

  async keep() {
    const wanted = this.offers.map((offer) => offer.id);
    if (await this.change((ids) => [...new Set([...ids, ...wanted])], "Gemerkt.")) await this.leaveShared("Gemerkt.");
  }

  async leaveShared(said = "") {
    history.replaceState(null, "", location.pathname);
    await this.draw(said);
    this.focusStatus();
  }

  share() {
    const show = () => {
      this.link.hidden = false;
      this.field.focus();
      this.field.select();
    };
    if (!navigator.share) return show();
    return navigator.share({ title: "Merkliste", url: this.field.value }).catch((error) => (error.name === "AbortError" ? undefined : show()));
  }

  copy() {
    this.field.select();
    const tell = (text) => (this.status.textContent = text);
    const failed = () => tell("Der Link ist markiert. Kopieren Sie ihn mit Ihrem Browser.");
    if (!navigator.clipboard) return failed();
    return navigator.clipboard.writeText(this.field.value).then(() => tell("Der Link ist kopiert."), failed);
  }

  /** What this device keeps, and the one button that ends it. */
  async drawDevice() {
    const { ids, damaged } = savedOffers();
    const place = keptPlace();
    this.device.hidden = !ids.length && !damaged && !place;
    const parts = ids.length ? [`die Merkliste mit ${ids.length === 1 ? "einem Angebot" : `${ids.length} Angeboten`}`] : damaged ? ["eine beschädigte Merkliste"] : [];
    if (place) parts.push(`Ihr Ort: ${(await nameOf(place).catch(() => "")) || place}`);
    this.device.querySelector("[data-kept]").textContent = `Gespeichert: ${parts.join(" und ")}.`;
  }

  async forget() {
    keepPlace("");
    await this.change(() => [], "Alles gelöscht.");
  }
}

export function start(element) {
  return new SavedPage(element).draw();
}
