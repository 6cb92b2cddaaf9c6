// The box for people in danger, above the results of the search. It needs no index: the page brings all boxes along as
// templates, and the words come in one small file. Nothing of what is typed is kept or sent.
import { createCrisis } from "./crisis-core.js";
import { say } from "../page/words.js";

// So long nobody has typed: the last word is probably whole, or most probably where it may still become an ordinary one.
const SHORT_PAUSE = 350;
const LONG_PAUSE = 1000;

/** Puts the box right below the form whenever the question asks for one; `files` are the lists of words, on their way. */
export function startCrisis(form, files) {
  const place = document.createElement("div");
  const status = document.createElement("p");
  status.className = "visually-hidden";
  status.setAttribute("role", "status");
  form.after(status, place);
  let match;
  let shown;
  let timer;
  const tongues = [];
  const read = (list) => {
    if (!list) return;
    tongues.push(...list.tongues);
    match = createCrisis({ kinds: list.kinds, tongues });
  };
  const ready = files.map((file) => file.then(read).catch(() => {}));

  function show(kind) {
    if (kind === shown) return;
    shown = kind;
    /** @type {HTMLTemplateElement | null | undefined} */
    const template = kind && document.querySelector(`template[data-crisis-box="${kind}"]`);
    place.replaceChildren(...(template ? [template.content.cloneNode(true)] : []));
    // The narrowing of results is no help now, and the numbers have to be on the first screen.
    form.classList.toggle("has-crisis", Boolean(template));
    const title = place.querySelector("h2")?.textContent;
    status.textContent = title ? say("Hier stehen Nummern: {title}", { title }) : "";
    if (template?.dataset.boxSensitive !== undefined) dispatchEvent(new Event("sensitive"));
  }

  /** Looks at a question; while somebody is typing, a word that is not finished waits. Tells whether it is a crisis. */
  function look(question, isTyping) {
    clearTimeout(timer);
    if (!match) return false;
    const { kind, isHeld, isWhole } = match(question, isTyping);
    if (!kind || isWhole || kind === shown) show(kind);
    else timer = setTimeout(() => show(kind), isHeld ? LONG_PAUSE : SHORT_PAUSE);
    return Boolean(kind);
  }
  return { ready, look };
}
