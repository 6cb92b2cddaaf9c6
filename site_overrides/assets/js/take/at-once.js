// What somebody takes along of an offer: the buttons show themselves, what they do is loaded when they are touched.
{
  /** @type {HTMLElement | null} */
  const group = document.querySelector(".take");
  if (group) {
    /** @type {(name: string) => HTMLButtonElement | null} */
    const button = (name) => group.querySelector(`[data-${name}]`);
    const [paper, share, voice] = ["print", "share", "voice"].map(button);
    group.hidden = false;
    paper.hidden = false;
    paper.addEventListener("click", () => print());
    if (share && !app.isFile) app.touched(share, "take/share.js", group);
    const speech = globalThis.speechSynthesis;
    if (voice && speech && !app.isFile) {
      // Which voices there are, a browser says late: room for the button is kept, so that nothing moves.
      const language = document.documentElement.lang.slice(0, 2);
      // A voice that is not on the device would send what it reads to somebody else.
      const look = () => {
        if (speech.getVoices().some(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language))) voice.style.visibility = "";
      };
      voice.style.visibility = "hidden";
      app.touched(voice, "take/voice.js", group);
      app.later(look);
      speech.addEventListener?.("voiceschanged", look);
    }
  }
}
