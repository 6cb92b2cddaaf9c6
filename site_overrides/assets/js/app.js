// Everything works without this file. A plain deferred script, not a module: browsers refuse modules on file:.
{
  const base = document.currentScript.src;
  const root = new URL("../../", base);
  // What nobody waits for comes after the first picture, so that it takes nothing from it on a bad line.
  const later = (act) => requestAnimationFrame(() => setTimeout(act, 100));
  // As in words.js, which would be one more file to wait for.
  const words = JSON.parse(document.getElementById("words")?.textContent ?? "{}");
  const say = (german, values = {}) => (words[german] ?? german).replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);

  // The search wakes up on its own page only, when it is touched. All it needs first comes at once, not in a row.
  const field = document.querySelector(".page-search #q");
  if (field) {
    const near = (path) => new URL(path, base).href;
    let awake;
    const wake = () => {
      if (awake) return;
      awake = true;
      const manifest = fetch(near("../../suche/index/manifest.json"), { cache: "no-cache" })
        .then((answer) => (answer.ok ? answer.json() : undefined))
        .catch(() => {});
      // The words of people in danger come first of all and need no index.
      const crisis = document.querySelector("[data-crisis-box]") ? fetch(near("../../suche/krise.json"), { cache: "no-cache" }).then((answer) => answer.ok && answer.json()) : Promise.resolve();
      crisis.catch(() => {});
      Promise.all(["search.js", "search-core.js", "search-contacts.js", "number-marks.js", "crisis.js", "crisis-core.js", "words.js", "../vendor/snowball.js"].map((path) => import(near(path)))).then(
        ([search]) => search.start(manifest, crisis),
        () => {
          document.getElementById("results").textContent = say("Die Suche ist gerade nicht verfügbar.");
        },
      );
    };
    const isAsked = () => /[?&#](q|alter|ort)=/.test(location.search + location.hash);
    if (isAsked()) wake();
    else ["pointerdown", "focus", "input"].forEach((type) => field.addEventListener(type, wake, { once: true }));
    addEventListener("hashchange", () => isAsked() && wake());
  }

  // Asked on another page, the question goes behind a #: no server ever sees it.
  document.querySelectorAll("form.search-form").forEach((form) => {
    if (form.querySelector("#q") && field) return;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const folder = location.protocol === "file:" ? form.action.replace(/\/?$/, "/index.html") : form.action;
      location.href = `${folder}#${new URLSearchParams(new FormData(form))}`;
    });
  });

  // A bookmark of a part of a page that has moved leads to that part.
  const moved = document.querySelector("a[data-moved]");
  if (moved && !moved.hash) moved.hash = location.hash;

  // Paper cannot be opened later. Style alone does it only in browsers that know ::details-content.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("main details:not([open])")];
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => folded.forEach((one) => (one.open = false)));

  // „Jetzt geöffnet“, and what has passed: only where a page has hours or dates.
  if (document.querySelector(".open-state, .stops, [data-end], [data-after]")) later(() => start("hours.js").catch(() => {}));

  // "Seite schnell verlassen": on sensitive pages, and in their tab from then on. Only the tab's name tells, nothing is
  // kept: it is gone with the tab, and other sites cannot read it.
  const home = document.querySelector(".brand");
  const sensitive = document.querySelector("[data-sensitive]");
  const guard = () => {
    const link = document.querySelector(".quick-exit[hidden]");
    if (window.name !== "seite" || !link || document.querySelector(".quick-exit-line")) return;
    const line = document.createElement("aside");
    line.className = "quick-exit-line wrap";
    line.append(document.createElement("span"), link);
    line.firstChild.setAttribute("role", "status");
    link.hidden = false;
    document.querySelector("main").before(line);
  };
  // Hidden at once, the network may be slow; and no way back to this page with the back button.
  const leave = (link) => {
    document.documentElement.classList.add("left");
    document.title = home.textContent;
    window.name = "";
    location.replace(link.href);
  };
  // Back on a sensitive page without the tab's name means that somebody has left in between: leave again. Whoever only
  // followed a link to another site has a mark at this page, for some browsers do not give the name back.
  const arrive = (isBack) => {
    const { away, ...state } = history.state ?? {};
    if (away) {
      history.replaceState(state, "");
      window.name = "seite";
    }
    if ((sensitive || state.sensitive) && isBack && window.name !== "seite") return leave(document.querySelector(".quick-exit"));
    if (sensitive) window.name = "seite";
    const quiet = sensitive?.dataset.sensitive;
    if (quiet && location.protocol !== "file:") history.replaceState(history.state, "", new URL(quiet + location.search + location.hash, root));
    guard();
  };
  // A page the browser threw away for want of memory comes back like this too.
  arrive(performance.getEntriesByType("navigation")[0]?.type === "back_forward" && !document.wasDiscarded);
  addEventListener("pageshow", (event) => event.persisted && arrive(true));
  // What other scripts draw may be sensitive as well: the entry of the history remembers it.
  addEventListener("sensitive", () => {
    history.replaceState({ ...history.state, sensitive: true }, "");
    window.name = "seite";
    guard();
  });
  const follow = (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.button > 1) return;
    if ("quickExit" in link.dataset) {
      event.preventDefault();
      leave(link);
      return;
    }
    // To a sensitive page by its neutral address, so that no other one gets into the history.
    const quiet = link.dataset.ask ?? (/\/angebote\/[^/]+\/$/.test(link.pathname) ? link.closest("[data-ask]")?.dataset.ask : "");
    if (quiet) link.href = new URL(quiet, root).href;
    const stays = event.button || event.ctrlKey || event.metaKey || event.shiftKey || link.host === location.host;
    if (window.name === "seite" && link.protocol.startsWith("http") && !stays) history.replaceState({ ...history.state, away: true }, "");
  };
  addEventListener("click", follow);
  // The middle button opens a new tab: the exit must not leave the old one standing, nor an address speak there.
  addEventListener("auxclick", follow);
  document.querySelectorAll(".by-keyboard").forEach((hint) => (hint.hidden = false));

  // Shift three times: alone, so that writing capitals does not count, and within a few seconds.
  let presses = 0;
  let wasCombined = false;
  let forget;
  addEventListener("keyup", (event) => {
    const line = document.querySelector(".quick-exit-line");
    if (!line) return;
    const isPress = event.key === "Shift" && !wasCombined;
    wasCombined = event.shiftKey;
    presses = isPress ? presses + 1 : 0;
    const [count, link] = line.children;
    if (presses === 3) return leave(link);
    count.textContent = presses ? link.dataset.quickExit.replace("{n}", 3 - presses) : "";
    clearTimeout(forget);
    forget = setTimeout(() => {
      presses = 0;
      count.textContent = "";
    }, 5000);
  });

  // Shown by the worker from what this device has kept.
  const offlinePage = document.querySelector("[data-offline-page]");
  const savedPage = document.querySelector("[data-saved]");
  // What a page says to whom has no script, it says as well where one stops.
  const without = document.querySelector("[data-without-script]");
  const stopped = (section) => () => {
    section.hidden = true;
    without.hidden = false;
  };
  for (const section of [offlinePage, savedPage]) if (section) section.hidden = false;
  if (offlinePage) import(new URL("offline-page.js", base).href).then((module) => module.start(offlinePage)).catch(stopped(offlinePage));
  const { offline, offlineServer, offlineOld } = document.body.dataset;
  if (offline) {
    const day = offline.split("-").reverse().map(Number).join(".");
    const notice = document.createElement("p");
    notice.className = "notice notice-info";
    notice.setAttribute("role", "status");
    notice.textContent =
      offlineServer === undefined
        ? say("Ohne Internet. Sie sehen den gespeicherten Stand vom {day}. Angaben können sich geändert haben.", { day })
        : say("Der Server ist gerade gestört. Sie sehen den gespeicherten Stand vom {day}. Angaben können sich geändert haben.", { day });
    if (offlineOld !== undefined) notice.append(" ", say("Ein neuer Stand lässt sich gerade nicht laden."));
    document.querySelector("main").prepend(notice);
    const missing = document.querySelector("[data-missing]");
    if (missing && location.hash === "#fehlt") missing.hidden = false;
  }

  // What only works with a script shows itself, and loads the rest when somebody touches it.
  const kept = (() => {
    try {
      return localStorage.getItem("kompass.ort");
    } catch {
      return null;
    }
  })();
  const start = (name, element) => import(new URL(name, base).href).then((module) => module.start(element));
  const finder = document.querySelector("[data-finder]");
  if (finder && location.protocol !== "file:") {
    let begun;
    // All parts at once, not in a row: each turn costs almost half a second on a bad line.
    const parts = ["dom", "facets", "finder-form", "finder-list", "finder-state", "kept", "near-list", "place-field", "place-names", "words"];
    const wake = () => {
      if (begun) return;
      begun = start("finder.js", finder).catch(() => (finder.hidden = true));
      parts.forEach((name) => import(new URL(`${name}.js`, base).href).catch(() => {}));
    };
    finder.hidden = false;
    const jump = document.querySelector(".jump ul");
    if (jump) {
      const way = document.createElement("a");
      way.href = "#finder";
      way.textContent = say("Liste eingrenzen");
      way.addEventListener("click", () => (finder.querySelector("details").open = true));
      jump.prepend(document.createElement("li"));
      jump.firstChild.append(way);
    }
    if (location.search || kept) wake();
    else finder.querySelector("details").addEventListener("toggle", wake, { once: true });
  }
  const place = document.querySelector("[data-place]");
  if (place && location.protocol !== "file:") {
    let begun;
    const wake = () => (begun ??= start("place-field.js", place).catch(() => {}));
    if (kept || /[?#]ort=/.test(location.search + location.hash)) wake();
    else place.addEventListener("focusin", wake, { once: true });
  }
  // Where a long word may be divided is nothing for a text that somebody takes along.
  addEventListener("copy", (event) => {
    const text = `${getSelection()}`;
    if (!text.includes("\u00ad")) return;
    event.clipboardData.setData("text/plain", text.replace(/\u00ad/g, ""));
    event.preventDefault();
  });
  // The list of languages closes as menus do.
  const languages = document.querySelector(".languages");
  languages?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !languages.open) return;
    languages.open = false;
    languages.querySelector("summary").focus();
  });
  languages?.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !languages.contains(event.relatedTarget)) languages.open = false;
  });
  // Guides: steps that fold, and days worked out from one date.
  const guide = document.querySelector("[data-guide]");
  const fromFolder = location.protocol === "file:";
  if (guide && !fromFolder) {
    later(() => start("guide-steps.js", guide).catch(() => {}));
    const dates = guide.querySelector("[data-my-dates]");
    if (dates) {
      const form = dates.querySelector("form");
      let begun;
      const wake = () => (begun ??= start("guide-dates.js", dates).catch(() => (dates.hidden = true)));
      // On a bad line somebody may be quicker than the script.
      const early = (event) => {
        event.preventDefault();
        wake().then(() => {
          form.removeEventListener("submit", early);
          form.querySelector("button[type=submit]").click();
        });
      };
      form.addEventListener("submit", early);
      dates.hidden = false;
      const started = () => wake().then(() => form.removeEventListener("submit", early));
      if (location.hash.includes("=")) started();
      else dates.addEventListener("focusin", started, { once: true });
    }
  }
  if (savedPage) start("saved-page.js", savedPage).catch(stopped(savedPage));
  const onDevice = document.querySelector("[data-on-device]");
  if (onDevice) start("on-device.js", onDevice).catch(() => {});
  // „Merken“: on an offer's own page it stands far down, and is loaded when somebody comes near.
  const buttons = () => later(() => start("saved-buttons.js", document.querySelector("main")).catch(() => {}));
  const below = document.querySelector(".page-offer .terms + :not(.unknown), .page-offer .unknown + *");
  if (below) {
    const watch = new IntersectionObserver(([seen]) => {
      if (!seen.isIntersecting && seen.boundingClientRect.top > 0) return;
      watch.disconnect();
      buttons();
    }, { rootMargin: "200px" });
    watch.observe(below);
  } else if (document.querySelector("main .card")) buttons();

  // Opened from a folder, a browser shows a list of files instead of a page: name the page.
  if (location.protocol === "file:") {
    const named = (address) => address.replace(/\/(?=$|[?#])/, "/index.html");
    addEventListener("click", (event) => {
      const link = event.target.closest?.("a[href]");
      if (link?.protocol === "file:") link.href = named(link.href);
    });
    addEventListener("submit", (event) => (event.target.action = named(event.target.action)));
  }
  if (without) without.hidden = true;
}
