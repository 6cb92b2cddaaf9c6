// "Merken" on cards and on the page of an offer. Nothing is kept before it is tapped.
import { button, copied, link, make } from "../page/dom.js";
import { MOST, savedOffers, saveOffers } from "../kept/kept.js";
import { parts, say } from "../page/words.js";

const FAILED = say("Ihr Browser erlaubt das Merken gerade nicht, zum Beispiel in einem privaten Fenster. Sie können die Seite drucken.");
const FULL = say("Ihre Merkliste ist voll. Mehr als {number} Angebote gehen nicht.", { number: MOST });
const QUESTION = say("Das ist ein heikles Thema. Wer dieses Gerät nutzt, kann Ihre Merkliste sehen. Trotzdem merken?");

class Saver {
  constructor({ id, name, isSensitive }) {
    this.id = id;
    this.isSensitive = isSensitive;
    this.word = document.createTextNode("");
    this.button = button("", () => this.tap(), { class: "plain save" });
    this.button.append(this.word, make("span", { class: "visually-hidden" }, ": ", ...copied(name)));
    this.said = make("span", { role: "status", class: "save-said" });
    this.asking = make("span", { class: "save-ask" });
    this.element = make("p", { class: "card-save" }, this.button, this.said, this.asking);
    this.draw();
  }

  isSaved() {
    return savedOffers().ids.includes(this.id);
  }

  draw() {
    this.word.data = this.isSaved() ? say("Gemerkt – entfernen") : say("Merken");
  }

  tap() {
    if (this.isSaved()) this.change((ids) => ids.filter((id) => id !== this.id), say("Entfernt."));
    else if (this.isSensitive) this.ask();
    else this.save();
  }

  save() {
    const list = link("merkliste/", say("Merkliste"));
    this.change((ids) => [...ids, this.id], ...parts(say("Steht auf Ihrer {list}."), { list }));
  }

  /** `edit` gets what is saved now: another tab may have changed it. */
  change(edit, ...done) {
    const outcome = saveOffers(edit(savedOffers().ids));
    this.said.replaceChildren(...(outcome === "kept" ? done : [outcome === "full" ? FULL : FAILED]));
    this.draw();
  }

  ask() {
    const answer = (act) => () => {
      this.asking.replaceChildren();
      act?.();
      this.button.focus();
    };
    const no = button(say("Nein"), answer(), { class: "plain" });
    this.asking.setAttribute("role", "group");
    this.asking.setAttribute("aria-label", QUESTION);
    this.asking.replaceChildren(QUESTION, " ", no, " ", button(say("Ja, merken"), answer(() => this.save()), { class: "plain" }));
    no.focus();
  }
}

/** Buttons for the cards and first rows below `main`, and for the offer the page is about. */
export function start(main) {
  const savers = [...main.querySelectorAll("li.card[data-offer], li.row-first")].map((card) => {
    const saver = new Saver({ id: card.dataset.offer, name: card.querySelector(".card-title a, .row-title"), isSensitive: "neutral" in card.dataset });
    const before = card.querySelector(".sure");
    if (before) before.before(saver.element);
    else (card.querySelector(".row-act") ?? card).append(saver.element);
    return saver;
  });
  const page = main.querySelector(".page-offer[data-offer]");
  if (page) {
    const saver = new Saver({ id: page.dataset.offer, name: page.querySelector("h1"), isSensitive: "sensitive" in page.dataset });
    (page.querySelector(".unknown") ?? page.querySelector(".terms")).after(saver.element);
    savers.push(saver);
  }
  addEventListener("storage", () => savers.forEach((saver) => saver.draw()));
  // Back from the Merkliste a browser may show the page as it was.
  addEventListener("pageshow", (event) => event.persisted && savers.forEach((saver) => saver.draw()));
}
