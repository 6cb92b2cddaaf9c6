// An offer for somebody else: by the share sheet of the device, else as SMS, mail or text. What is sent stands on the page already.
import { button, make } from "../page/dom.js";
import { say } from "../page/words.js";

/** What an element says, without the places where a long word may be divided. */
const textOf = (element) => element.textContent.replace(/\u00ad/g, "").replace(/\s+/g, " ").trim();

/** „03663 12-34 (Beratung, 14 Cent)“: a number with what stands beside it. */
function numberLine(item) {
  const [call, ...beside] = item.children;
  const more = beside.map(textOf).filter(Boolean);
  return `${textOf(call.querySelector("bdi"))}${more.length ? ` (${more.join(", ")})` : ""}`;
}

/** How to reach somebody: numbers, else the page of an online service, else who helps when nothing else fits. */
function reached(term) {
  const numbers = [...term.querySelectorAll(".phones > li")].map(numberLine);
  if (numbers.length) return numbers;
  const web = term.querySelector("a.call-web");
  if (web) return [web.href];
  const line = term.querySelector(".contact-line")?.cloneNode(true);
  line?.querySelector(".call-word")?.remove();
  return line ? [textOf(line)] : [];
}

/** Hours only as long as the page says them without „laut Quelle von …“. */
function hours(page, day) {
  const list = page.querySelector("[data-hours-until]");
  return list && day <= list.dataset.hoursUntil ? [...list.children].map(textOf) : [];
}

/** Name and text for somebody else. `day` is today, as 2026-11-30. */
export function message(page, day) {
  const name = textOf(page.querySelector("h1"));
  return { name, text: [name, ...reached(page.querySelector(".term-phone")), ...hours(page, day)].join("\n") };
}

const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" }).format(new Date());

export function start(group) {
  const page = group.closest(".page");
  const url = location.origin + location.pathname;
  const opener = group.querySelector("[data-share]");
  const said = make("p", { role: "status", class: "take-said" });
  const ways = make("p", { class: "take-ways", hidden: "" });
  group.append(ways, said);

  const fill = () => {
    const { name, text } = message(page, today());
    const whole = `${text}\n${url}`;
    const body = encodeURIComponent(whole.replaceAll("\n", "\r\n"));
    const link = (href, words) => make("a", { href, class: "button" }, words);
    // iPhones only read the text behind an ampersand, others do not mind it.
    const sms = link(`sms:?&body=${encodeURIComponent(whole)}`, say("Als SMS"));
    const mail = link(`mailto:?subject=${encodeURIComponent(name)}&body=${body}`, say("Als E-Mail"));
    ways.replaceChildren(sms, mail, button(say("Text kopieren"), () => copy(whole), { class: "plain" }));
  };

  async function copy(whole) {
    try {
      await navigator.clipboard.writeText(whole);
      said.textContent = say("Der Text ist kopiert.");
    } catch {
      const field = make("textarea", { readonly: "", rows: "5", "aria-label": say("Text kopieren") });
      field.value = whole;
      said.replaceChildren(say("Das Kopieren geht hier nicht von allein. Der Text ist markiert:"), field);
      field.select();
    }
  }

  function show(isShown) {
    if (isShown) fill();
    ways.hidden = !isShown;
    said.replaceChildren();
    opener.setAttribute("aria-expanded", `${isShown}`);
    if (isShown) ways.querySelector("a").focus();
  }

  opener.addEventListener("click", async () => {
    if (!navigator.share || !ways.hidden) return show(ways.hidden);
    const { name, text } = message(page, today());
    try {
      await navigator.share({ title: name, text, url });
    } catch (error) {
      // Who closes the sheet wants nothing more; a browser that refuses leaves the other ways.
      if (/** @type {Error} */ (error).name !== "AbortError") show(true);
    }
  });
}
