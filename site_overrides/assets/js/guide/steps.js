// Steps that open and close, and ticks for what is done. Without this file every step stands open.

import { button, make } from "../page/dom.js";
import { doneSteps, keepDoneSteps } from "../kept/kept.js";
import { say } from "../page/words.js";

const OPEN_ALL = say("Alle Schritte aufklappen");
const CLOSE_ALL = say("Alle Schritte zuklappen");

export function start(guide) {
  const steps = [...guide.querySelectorAll(".step")].map(foldable);
  guide.classList.remove("guide-folding");
  if (steps.length < 2) return;
  const all = button(OPEN_ALL, () => {
    const open = all.textContent === OPEN_ALL;
    steps.forEach((step) => step.show(open));
    tell();
  }, { class: "plain" });
  const tell = () => (all.textContent = steps.every((step) => step.isOpen()) ? CLOSE_ALL : OPEN_ALL);
  steps.forEach((step) => step.toggle.addEventListener("click", tell));
  const bar = make("div", { class: "steps-bar" }, all);
  guide.querySelector(".steps").before(bar);
  if (!document.querySelector("[data-sensitive]")) ticks(guide, steps, bar);
  guide.classList.add("guide-foldable");

  // Paper cannot be opened later.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = steps.filter((step) => !step.isOpen());
    closed.forEach((step) => step.show(true));
  });
  addEventListener("afterprint", () => closed.forEach((step) => step.show(false)));

  // A link to a step opens it, also one on this page.
  const follow = () => {
    const step = steps.find(({ item }) => `#${item.id}` === location.hash);
    if (!step) return;
    step.show(true);
    tell();
    step.item.scrollIntoView();
  };
  addEventListener("hashchange", follow);
  follow();
  // What is next stands open.
  if (!steps.some((step) => step.isOpen())) (steps.find((step) => !step.tick?.checked) ?? steps[0]).show(true);
}

function foldable(item) {
  const heading = item.querySelector(".step-title");
  const body = item.querySelector(".step-body");
  const toggle = make("button", { type: "button", class: "step-toggle", "aria-controls": body.id });
  toggle.append(...heading.childNodes);
  heading.append(toggle);
  const show = (open) => {
    toggle.setAttribute("aria-expanded", String(open));
    // "until-found": the browser's own search looks inside and opens it.
    if (open) body.removeAttribute("hidden");
    else body.setAttribute("hidden", "until-found");
  };
  const isOpen = () => !body.hasAttribute("hidden");
  toggle.addEventListener("click", () => show(!isOpen()));
  body.addEventListener("beforematch", () => show(true));
  show(false);
  return { item, toggle, show, isOpen };
}

function ticks(guide, steps, bar) {
  const name = guide.dataset.guide;
  const count = make("p", { class: "steps-done", role: "status" });
  const forget = button(say("Häkchen löschen"), () => {
    steps.forEach((step) => (step.tick.checked = false));
    keep();
    steps[0].toggle.focus();
  }, { class: "plain" });
  const keep = () => {
    keepDoneSteps(
      name,
      steps.filter((step) => step.tick.checked).map((step) => step.item.id),
    );
    tell();
  };
  const tell = () => {
    const done = steps.filter((step) => step.tick.checked).length;
    steps.forEach((step) => step.item.classList.toggle("step-is-done", step.tick.checked));
    const said = say("{number} von {total} Schritten erledigt. Das weiß nur dieses Gerät.", { number: done, total: steps.length });
    count.textContent = done ? said : "";
    forget.hidden = !done;
  };
  const before = doneSteps(name);
  for (const step of steps) {
    const title = step.toggle.textContent.trim().replace(/\s+/g, " ");
    step.tick = make("input", { type: "checkbox", "aria-label": say("Erledigt: {title}", { title }) });
    step.tick.checked = before.includes(step.item.id);
    step.tick.addEventListener("change", keep);
    step.item.querySelector(".step-body").before(make("label", { class: "step-tick" }, step.tick, " ", say("Erledigt")));
  }
  bar.append(forget, count);
  tell();
}
