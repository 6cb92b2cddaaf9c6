// „Vorlesen“: the offer in the voice of the device. Nothing leaves it: a voice that speaks from a server is never used.
import { say } from "../page/words.js";

const BLOCKS = "h1, p, li, dt, dd, .phone-label, .phone-hours";
/** A name in a sentence is read in the voice of the sentence. */
const OTHER_LANGUAGE = "[lang]:not(bdi)";

/** „03663“ → „0, 3, 6, 6, 3“: digit by digit, with time to write. */
const spelled = (text) => [...text.replace(/\D/g, "")].join(", ");

/** What is read, in pieces of one language each: {language, text}. The number comes last, for whom writes it down. */
export function pieces(page) {
  const found = [];
  let around;
  for (const part of page.querySelectorAll("h1, .lead, .page > .notice, [data-read], [data-read-last]")) {
    const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = /** @type {Text} */ (texts.currentNode);
      const element = node.parentElement;
      const text = node.data.replace(/\u00ad/g, "").replace(/\s+/g, " ");
      if (!text.trim() || element.closest("[hidden], .visually-hidden")) continue;
      const language = element.closest(OTHER_LANGUAGE).lang.slice(0, 2);
      const block = element.closest(BLOCKS);
      const said = element.closest("a[href^='tel:'] bdi") ? `${spelled(text)}.` : text;
      const isLast = Boolean(part.closest("[data-read-last]"));
      const before = found[found.length - 1];
      if (block === around && before?.language === language) before.text += said;
      else found.push({ language, text: said, isLast });
      around = block;
    }
  }
  return [...found.filter(({ isLast }) => !isLast), ...found.filter(({ isLast }) => isLast)];
}

/** A voice of this device for a language; none that speaks from elsewhere. */
const voiceFor = (voices, language) => voices.find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));

export function start(group) {
  const opener = group.querySelector("[data-voice]");
  const idle = opener.textContent;
  let turn = 0;

  function stop() {
    turn++;
    speechSynthesis.cancel();
    opener.textContent = idle;
    opener.setAttribute("aria-pressed", "false");
  }

  function read() {
    const voices = speechSynthesis.getVoices();
    const mine = ++turn;
    const utterances = pieces(group.closest(".page")).flatMap(({ language, text }) => {
      const voice = voiceFor(voices, language);
      if (!voice) return [];
      const utterance = new SpeechSynthesisUtterance(text.trim());
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return [utterance];
    });
    if (!utterances.length) return;
    const done = () => mine === turn && stop();
    utterances[utterances.length - 1].addEventListener("end", done);
    for (const utterance of utterances) utterance.addEventListener("error", done);
    speechSynthesis.cancel();
    utterances.forEach((utterance) => speechSynthesis.speak(utterance));
    opener.textContent = say("Vorlesen beenden");
    opener.setAttribute("aria-pressed", "true");
  }

  opener.addEventListener("click", () => (opener.getAttribute("aria-pressed") === "true" ? stop() : read()));
  // A page that somebody has left says nothing more.
  addEventListener("pagehide", stop);
}
