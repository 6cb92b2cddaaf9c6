/**
 * „Seite schnell verlassen“: the way out of pages that can put somebody in danger. What it does and what it cannot do stands
 * in the README beside this file. Part of app.js; needs nothing but the page and `app.root`.
 *
 * What pages give it:
 * - `.quick-exit`, a link: where to go. In `.quick-exit-line` on sensitive pages; on all others `hidden`, for their tab.
 * - `data-quick-exit` on that link: the words for presses that are left, with `{n}`. Each link that has it leaves.
 * - `.brand`: its words become the title of the tab while it leaves.
 * - `data-sensitive` on an element of the page: this page is sensitive. Its value, if any, is the neutral address that the
 *   address bar shows instead, from the site's root.
 * - `data-neutral` on a link, or around links to offers: the neutral address of what the link leads to.
 * - `.by-keyboard`: what tells of the key; hidden until this script is here.
 * - the event "sensitive" at the window: what a script has just drawn is sensitive.
 */
{
  /** The name of a tab that has shown a sensitive page; it means nothing to who reads it. */
  const GUARDED = "seite";
  const KEY = "Shift";
  const PRESSES = 3;
  /** Milliseconds after which presses are forgotten. */
  const PATIENCE = 5000;

  const home = document.querySelector(".brand");
  const sensitive = document.querySelector("[data-sensitive]");

  /** Shows the way out, in a tab that is guarded and on a page that has none of its own. */
  const guard = () => {
    const link = document.querySelector(".quick-exit[hidden]");
    if (window.name !== GUARDED || !link || document.querySelector(".quick-exit-line")) return;
    const line = document.createElement("aside");
    const status = document.createElement("span");
    line.className = "quick-exit-line wrap";
    status.setAttribute("role", "status");
    line.append(status, link);
    link.hidden = false;
    document.querySelector("main").before(line);
  };

  /** Hidden at once, the network may be slow; and no way back to this page with the back button. */
  const leave = (link) => {
    document.documentElement.classList.add("left");
    document.title = home.textContent;
    window.name = "";
    location.replace(link.href);
  };

  /**
   * Back on a sensitive page without the tab's name means that somebody has left in between: leave again. Whoever only
   * followed a link to another site has a mark at this page, for some browsers do not give the name back.
   */
  const arrive = (isBack) => {
    const { away, ...state } = history.state ?? {};
    if (away) {
      history.replaceState(state, "");
      window.name = GUARDED;
    }
    if ((sensitive || state.sensitive) && isBack && window.name !== GUARDED) return leave(document.querySelector(".quick-exit"));
    if (sensitive) window.name = GUARDED;
    const neutral = sensitive?.dataset.sensitive;
    if (neutral && !app.isFile) history.replaceState(history.state, "", new URL(neutral + location.search + location.hash, app.root));
    guard();
  };
  const entry = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
  // A page the browser threw away for want of memory comes back like this too.
  arrive(entry?.type === "back_forward" && !document.wasDiscarded);
  addEventListener("pageshow", (event) => event.persisted && arrive(true));

  // What other scripts draw may be sensitive as well: the entry of the history remembers it.
  addEventListener("sensitive", () => {
    history.replaceState({ ...history.state, sensitive: true }, "");
    window.name = GUARDED;
    guard();
  });

  /** The neutral address of what a link leads to, so that no other one gets into the history. */
  const neutralOf = (link) => link.dataset.neutral ?? (/\/angebote\/[^/]+\/$/.test(link.pathname) ? link.closest("[data-neutral]")?.dataset.neutral : "");

  const isAway = (link) => link.protocol.startsWith("http") && link.host !== location.host;
  const opensAnother = (event) => event.button || event.ctrlKey || event.metaKey || event.shiftKey;

  /** Whatever opens a link. A link to another site leaves a mark at this page: see `arrive`. */
  const follow = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.button > 1) return;
    if ("quickExit" in link.dataset) {
      event.preventDefault();
      leave(link);
      return;
    }
    const neutral = neutralOf(link);
    if (neutral) link.href = new URL(neutral, app.root).href;
    if (window.name === GUARDED && isAway(link) && !opensAnother(event)) history.replaceState({ ...history.state, away: true }, "");
  };
  addEventListener("click", follow);
  // The middle button opens a new tab: the exit must not leave the old one standing, nor an address speak there.
  addEventListener("auxclick", follow);
  document.querySelectorAll(".by-keyboard").forEach((hint) => (hint.hidden = false));

  // The key alone, so that writing capitals does not count, and within a few seconds.
  let presses = 0;
  let wasCombined = false;
  let forget;
  addEventListener("keyup", (event) => {
    const line = document.querySelector(".quick-exit-line");
    if (!line) return;
    const isPress = event.key === KEY && !wasCombined;
    wasCombined = event.shiftKey;
    presses = isPress ? presses + 1 : 0;
    const count = line.querySelector("[role=status]");
    const link = line.querySelector("a");
    if (presses === PRESSES) return leave(link);
    count.textContent = presses ? link.dataset.quickExit.replace("{n}", String(PRESSES - presses)) : "";
    clearTimeout(forget);
    forget = setTimeout(() => {
      presses = 0;
      count.textContent = "";
    }, PATIENCE);
  });
}
