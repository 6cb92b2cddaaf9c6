// The Merkliste, and the buttons that fill it.
{
  const page = document.querySelector("[data-saved]");
  if (page) {
    page.hidden = false;
    app.start("saved/saved.js", page).catch(app.stopped(page));
  }
  // „Merken“: on an offer's own page it stands far down, and is loaded when somebody comes near.
  const buttons = () => app.later(() => app.start("saved/buttons.js", document.querySelector("main")).catch(() => {}));
  const below = document.querySelector(".page-offer .terms + :not(.unknown), .page-offer .unknown + *");
  if (below) {
    const watch = new IntersectionObserver(([seen]) => {
      if (!seen.isIntersecting && seen.boundingClientRect.top > 0) return;
      watch.disconnect();
      buttons();
    }, { rootMargin: "200px" });
    watch.observe(below);
  } else if (document.querySelector("main .card, main .row-first")) buttons();
}
