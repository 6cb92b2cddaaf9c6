// What only works with a script shows itself, and loads the rest when somebody touches it.
{
  const finder = document.querySelector("[data-finder]");
  if (finder && !app.isFile) {
    let begun;
    // All parts at once, not in a row: each turn costs almost half a second on a bad line.
    const parts = ["page/dom", "page/words", "kept/kept", "finder/facets", "finder/form", "finder/list", "finder/state", "place/near", "place/field", "place/names"];
    const wake = () => {
      if (begun) return;
      begun = app.start("finder/finder.js", finder).catch(() => (finder.hidden = true));
      parts.forEach((path) => import(app.near(`${path}.js`)).catch(() => {}));
    };
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
    if (location.search || app.keptPlace) wake();
    else details.addEventListener("toggle", wake, { once: true });
  }
}
