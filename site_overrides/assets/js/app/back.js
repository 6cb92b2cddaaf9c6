// „Zurück zur Liste“, in the state in which it was left. Nothing is kept: a mark behind the address says that one comes from a list.
{
  const MARK = "#liste";
  const LISTS = "[data-listing], [data-door], [data-near], .of-age, #results";
  // After the quick exit's own, which may have put a neutral address there.
  addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest?.("main li a[href]");
    const opensAnother = event.button || event.ctrlKey || event.metaKey || event.shiftKey;
    if (!(link instanceof HTMLAnchorElement) || opensAnother || app.isFile || link.hash || link.host !== location.host || !link.closest(LISTS)) return;
    link.hash = MARK;
    setTimeout(() => (link.hash = ""));
  });

  if (location.hash === MARK) history.replaceState({ ...history.state, fromList: true }, "", location.pathname + location.search);
  const crumbs = document.querySelector(".crumbs ol");
  if (history.state?.fromList && history.length > 1 && crumbs) {
    const item = document.createElement("li");
    item.className = "back";
    const back = document.createElement("button");
    back.type = "button";
    back.className = "crumb-back";
    back.textContent = app.say("Zurück zur Liste");
    back.addEventListener("click", () => history.back());
    item.append(back);
    crumbs.prepend(item);
  }
}
