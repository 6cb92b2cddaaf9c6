// What only works with a script shows itself, and loads the rest when somebody touches it.
{
  // Behind "#" no host's log learns of a village, an age or a need. "?" comes from a form sent without a script, or an old bookmark.
  const lists = document.querySelector("[data-finder], [data-place]");
  if (lists && location.search && !app.isFile) {
    const before = location.hash.includes("=") ? `&${location.hash.slice(1)}` : "";
    history.replaceState(history.state, "", `${location.pathname}#${location.search.slice(1)}${before}`);
  }

  const finder = document.querySelector("[data-finder]");
  if (finder && !app.isFile) {
    const door = document.querySelector("[data-door]");
    const listing = document.querySelector("[data-listing]");
    const hasState = () => location.hash.includes("=");
    let begun;
    // All parts at once, not in a row: each turn costs almost half a second on a bad line.
    const parts = ["page/dom", "page/words", "kept/kept", "finder/facets", "finder/form", "finder/list", "finder/state", "finder/asked", "place/near", "place/field", "place/names"];
    const wake = () => {
      if (begun) return;
      // The finder narrows all of the list, so the beginning goes below it, too; what somebody looks at stays where it is.
      const before = finder.getBoundingClientRect().top;
      if (door) listing.prepend(door);
      if (scrollY) scrollBy(0, finder.getBoundingClientRect().top - before);
      begun = app.start("finder/finder.js", finder).then(heard, () => (finder.hidden = true));
      begun.finally(() => finder.removeAttribute("data-pending"));
      parts.forEach((path) => import(app.near(`${path}.js`)).catch(() => {}));
    };
    const heard = app.waiting(finder.querySelector("form"), wake);
    const details = finder.querySelector("details");
    finder.hidden = false;
    const jump = document.querySelector(".jump ul");
    if (jump) {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = "#finder";
      link.textContent = app.say("Liste eingrenzen");
      link.addEventListener("click", () => (details.open = true));
      item.append(link);
      jump.prepend(item);
    }
    addEventListener("hashchange", () => hasState() && wake());
    if (hasState() || app.keptPlace) {
      // The answer comes first on the page, and what belongs to the age that is asked for before all others.
      door?.before(finder, listing);
      const ofAge = document.getElementById(location.hash.slice(1));
      if (ofAge?.matches(".of-age")) listing.before(ofAge);
      // The list is about to become another: until then nobody sees it, or it would move under a finger. A line that takes
      // longer than this shows the whole list.
      finder.setAttribute("data-pending", "");
      setTimeout(() => finder.removeAttribute("data-pending"), 4000);
      wake();
    } else details.addEventListener("toggle", wake, { once: true });
  }
}
