// The finder's form: choices ↔ values, and the words for them.
import { counted, isYears, NAMES, stateFrom } from "./facets.js";
import { make } from "../page/dom.js";
import { latinDigits, say } from "../page/words.js";

/** Values that each facet has on this page: {name: [values]}. */
export function offeredIn(form) {
  /** @type {Record<string, string[]>} */
  const offered = {};
  for (const field of form.elements) {
    if (!field.name) continue;
    const values = field.options ? [...field.options].map((option) => option.value) : field.type === "checkbox" ? [field.value] : [];
    offered[field.name] = [...(offered[field.name] ?? []), ...values.filter(Boolean)];
  }
  return offered;
}

/** Keeps the words of the choices before counts are written behind them. */
export function rememberWords(form) {
  for (const option of form.querySelectorAll("option")) option.dataset.text = option.textContent;
  for (const box of form.querySelectorAll("input[type=checkbox][name]")) box.dataset.text = box.closest("label").textContent.trim();
}

/** Words for a chosen value, as the form has them. */
export function wordsFor(form, name, value) {
  if (name === "unklar") return say("auch weitere Angebote");
  if (name === "alter" && isYears(value)) return say("{number} Jahre", { number: Number(value) }, "1 Jahr");
  for (const field of form.elements) {
    if (field.name !== name) continue;
    const option = [...(field.options ?? [])].find((one) => one.value === value);
    if (option) return option.dataset.text;
    if (field.type === "checkbox" && field.value === value) return field.dataset.text;
  }
  return value;
}

/** Facets → form. */
export function fillForm(form, facets) {
  for (const field of form.elements) {
    if (!NAMES.includes(field.name)) continue;
    const values = facets[field.name] ?? [];
    if (field.type === "checkbox") field.checked = values.includes(field.value);
    else if (field.options) field.value = values.find((value) => !isYears(value)) ?? "";
    else field.value = values.find(isYears) ?? "";
    field.removeAttribute("aria-invalid");
  }
}

/** Form → facets. Of the two ways to say an age the one just touched counts. */
export function facetsOf(form, changed, offered) {
  const years = form.querySelector("input[name=alter]");
  const group = form.querySelector("select[name=alter]");
  if (changed === years && group && years.value) group.value = "";
  if (changed === group && group?.value) years.value = "";
  if (years.value !== latinDigits(years.value)) years.value = latinDigits(years.value);
  const typed = years.value.trim();
  sayIfWrong(years, Boolean(typed) && !isYears(typed));
  return stateFrom(new URLSearchParams(/** @type {any} */ (new FormData(form))), offered).facets;
}

/** What is wrong with an age stands before the hint, which is read to whoever is in the field. */
function sayIfWrong(years, isWrong) {
  const hint = years.form.querySelector("#f-alter-hint");
  hint.querySelector("strong")?.remove();
  if (isWrong) hint.prepend(make("strong", {}, say("Schreiben Sie das Alter als Zahl von 0 bis 120.")), " ");
  if (isWrong) years.setAttribute("aria-invalid", "true");
  else years.removeAttribute("aria-invalid");
}

/** Counts beside each choice; one that shows nothing cannot be chosen, but always be taken back. */
export function showCounts(form, counts, facets) {
  for (const option of form.querySelectorAll("option[value]:not([value=''])")) {
    const name = option.parentElement.name;
    const number = counted(counts, name, option.value);
    option.textContent = `${option.dataset.text} (${number})`;
    option.disabled = !number && !facets[name]?.includes(option.value);
  }
  for (const box of form.querySelectorAll("input[type=checkbox][name]")) {
    const number = counted(counts, box.name, box.value);
    box.closest("label").querySelector(".count").textContent = `(${number})`;
    box.disabled = !number && !box.checked;
  }
}
